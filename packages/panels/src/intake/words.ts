import type { CatalogueLoaders } from '../words/words.ts'

export const intakeWords: CatalogueLoaders = {
  en: () => import('../words/intake.en.ts'),
  de: () => import('../words/intake.de.ts'),
}
