/** How a fact's value is shown and read aloud. `hundredths`: a number with two decimals. */
export type FactUnit =
  | 'flag'
  | 'count'
  | 'basisPoints'
  | 'days'
  | 'months'
  | 'date'
  | 'money'
  | 'choice'
  | 'person'
  | 'score'
  | 'hundredths'
