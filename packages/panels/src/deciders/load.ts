import { approvalWords } from '../approval/words.ts'
import { startWords } from '../words/words.ts'
import { decidersWords } from './words.ts'

const wearLooks = async (): Promise<void> => {
  const [{ wear }, looks] = await Promise.all([import('../look/wear.ts'), import('./looks.css?inline')])
  wear(looks.default)
}

/** The page on which the PMO says who belongs to the groups that decide, fetched when somebody goes there. */
export const loadGroupsPage = async (locale: string) => {
  const [page] = await Promise.all([import('./GroupsPage.tsx'), startWords(locale, [approvalWords, decidersWords]), wearLooks()])
  return page.GroupsPage
}

/** Who decides for somebody while they are away, fetched below what waits for them. */
export const loadDelegations = async (locale: string) => {
  const [part] = await Promise.all([import('./Delegations.tsx'), startWords(locale, [approvalWords, decidersWords]), wearLooks()])
  return part.Delegations
}
