import type { CatalogueLoaders } from '../words/words.ts'

export const selectionWords: CatalogueLoaders = {
  en: () => import('../words/selection.en.ts'),
  de: () => import('../words/selection.de.ts'),
}
