import { approvalWords } from '../approval/words.ts'
import { gateWords } from '../gate/words.ts'
import { startWords } from '../words/words.ts'
import { planWords } from './words.ts'

const wearLooks = async (): Promise<void> => {
  const [{ wear }, looks] = await Promise.all([import('../look/wear.ts'), import('./looks.css?inline')])
  wear(looks.default)
}

/** Baseline, costs and changes of a project in a dialog, fetched when somebody opens it. */
export const loadPlanDialog = async (locale: string) => {
  const [dialog] = await Promise.all([import('./PlanDialog.tsx'), startWords(locale, [gateWords, approvalWords, planWords]), wearLooks()])
  return dialog.PlanDialog
}
