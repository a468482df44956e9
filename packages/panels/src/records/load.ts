import { gateWords } from '../gate/words.ts'
import { startWords } from '../words/words.ts'
import { recordsWords } from './words.ts'

const wearLooks = async (): Promise<void> => {
  const [{ wear }, looks] = await Promise.all([import('../look/wear.ts'), import('./looks.css?inline')])
  wear(looks.default)
}

/** The dialog of a project's records with its words and looks, fetched when somebody opens it. */
export const loadRecordsDialog = async (locale: string) => {
  const [dialog] = await Promise.all([import('./RecordsDialog.tsx'), startWords(locale, [gateWords, recordsWords]), wearLooks()])
  return dialog.RecordsDialog
}

/** The page on which the PMO imports and exports records, fetched when somebody goes there. */
export const loadRecordsPage = async (locale: string) => {
  const [page] = await Promise.all([import('./RecordsPage.tsx'), startWords(locale, [gateWords, recordsWords])])
  return page.RecordsPage
}
