import { type Impossible, impossibilityOf } from './elastic.ts'
import type { SelectionModel } from './model.ts'
import { type Means, type Outcome, solve } from './outcome.ts'
import { programOf } from './program.ts'
import { type Unlimited, unlimitedIn } from './read-model.ts'
import { type Reason, reasonsOf } from './reasons.ts'
import { type Selected, selectionOf } from './select.ts'
import { type Swap, swapsOf } from './swaps.ts'
import { type Use, usesOf } from './use.ts'

/** A selection with everything that a board asks about it: each project's reason, what binds, what could be exchanged. */
export type Decided = { readonly unlimited: readonly Unlimited[] } & (
  | (Selected & { readonly reasons: readonly Reason[]; readonly uses: readonly Use[]; readonly swaps: readonly Swap[] })
  | ({ readonly status: 'infeasible' } & Impossible)
  | { readonly status: 'unknown'; readonly bound: number }
)

/** The part of the time that is kept for explaining, and at most so many seconds. */
const explainingShare = 0.15
const explainingAtMost = 3
/** Without a time limit, explaining may take so many milliseconds. */
const instantMs = 500

interface Explaining extends Means {
  /** Asked while explaining; `seconds` are those that are left for it. */
  readonly stop: () => boolean
}

/** What was found, with everything that a board asks about it, as far as the time goes. */
export const explained = (model: SelectionModel, outcome: Outcome, means: Explaining): Decided => {
  const unlimited = unlimitedIn(model)
  const selection = selectionOf(outcome)
  const { stop } = means
  if (selection.status === 'unknown') return { ...selection, unlimited }
  if (selection.status === 'infeasible') {
    const impossible = impossibilityOf(model, means)
    return { ...selection, ...(impossible ?? { conflict: [], irreducible: false, remedies: [] }), unlimited }
  }
  return { ...selection, reasons: reasonsOf(model, outcome, { stop }), uses: usesOf(model, outcome), swaps: swapsOf(outcome), unlimited }
}

/** Selects and explains. With a clock it keeps to its seconds; whatever ends it, what it has is answered. */
export const decide = (model: SelectionModel, means: Means = {}): Decided => {
  const { clock, seconds } = means
  const began = clock?.() ?? 0
  const left = () => (seconds ?? 0) - ((clock?.() ?? 0) - began) / 1000
  const kept = seconds === undefined ? {} : { seconds: seconds - Math.min(explainingAtMost, explainingShare * seconds) }
  const outcome = solve(programOf(model), { ...means, ...kept })
  const until = began + (seconds === undefined ? instantMs : seconds * 1000)
  const stop = () => (means.stop?.() ?? false) || (clock !== undefined && clock() > until)
  return explained(model, outcome, { ...means, stop, ...(seconds === undefined ? {} : { seconds: Math.max(0.1, left()) }) })
}
