import type { CatalogueLoaders } from '../words/words.ts'

export const planWords: CatalogueLoaders = {
  en: () => import('../words/plan.en.ts'),
  de: () => import('../words/plan.de.ts'),
}
