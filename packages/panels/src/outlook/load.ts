import { wear } from '../look/wear.ts'
import { startWords } from '../words/words.ts'
import looks from './looks.css?inline'
import { Outlook } from './Outlook.tsx'
import { outlookWords } from './words.ts'

/** The cards with their words; the overview does not wait for them. */
export const loadOutlook = async (locale: string) => {
  wear(looks)
  await startWords(locale, [outlookWords])
  return Outlook
}
