import type { CatalogueLoaders } from '../words/words.ts'

export const enforcementWords: CatalogueLoaders = {
  en: () => import('../words/enforcement.en.ts'),
  de: () => import('../words/enforcement.de.ts'),
}
