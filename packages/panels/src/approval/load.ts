import { startWords } from '../words/words.ts'
import { approvalWords } from './words.ts'

const wearLooks = async (): Promise<void> => {
  const [{ wear }, looks] = await Promise.all([import('../look/wear.ts'), import('./looks.css?inline')])
  wear(looks.default)
}

/** What was decided on a project that no gate is ahead of. */
export const loadGoverned = async (locale: string) => {
  const [section] = await Promise.all([import('./Governed.tsx'), startWords(locale, [approvalWords]), wearLooks()])
  return section.Governed
}

/** How a gate is decided, with its words and looks: it stands below the judgement, so that it comes after the first paint. */
export const loadApproval = async (locale: string) => {
  const [section] = await Promise.all([import('./Approval.tsx'), startWords(locale, [approvalWords]), wearLooks()])
  return section.Approval
}
