import type { CatalogueLoaders } from '../words/words.ts'

export const runningWords: CatalogueLoaders = {
  en: () => import('../words/running.en.ts'),
  de: () => import('../words/running.de.ts'),
}
