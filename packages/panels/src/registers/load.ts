import { gateWords } from '../gate/words.ts'
import { startWords } from '../words/words.ts'
import { registersWords } from './words.ts'

const wearLooks = async (): Promise<void> => {
  const [{ wear }, looks] = await Promise.all([import('../look/wear.ts'), import('./looks.css?inline')])
  wear(looks.default)
}

/** The dialog of a project's registers with its words and looks, fetched when somebody opens it. */
export const loadRegistersDialog = async (locale: string) => {
  const [dialog] = await Promise.all([import('./RegistersDialog.tsx'), startWords(locale, [gateWords, registersWords]), wearLooks()])
  return dialog.RegistersDialog
}
