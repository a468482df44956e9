import type { CatalogueLoaders } from '../words/words.ts'

export const scenariosWords: CatalogueLoaders = {
  en: () => import('../words/scenarios.en.ts'),
  de: () => import('../words/scenarios.de.ts'),
}
