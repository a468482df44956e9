import type { CatalogueLoaders } from '../words/words.ts'

export const approvalWords: CatalogueLoaders = {
  en: () => import('../words/approval.en.ts'),
  de: () => import('../words/approval.de.ts'),
}
