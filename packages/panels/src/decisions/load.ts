import { approvalWords } from '../approval/words.ts'
import { gateWords } from '../gate/words.ts'
import { startWords } from '../words/words.ts'
import { decisionsWords } from './words.ts'

const wearLooks = async (): Promise<void> => {
  const [{ wear }, looks] = await Promise.all([import('../look/wear.ts'), import('./looks.css?inline')])
  wear(looks.default)
}

/** What waits for one person, with its words and looks. */
export const loadDecisions = async (locale: string) => {
  const [page] = await Promise.all([
    import('./DecisionsPage.tsx'),
    startWords(locale, [gateWords, approvalWords, decisionsWords]),
    wearLooks(),
  ])
  return page.DecisionsPage
}

/** The vote on one project, for an open meeting. */
export const loadDecideHere = async (locale: string) => {
  const [part] = await Promise.all([
    import('./DecideHere.tsx'),
    startWords(locale, [gateWords, approvalWords, decisionsWords]),
    wearLooks(),
  ])
  return part.DecideHere
}
