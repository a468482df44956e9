import type { CatalogueLoaders } from '../words/words.ts'

export const capacityWords: CatalogueLoaders = {
  en: () => import('../words/capacity.en.ts'),
  de: () => import('../words/capacity.de.ts'),
}
