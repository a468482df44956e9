import { wear } from '../look/wear.ts'
import { startWords } from '../words/words.ts'
import looks from './looks.css?inline'
import { SelectionPage } from './SelectionPage.tsx'
import { selectionWords } from './words.ts'

/** The page with its words and looks. */
export const loadSelection = async (locale: string) => {
  wear(looks)
  await startWords(locale, [selectionWords])
  return SelectionPage
}
