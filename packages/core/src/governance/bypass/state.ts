import type { Entry, NamedPerson } from '../../ledger/record.ts'
import type { Instant } from '../../work/values.ts'
import type { Recorded } from '../acts.ts'

/** Why a project moved past a gate that nobody had passed, in the words of the PMO. */
export interface Explanation {
  readonly seq: number
  readonly gate: string
  /** When it moved. */
  readonly moved: Instant
  readonly by: NamedPerson
  readonly at: Instant
  readonly words: string
}

export const foldExplanations = (known: readonly Explanation[], { seq, by, at }: Entry, act: Recorded): readonly Explanation[] =>
  act.kind === 'bypass.explain' ? [...known, { seq, gate: act.gate, moved: act.at, by, at, words: act.words.text }] : known
