import type { CatalogueLoaders } from '../words/words.ts'

export const recordsWords: CatalogueLoaders = {
  en: () => import('../words/records.en.ts'),
  de: () => import('../words/records.de.ts'),
}
