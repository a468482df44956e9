import type { Limited } from './constraint.ts'
import type { SelectionModel } from './model.ts'
import { type Means, type Outcome, solve } from './outcome.ts'
import { type Program, slackOf, usedBy } from './program.ts'
import { Relaxed } from './relaxation.ts'
import { type Swap, swapsOf } from './swaps.ts'

/** A limit that a project would break in the present selection, and by how much. */
export interface Short {
  readonly constraint: Limited
  readonly by: number
}

/** Why a project is in: decided before, needed by another, or for what it is worth. */
export type WhyIn =
  | { readonly is: 'mandatory' }
  | { readonly is: 'forcedIn'; readonly reason: string }
  | { readonly is: 'required'; readonly by: readonly string[] }
  | { readonly is: 'worth' }

/** Why a project is out. `outweighed`: it would fit only in place of something worth more. `worthless`: it brings nothing. */
export type WhyOut =
  | { readonly is: 'forcedOut'; readonly reason: string }
  | { readonly is: 'needs'; readonly out: readonly string[] }
  | { readonly is: 'excluded'; readonly by: readonly string[] }
  | { readonly is: 'outweighed'; readonly short: readonly Short[] }
  | { readonly is: 'worthless' }

/**
 * What turning a project round would cost, and the selection that would follow. The loss lies between two proven numbers; they are equal
 * where it is exact. `possible` is false where nothing could be selected then.
 */
export type Turned =
  | { readonly possible: false }
  | {
      readonly possible: true
      readonly loss: { readonly atLeast: number; readonly atMost: number | null }
      readonly comesIn: readonly string[]
      readonly goesOut: readonly string[]
    }

/** A project's reason: why it is in or out, and what it would take to turn that round. */
export type Reason = { readonly project: string; readonly value: number } & (
  | { readonly in: true; readonly why: WhyIn; readonly without: Turned | null }
  | {
      readonly in: false
      readonly why: WhyOut
      readonly with: Turned | null
      /** Its score would have to be this to come in: surely not below the one, surely from the other on. */
      readonly score: { readonly atLeast: number; readonly enough: number | null } | null
    }
)

interface Explaining {
  readonly model: SelectionModel
  readonly outcome: Outcome
  readonly chosen: Uint8Array
  readonly means: Means
  readonly relaxed: Relaxed
  /** The exchange that costs least, by the project that comes in or goes out. */
  readonly swaps: ReadonlyMap<string, Swap>
}

const cheapest = (swaps: readonly Swap[]): ReadonlyMap<string, Swap> =>
  new Map(swaps.toReversed().flatMap((swap) => [[swap.in, swap] as const, [swap.out, swap] as const]))

/** Where one exchange is enough, and costs less than what the search found, that is what turning the project round costs. */
const withSwap = (round: Turned, swap: Swap | undefined, project: string): Turned => {
  if (!round.possible || !swap || swap.loss >= (round.loss.atMost ?? Number.POSITIVE_INFINITY)) return round
  const comes = project === swap.out
  return {
    possible: true,
    loss: { atLeast: Math.min(round.loss.atLeast, swap.loss), atMost: swap.loss },
    comesIn: comes ? [swap.in] : [],
    goesOut: comes ? [] : [swap.out],
  }
}

const roundsPerTurn = 150

const idsWhere = (program: Program, holds: (column: number) => boolean): string[] => program.ids.filter((_, column) => holds(column))

/** The best selection with one project turned round, as far as it is found. */
const turned = (explaining: Explaining, column: number): Turned => {
  const project = explaining.outcome.program.ids[column] ?? ''
  return withSwap(searched(explaining, column), explaining.swaps.get(project), project)
}

const searched = ({ outcome, chosen, relaxed, means }: Explaining, column: number): Turned => {
  const { program, value } = outcome
  const to = chosen[column] ? 0 : 1
  const { bundle, followers } = reachOf(program, column)
  const decided = relaxed.deciding(to === 1 ? bundle : followers, to)
  const fixed = decided.asked
  if (fixed.contradictory) return { possible: false }
  const from = chosen.slice()
  for (const other of to === 1 ? bundle : followers) from[other] = to
  const { stop } = means
  const found = solve(fixed, { rounds: means.rounds ?? roundsPerTurn, from, ...(stop ? { stop } : {}) }, decided)
  if (found.infeasible) return { possible: false }
  const atLeast = Math.max(0, value - found.bound)
  if (!found.chosen) return { possible: true, loss: { atLeast, atMost: null }, comesIn: [], goesOut: [] }
  const other = found.chosen
  return {
    possible: true,
    loss: { atLeast, atMost: Math.max(0, value - found.value) },
    comesIn: idsWhere(program, (c) => c !== column && other[c] === 1 && chosen[c] === 0),
    goesOut: idsWhere(program, (c) => c !== column && other[c] === 0 && chosen[c] === 1),
  }
}

