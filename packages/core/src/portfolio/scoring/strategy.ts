import type { SelectionModel } from '../selection/model.ts'
import { costOf } from '../selection/program.ts'
import type { WeightedSum } from './model.ts'

/** How strongly a project serves an objective, on the 0-1-3-9 scale of quality function deployment, as a utility of 0 to 100. */
export const strengths = { none: 0, weak: 100 / 9, moderate: 100 / 3, strong: 100 } as const satisfies Readonly<Record<string, number>>
export type Strength = keyof typeof strengths

/** An objective of the strategy with its weight; the weights may come from `comparisons` instead. */
export interface Objective {
  readonly id: string
  readonly name?: string
  readonly weight?: number
}

/**
 * The strategy as a scoring model: each objective is a criterion whose input is the strength of the link. A project's score is its
 * strategic alignment, 0 to 100; an objective that nobody linked or ruled out is missing, not zero.
 */
export const alignmentModel = (
  { id, version }: { readonly id: string; readonly version: string },
  objectives: readonly Objective[],
  comparisons?: WeightedSum['comparisons'],
): WeightedSum => ({
  id,
  version,
  method: 'weightedSum',
  criteria: objectives.map((objective) => ({ ...objective, scale: { levels: { ...strengths } } })),
  ...(comparisons === undefined ? {} : { comparisons }),
})

/** One class of the investment mix: what the selection gives it, beside its target. Shares are basis points of the selected cost. */
export interface MixPart {
  readonly class: string
  readonly projects: number
  readonly cost: number
  readonly share: number
  readonly target: number | null
  /** Share minus target. */
  readonly apart: number | null
}

/** The investment mix of a selection in one dimension, against targets in basis points. What has no class is shown under an empty name. */
export const mixOf = (
  model: SelectionModel,
  selected: readonly string[],
  { dimension, targets }: { readonly dimension: string; readonly targets: Readonly<Record<string, number>> },
): readonly MixPart[] => {
  const ids = new Set(selected)
  const chosen = model.projects.filter(({ id }) => ids.has(id))
  const classOf = (mix: Readonly<Record<string, string>> | undefined) =>
    mix && Object.hasOwn(mix, dimension) ? (mix[dimension] ?? '') : ''
  const all = chosen.reduce((sum, candidate) => sum + costOf(candidate), 0)
  const classes = new Set([...Object.keys(targets), ...chosen.map(({ mix }) => classOf(mix))])
  return [...classes].map((name) => {
    const inside = chosen.filter(({ mix }) => classOf(mix) === name)
    const cost = inside.reduce((sum, candidate) => sum + costOf(candidate), 0)
    const share = all === 0 ? 0 : (10_000 * cost) / all
    const target = Object.hasOwn(targets, name) ? (targets[name] ?? null) : null
    return { class: name, projects: inside.length, cost, share, target, apart: target === null ? null : share - target }
  })
}
