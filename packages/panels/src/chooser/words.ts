import type { CatalogueLoaders } from '../words/words.ts'

export const chooserWords: CatalogueLoaders = {
  en: () => import('../words/chooser.en.ts'),
  de: () => import('../words/chooser.de.ts'),
}
