import type { CatalogueLoaders } from '../words/words.ts'

export const roadmapWords: CatalogueLoaders = {
  en: () => import('../words/roadmap.en.ts'),
  de: () => import('../words/roadmap.de.ts'),
}
