import type { CatalogueLoaders } from '../words/words.ts'

export const settingsWords: CatalogueLoaders = {
  en: () => import('../words/settings.en.ts'),
  de: () => import('../words/settings.de.ts'),
}
