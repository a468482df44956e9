import type { CatalogueLoaders } from '../words/words.ts'

export const ruleWords: CatalogueLoaders = {
  en: () => import('../words/rule.en.ts'),
  de: () => import('../words/rule.de.ts'),
}

export const templateWords: CatalogueLoaders = {
  en: () => import('../words/template.en.ts'),
  de: () => import('../words/template.de.ts'),
}
