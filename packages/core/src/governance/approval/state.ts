import type { NamedPerson } from '../../ledger/record.ts'
import type { Instant, IsoDate } from '../../work/values.ts'
import type { Decision, Vote } from './acts.ts'

/** Votes on one question to those who decide: from the asking, or the first vote where nobody has to ask, to the decision. */
export interface Round {
  readonly gate: string
  readonly asked: {
    readonly seq: number
    readonly by: NamedPerson
    readonly at: Instant
    readonly judgementHash: string
    readonly note: string
  } | null
  /** The last vote of each person. */
  readonly votes: readonly Vote[]
}

export interface DecisionMade extends Omit<Decision, 'kind'> {
  readonly seq: number
  readonly at: Instant
  /** Whoever cast the vote that decided. */
  readonly by: NamedPerson
  /** The votes that counted. */
  readonly counted: readonly Vote[]
  readonly until: IsoDate | null
}

export interface Approvals {
  readonly rounds: readonly Round[]
  readonly decisions: readonly DecisionMade[]
  /** Gates that a project was sent back before, with the record that says so. */
  readonly sentBack: Readonly<Record<string, number>>
}

export const noApprovals: Approvals = { rounds: [], decisions: [], sentBack: {} }

export const roundAt = ({ rounds }: Approvals, gate: string): Round | undefined => rounds.find((round) => round.gate === gate)
