let book: ((text: string) => string | undefined) | undefined

/** Fetches the German for what the product itself brings: facts, roles, and the texts of its templates. Another language has none yet. */
export const startPhrases = async (locale: string): Promise<void> => {
  book = locale.slice(0, 2).toLowerCase() === 'de' ? (await import('./german.ts')).inGerman : undefined
}

/** A text of the product's own in the person's language; anything else, such as what a PMO wrote itself, as it is. */
export const said = (text: string): string => book?.(text) ?? text

/** The language of what `said` gives; a text that nobody translated is in the language of its author, which for the product is English. */
export const langOf = (text: string): 'de' | 'en' => (book?.(text) === undefined ? 'en' : 'de')
