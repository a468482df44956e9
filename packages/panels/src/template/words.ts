import type { CatalogueLoaders } from '../words/words.ts'

export const templateWords: CatalogueLoaders = {
  en: () => import('../words/template.en.ts'),
  de: () => import('../words/template.de.ts'),
}
