import type { Act, MyVote, NamedPerson, Obstacle } from '@plumbline/core'
import { type Draft, isWhole, noCondition } from './Conditions.tsx'
import type { DecisionOutcome } from './Outcome.tsx'

/** A vote as somebody is still writing it. `role`: place in the list of roles in which they may vote. */
export interface VoteDraft {
  readonly role: number
  readonly outcome: DecisionOutcome | ''
  readonly comment: string
  readonly dissent: string
  readonly conditions: readonly Draft[]
}
export const emptyVote: VoteDraft = { role: 0, outcome: '', comment: '', dissent: '', conditions: [noCondition] }

/** What stands against it as it is written. `undecided`: no way to decide is chosen yet. */
export const against = ({ outcome, comment, conditions }: VoteDraft, mine: MyVote): readonly (Obstacle | 'undecided')[] => {
  if (outcome === '') return ['undecided']
  if (outcome === 'go') return mine.go
  if (outcome === 'conditionalGo') return [...mine.conditionalGo, ...(conditions.every(isWhole) ? [] : (['noConditions'] as const))]
  return [...mine.otherwise, ...(comment.trim() === '' ? (['noComment'] as const) : [])]
}

type Vote = Extract<Act, { kind: 'vote' }>
const text = (words: string) => ({ text: words.trim() })

export const isGo = (outcome: DecisionOutcome | ''): boolean => outcome === 'go' || outcome === 'conditionalGo'

/** The act that records it. */
export const voteOf = (
  { outcome, comment, dissent, conditions }: VoteDraft & { readonly outcome: DecisionOutcome },
  { role, onBehalfOf }: MyVote,
  {
    gate,
    judgementHash,
    people,
    baseline,
  }: {
    readonly gate: string
    readonly judgementHash: string
    readonly people: readonly NamedPerson[]
    readonly baseline: number | undefined
  },
): Vote => ({
  kind: 'vote',
  gate,
  judgementHash,
  outcome,
  role: role.id,
  ...(comment.trim() ? { comment: text(comment) } : {}),
  ...(dissent.trim() ? { dissent: text(dissent) } : {}),
  ...(outcome === 'conditionalGo'
    ? {
        conditions: conditions.map(({ what, owner, due }) => ({
          what: text(what),
          owner: { person: owner, name: people.find(({ ref }) => ref === owner)?.name ?? '' },
          due,
        })),
      }
    : {}),
  ...(baseline === undefined || !isGo(outcome) ? {} : { baseline }),
  ...(onBehalfOf ? { onBehalfOf: { person: onBehalfOf.ref, name: onBehalfOf.name } } : {}),
})
