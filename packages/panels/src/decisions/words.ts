import type { CatalogueLoaders } from '../words/words.ts'

export const decisionsWords: CatalogueLoaders = {
  en: () => import('../words/decisions.en.ts'),
  de: () => import('../words/decisions.de.ts'),
}
