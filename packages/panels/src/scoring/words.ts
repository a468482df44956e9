import type { CatalogueLoaders } from '../words/words.ts'

export const scoringWords: CatalogueLoaders = {
  en: () => import('../words/scoring.en.ts'),
  de: () => import('../words/scoring.de.ts'),
}
