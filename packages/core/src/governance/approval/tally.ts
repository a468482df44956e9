import type { Gate } from '../../methodology/template.ts'
import type { Quorum } from '../../methodology/template-parts.ts'
import type { ConditionDraft, DecisionOutcome, Vote } from './acts.ts'

/** Whose votes a gate needs; where the template names no quorum, any one of those who decide. */
export const quorumOf = ({ quorum, decidedBy }: Pick<Gate, 'quorum' | 'decidedBy'>): Quorum =>
  quorum ?? { atLeast: { count: 1, of: decidedBy } }

const isGo = ({ outcome }: Vote): boolean => outcome === 'go' || outcome === 'conditionalGo'

/** Which of these votes fill the quorum, and what is still missing. A vote fills one place only. */
export const fill = (
  { all = [], atLeast }: Quorum,
  votes: readonly Vote[],
): {
  readonly counted: readonly Vote[]
  readonly missing: readonly string[]
  readonly missingOf: { readonly count: number; readonly of: readonly string[] } | null
} => {
  const left = [...votes]
  const counted: Vote[] = []
  const take = (fits: (vote: Vote) => boolean): boolean => {
    const index = left.findIndex(fits)
    if (index < 0) return false
    counted.push(...left.splice(index, 1))
    return true
  }
  const missing = all.filter((role) => !take((vote) => vote.role === role))
  let count = atLeast?.count ?? 0
  while (count > 0 && take((vote) => atLeast?.of.includes(vote.role) === true)) count -= 1
  return { counted, missing, missingOf: atLeast && count > 0 ? { count, of: atLeast.of } : null }
}

export interface Reached {
  readonly outcome: DecisionOutcome
  readonly counted: readonly Vote[]
  readonly conditions: readonly ConditionDraft[]
}

/** Whether somebody whose vote the quorum cannot do without, or as many as it needs of the others, decided otherwise than go. */
const otherwise = (quorum: Quorum, votes: readonly Vote[], outcome: 'hold' | 'recycle' | 'stop'): readonly Vote[] => {
  const own = votes.filter((vote) => vote.outcome === outcome)
  const needed = own.filter(({ role }) => quorum.all?.includes(role))
  if (needed.length > 0) return needed
  const { count = Number.POSITIVE_INFINITY, of = [] } = quorum.atLeast ?? {}
  const others = own.filter(({ role }) => of.includes(role))
  return others.length >= count ? others : []
}

/**
 * What these votes decide. Go, with conditions where any vote that counts has them, once the quorum is filled; hold, recycle or stop once somebody whose vote is indispensable says so,
 * or as many of the others as the quorum asks for. The graver one decides where two are reached at once. `undefined`: not decided yet.
 */
export const decided = (gate: Pick<Gate, 'quorum' | 'decidedBy'>, votes: readonly Vote[]): Reached | undefined => {
  const quorum = quorumOf(gate)
  for (const outcome of ['stop', 'recycle', 'hold'] as const) {
    const counted = otherwise(quorum, votes, outcome)
    if (counted.length > 0) return { outcome, counted, conditions: [] }
  }
  const { counted, missing, missingOf } = fill(quorum, votes.filter(isGo))
  if (missing.length > 0 || missingOf) return undefined
  const conditions = counted.flatMap((vote) => vote.conditions)
  return { outcome: conditions.length > 0 ? 'conditionalGo' : 'go', counted, conditions }
}
