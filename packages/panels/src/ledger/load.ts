import { startWords } from '../words/words.ts'
import { ledgerWords } from './words.ts'

const wearLooks = async (): Promise<void> => {
  const [{ wear }, looks] = await Promise.all([import('../look/wear.ts'), import('./ledger.css?inline')])
  wear(looks.default)
}

/** The page with its words and looks. */
export const loadLedger = async (locale: string) => {
  const [page] = await Promise.all([import('./LedgerPage.tsx'), startWords(locale, [ledgerWords]), wearLooks()])
  return page.LedgerPage
}
