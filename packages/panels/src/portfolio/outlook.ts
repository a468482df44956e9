/** The cards of the overview that ask for scores and the strategy come after its first paint. */
export const loadOutlook = async (locale: string) => (await import('../outlook/load.ts')).loadOutlook(locale)
