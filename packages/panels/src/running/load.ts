import { gateWords } from '../gate/words.ts'
import { startWords } from '../words/words.ts'
import { runningWords } from './words.ts'

/** The page on which the PMO declares running projects, fetched when somebody goes there. */
export const loadRunningPage = async (locale: string) => {
  const [page] = await Promise.all([import('./RunningPage.tsx'), startWords(locale, [gateWords, runningWords])])
  return page.RunningPage
}
