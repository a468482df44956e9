import type { CatalogueLoaders } from '../words/words.ts'

export const moveRuleWords: CatalogueLoaders = {
  en: () => import('../words/moving.en.ts'),
  de: () => import('../words/moving.de.ts'),
}
