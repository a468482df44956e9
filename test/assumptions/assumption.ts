/** A platform behaviour that could not be verified offline, and on which something here rests. */
export interface Assumption {
  readonly id: string
  readonly claim: string
  /** Where the claim comes from. */
  readonly source: string
  /** What goes wrong if it is false. */
  readonly breaksIf: string
  /** How a person checks it on a live site in five minutes. */
  readonly howToCheck: string
}
