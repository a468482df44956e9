import type { CatalogueLoaders } from '../words/words.ts'

export const auditWords: CatalogueLoaders = {
  en: () => import('../words/audits.en.ts'),
  de: () => import('../words/audits.de.ts'),
}
