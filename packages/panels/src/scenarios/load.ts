import { wear } from '../look/wear.ts'
import { startWords } from '../words/words.ts'
import looks from './looks.css?inline'
import { ScenariosPage } from './ScenariosPage.tsx'
import { scenariosWords } from './words.ts'

/** The page with its words and looks. */
export const loadScenarios = async (locale: string) => {
  wear(looks)
  await startWords(locale, [scenariosWords])
  return ScenariosPage
}
