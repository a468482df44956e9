import type { CatalogueLoaders } from '../words/words.ts'

export const waysWords: CatalogueLoaders = {
  en: () => import('../words/ways.en.ts'),
  de: () => import('../words/ways.de.ts'),
}
