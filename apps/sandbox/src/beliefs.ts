/** What a local tracker takes for true of the real one (test/assumptions.ts), each of which can be turned into its opposite. */
export interface Beliefs<Id extends string> {
  readonly all: readonly Id[]
  /** Whether the platform is as it is believed to be. */
  holds(id: Id): boolean
  /** From now on the platform behaves the other way; `undefined` lets every belief hold again. */
  invert(id: string | undefined): void
}

export const beliefsOf = <Id extends string>(all: readonly Id[]): Beliefs<Id> => {
  let inverted: Id | undefined
  return {
    all,
    holds: (id) => id !== inverted,
    invert: (id) => {
      inverted = all.find((each) => each === id)
      if (id !== undefined && inverted === undefined)
        throw new Error(`This local tracker does not rest on "${id}". It rests on: ${all.join(', ')}.`)
    },
  }
}
