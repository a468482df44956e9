import type { CatalogueLoaders } from '../words/words.ts'

export const bindingWords: CatalogueLoaders = {
  en: () => import('../words/binding.en.ts'),
  de: () => import('../words/binding.de.ts'),
}
