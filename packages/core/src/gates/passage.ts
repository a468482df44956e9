import type { IsoDate } from '../work/values.ts'
import type { GatePassage, ItemMarks } from './records.ts'

/** The passage of a gate that may still be used on a day; one that ran out, or whose evidence has changed to worse, has to be decided again. */
export const passageInForce = (passages: readonly GatePassage[], gate: string, day: IsoDate): GatePassage | undefined =>
  passages.find((passage) => passage.gate === gate && !passage.reopened && day <= passage.until)

/**
 * A record of a passage counts only where the project item's own guarded mark says the same: documents may be written by anybody.
 * The mark of a gate that was declared, or that a tier merges away, names no judgement and confirms nobody's decision. One that was reopened opens nothing and needs no mark.
 */
export const confirmedBy = (marks: ItemMarks, passages: readonly GatePassage[]): readonly GatePassage[] =>
  passages.filter(
    (passage) =>
      passage.reopened ||
      marks.gates.some(
        (mark) =>
          mark.gate === passage.gate &&
          mark.state === 'passed' &&
          mark.until === passage.until &&
          mark.judgementHash !== null &&
          mark.judgementHash === passage.judgementHash,
      ),
  )
