import { gateWords } from '../gate/words.ts'
import { startWords } from '../words/words.ts'
import { recordsWords } from './words.ts'

/** The dialog of a project's records with its words, fetched when somebody opens it. */
export const loadRecordsDialog = async (locale: string) => {
  const [dialog] = await Promise.all([import('./RecordsDialog.tsx'), startWords(locale, [gateWords, recordsWords])])
  return dialog.RecordsDialog
}

/** The page on which the PMO imports and exports records, fetched when somebody goes there. */
export const loadRecordsPage = async (locale: string) => {
  const [page] = await Promise.all([import('./RecordsPage.tsx'), startWords(locale, [gateWords, recordsWords])])
  return page.RecordsPage
}
