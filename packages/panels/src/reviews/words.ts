import type { CatalogueLoaders } from '../words/words.ts'

export const reviewWords: CatalogueLoaders = {
  en: () => import('../words/reviews.en.ts'),
  de: () => import('../words/reviews.de.ts'),
}
