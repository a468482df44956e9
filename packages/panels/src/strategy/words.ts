import type { CatalogueLoaders } from '../words/words.ts'

export const strategyWords: CatalogueLoaders = {
  en: () => import('../words/strategy.en.ts'),
  de: () => import('../words/strategy.de.ts'),
}
