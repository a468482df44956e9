import type { CatalogueLoaders } from '../words/words.ts'

export const exceptionWords: CatalogueLoaders = {
  en: () => import('../words/exceptions.en.ts'),
  de: () => import('../words/exceptions.de.ts'),
}