const reachOf = (program: Program, column: number) => {
  const reach = (from: readonly (readonly number[])[]): number[] => {
    const seen = new Set([column])
    for (const next of seen) for (const other of from[next] ?? []) seen.add(other)
    return [...seen]
  }
  return { bundle: reach(program.requires), followers: reach(program.requiredBy) }
}

const whyIn = ({ model, outcome, chosen }: Explaining, column: number): WhyIn => {
  const candidate = model.projects[column]
  const { program } = outcome
  if (candidate?.mandatory) return { is: 'mandatory' }
  if (candidate?.forcedIn) return { is: 'forcedIn', reason: candidate.forcedIn.reason }
  const by = (program.requiredBy[column] ?? []).filter((other) => chosen[other]).map((other) => program.ids[other] ?? '')
  return by.length > 0 ? { is: 'required', by } : { is: 'worth' }
}

/** Limits that break when a project is simply added, with what it requires. */
const shortOf = ({ outcome, chosen }: Explaining, column: number): Short[] => {
  const { program } = outcome
  const more = chosen.slice()
  for (const needed of reachOf(program, column).bundle) more[needed] = 1
  return program.rows.flatMap((row): Short[] => {
    const by = usedBy(row, more) - row.limit
    return 'limit' in row.of && by > slackOf(row) && usedBy(row, more) > usedBy(row, chosen) ? [{ constraint: row.of, by }] : []
  })
}

const whyOut = (explaining: Explaining, column: number): WhyOut => {
  const { model, outcome, chosen } = explaining
  const { program } = outcome
  const names = (columns: readonly number[] | undefined) => (columns ?? []).map((other) => program.ids[other] ?? '')
  const candidate = model.projects[column]
  if (candidate?.forcedOut) return { is: 'forcedOut', reason: candidate.forcedOut.reason }
  const blocked = program.requires[column]?.filter((other) => program.fixed[other] === 0)
  if (blocked && blocked.length > 0) return { is: 'needs', out: names(blocked) }
  const by = program.excludes[column]?.filter((other) => chosen[other])
  if (by && by.length > 0) return { is: 'excluded', by: names(by) }
  const short = shortOf(explaining, column)
  if (short.length > 0) return { is: 'outweighed', short }
  return { is: 'worthless' }
}

/** What must not be turned: decided before the selection. */
const decidedBefore = (why: WhyIn | WhyOut): boolean => why.is === 'mandatory' || why.is === 'forcedIn' || why.is === 'forcedOut'

const reasonOf = (explaining: Explaining, column: number, turn: boolean): Reason => {
  const { outcome, chosen } = explaining
  const project = outcome.program.ids[column] ?? ''
  const value = outcome.program.values[column] ?? 0
  if (chosen[column]) {
    const why = whyIn(explaining, column)
    return { project, value, in: true, why, without: turn && !decidedBefore(why) ? turned(explaining, column) : null }
  }
  const why = whyOut(explaining, column)
  const round = turn && !decidedBefore(why) ? turned(explaining, column) : null
  if (!round?.possible) return { project, value, in: false, why, with: round, score: null }
  const { atLeast, atMost } = round.loss
  return {
    project,
    value,
    in: false,
    why,
    with: round,
    score: { atLeast: value + atLeast, enough: atMost === null ? null : value + atMost },
  }
}

/**
 * Why each project is in or out, in the order of the document. The projects whose place is least clear are turned round first; where
 * `stop` ends that, the others keep their reason without the price of turning them.
 */
export const reasonsOf = (model: SelectionModel, outcome: Outcome, means: Means = {}): readonly Reason[] => {
  const { chosen, program, relaxation } = outcome
  if (!chosen) return []
  const relaxed = Relaxed.of(program)
  relaxed.solve()
  const explaining: Explaining = { model, outcome, chosen, means, relaxed, swaps: cheapest(swapsOf(outcome, Number.POSITIVE_INFINITY)) }
  const order = Array.from(program.ids.keys()).sort((a, b) => Math.abs(relaxation.profit[a] ?? 0) - Math.abs(relaxation.profit[b] ?? 0))
  const reasons: Reason[] = []
  for (const column of order) reasons[column] = reasonOf(explaining, column, !(means.stop?.() ?? false))
  return reasons
}
