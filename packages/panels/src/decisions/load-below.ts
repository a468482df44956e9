import { approvalWords } from '../approval/words.ts'
import { auditWords } from '../audits/words.ts'
import { decidersWords } from '../deciders/words.ts'
import { startWords } from '../words/words.ts'

const wearLooks = async (): Promise<void> => {
  const [{ wear }, looks] = await Promise.all([import('../look/wear.ts'), import('./below.css?inline')])
  wear(looks.default)
}

/** What stands below the decisions, fetched after them. */
export const loadBelow = async (locale: string) => {
  const [part] = await Promise.all([import('./Below.tsx'), startWords(locale, [approvalWords, decidersWords, auditWords]), wearLooks()])
  return part.Below
}
