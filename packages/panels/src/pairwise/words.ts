import type { CatalogueLoaders } from '../words/words.ts'

export const pairwiseWords: CatalogueLoaders = {
  en: () => import('../words/pairwise.en.ts'),
  de: () => import('../words/pairwise.de.ts'),
}
