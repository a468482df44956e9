import { gateWords } from '../gate/words.ts'
import { startWords } from '../words/words.ts'
import { templateWords } from './words.ts'

/** The page with its words, fetched when somebody goes there: few do, and seldom. */
export const loadTemplatePage = async (locale: string) => {
  const [page] = await Promise.all([import('./TemplatePage.tsx'), startWords(locale, [gateWords, templateWords])])
  return page.TemplatePage
}
