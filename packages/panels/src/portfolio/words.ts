import type { CatalogueLoaders } from '../words/words.ts'

export const portfolioWords: CatalogueLoaders = {
  en: () => import('../words/portfolio.en.ts'),
  de: () => import('../words/portfolio.de.ts'),
}
