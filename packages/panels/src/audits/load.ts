import { approvalWords } from '../approval/words.ts'
import { decidersWords } from '../deciders/words.ts'
import { startWords } from '../words/words.ts'
import { auditWords } from './words.ts'

const wearLooks = async (): Promise<void> => {
  const [{ wear }, looks] = await Promise.all([import('../look/wear.ts'), import('./looks.css?inline')])
  wear(looks.default)
}

/** The page with its words and looks. */
export const loadAudits = async (locale: string) => {
  const [page] = await Promise.all([
    import('./AuditsPage.tsx'),
    startWords(locale, [approvalWords, decidersWords, auditWords]),
    wearLooks(),
  ])
  return page.AuditsPage
}
