import type { CatalogueLoaders } from '../words/words.ts'

export const registersWords: CatalogueLoaders = {
  en: () => import('../words/registers.en.ts'),
  de: () => import('../words/registers.de.ts'),
}
