/** How a fact's value is shown and read aloud. */
export type FactUnit = 'flag' | 'count' | 'basisPoints' | 'days' | 'date' | 'money' | 'choice' | 'person' | 'score'
