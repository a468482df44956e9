import type { Entry } from '../../ledger/record.ts'
import type { Recorded } from '../acts.ts'
import type { Vote } from './acts.ts'
import { type Approvals, type Round, roundAt } from './state.ts'

type VoteAct = Extract<Recorded, { kind: 'vote' }>

const voteOf = ({ seq, at, by }: Entry, { outcome, role, comment, dissent, conditions, onBehalfOf, says, baseline }: VoteAct): Vote => ({
  seq,
  at,
  by,
  outcome,
  role,
  says: says ?? '',
  comment: comment?.text ?? '',
  dissent: dissent?.text ?? '',
  conditions: conditions ?? [],
  ...(onBehalfOf ? { onBehalfOf: { ref: onBehalfOf.person, name: onBehalfOf.name ?? '' } } : {}),
  ...(baseline === undefined ? {} : { baseline }),
})

const withRound = (state: Approvals, gate: string, round: Round | undefined): Approvals => ({
  ...state,
  rounds: [...state.rounds.filter((one) => one.gate !== gate), ...(round ? [round] : [])],
})

/** Whose place a vote fills. */
const placeOf = ({ by, onBehalfOf }: Vote): string => (onBehalfOf ?? by).ref

/** What one record changes in rounds and decisions. A later vote of a person, or in their place, takes the place of the one before it: nobody decides twice. */
export const foldApproval = (state: Approvals, entry: Entry, act: Recorded): Approvals => {
  const { seq, by, at } = entry
  switch (act.kind) {
    case 'approval.ask':
      return withRound(state, act.gate, {
        gate: act.gate,
        asked: { seq, by, at, judgementHash: act.judgementHash, note: act.note?.text ?? '' },
        votes: [],
      })
    case 'approval.withdraw':
      return withRound(state, act.gate, undefined)
    case 'vote': {
      const round = roundAt(state, act.gate) ?? { gate: act.gate, asked: null, votes: [] }
      const vote = voteOf(entry, act)
      const votes = [...round.votes.filter((one) => one.by.ref !== by.ref && placeOf(one) !== placeOf(vote)), vote]
      return withRound(state, act.gate, { ...round, votes })
    }
    case 'decision': {
      const { kind: _, ...decision } = act
      const votes = roundAt(state, act.gate)?.votes ?? []
      const counted = votes.filter((vote) => act.votes.includes(vote.seq))
      return { ...withRound(state, act.gate, undefined), decisions: [...state.decisions, { ...decision, seq, at, by, counted }] }
    }
    case 'passage.sentBack':
      return { ...withRound(state, act.gate, undefined), sentBack: { ...state.sentBack, [act.gate]: seq } }
    default:
      return state
  }
}
