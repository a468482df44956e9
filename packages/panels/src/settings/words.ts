import type { Catalogue, CatalogueLoaders } from '../words/words.ts'

interface Part {
  readonly words: Catalogue
}

const together = async (parts: readonly Promise<Part>[]): Promise<Part> => ({
  words: Object.assign({}, ...(await Promise.all(parts)).map(({ words }) => words)),
})

/** The page's own words, and those of what is mapped: fields, choices and registers. */
export const settingsWords: CatalogueLoaders = {
  en: () => together([import('../words/settings.en.ts'), import('../words/mapping.en.ts')]),
  de: () => together([import('../words/settings.de.ts'), import('../words/mapping.de.ts')]),
}
