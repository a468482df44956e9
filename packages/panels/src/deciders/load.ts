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
