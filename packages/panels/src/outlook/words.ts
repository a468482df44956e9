import type { CatalogueLoaders } from '../words/words.ts'

export const outlookWords: CatalogueLoaders = {
  en: () => import('../words/outlook.en.ts'),
  de: () => import('../words/outlook.de.ts'),
}
