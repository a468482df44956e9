import type { CatalogueLoaders } from '../words/words.ts'

export const operationsWords: CatalogueLoaders = {
  en: () => import('../words/operations.en.ts'),
  de: () => import('../words/operations.de.ts'),
}
