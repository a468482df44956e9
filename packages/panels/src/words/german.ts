/** German for a text that comes with the product, to the letter; `undefined` for any other. */
export const inGerman = (_: string): string | undefined => undefined
