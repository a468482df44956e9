import type { CatalogueLoaders } from '../words/words.ts'

export const decidersWords: CatalogueLoaders = {
  en: () => import('../words/deciders.en.ts'),
  de: () => import('../words/deciders.de.ts'),
}
