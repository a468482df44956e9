import type { CatalogueLoaders } from '../words/words.ts'

export const gateWords: CatalogueLoaders = {
  en: () => import('../words/gate.en.ts'),
  de: () => import('../words/gate.de.ts'),
}
