import { type Together, together } from '../../portfolio/scoring/assessors.ts'
import type { Strength } from '../../portfolio/scoring/strategy.ts'
import { alignmentModel, strengths } from '../../portfolio/scoring/strategy.ts'
import { type Score, sharesOf, weightedScore } from '../../portfolio/scoring/weighted.ts'
import type { Strategy } from './inputs.ts'

/** How the weights of objectives come out. */
export interface Weighed {
  readonly shares: Readonly<Record<string, number>>
  readonly pairwise: Together | null
  readonly unrelated: readonly string[]
}

/** Shares of the objectives' weights, entered or by comparing pairs. Where pairs do not hang together nothing is weighed. */
export const weigh = ({ objectives, weights, comparisons }: Strategy): Weighed => {
  const ids = objectives.map(({ id }) => id)
  if (ids.length === 0) return { shares: {}, pairwise: null, unrelated: [] }
  if (weights === 'entered')
    return { shares: sharesOf(Object.fromEntries(objectives.map(({ id, weight }) => [id, weight ?? 0]))), pairwise: null, unrelated: [] }
  const found = together(ids, comparisons?.assessors ?? [], comparisons?.randomIndex)
  if (!found.ok) return { shares: {}, pairwise: null, unrelated: found.unrelated }
  return { shares: sharesOf(found.together.priorities.weights), pairwise: found.together, unrelated: [] }
}

/** The strategic alignment of a project: Σ share × strength of its links; open while an objective with weight was not looked at. */
export const alignmentOf = (
  strategy: Strategy,
  shares: Weighed['shares'],
  links: Readonly<Record<string, Strength>> | undefined,
): Score | undefined => {
  if (Object.keys(shares).length === 0) return undefined
  const objectives = strategy.objectives.map(({ id, name }) => ({ id, name }))
  const { criteria } = alignmentModel({ id: 'strategy', version: '1' }, objectives)
  return weightedScore(criteria, shares, { id: 'project', inputs: { ...links } })
}

/** What a project contributes to objectives, 0 to 100 each; what was not looked at is not in it. */
export const contributionsOf = (links: Readonly<Record<string, Strength>> | undefined): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(links ?? {}).map(([objective, strength]) => [objective, strengths[strength]]))
