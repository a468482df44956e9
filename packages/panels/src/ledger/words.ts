import type { CatalogueLoaders } from '../words/words.ts'

export const ledgerWords: CatalogueLoaders = {
  en: () => import('../words/ledger.en.ts'),
  de: () => import('../words/ledger.de.ts'),
}
