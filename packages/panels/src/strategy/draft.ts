import type { Strategy, StrategyView } from '@plumbline/core'

export type Objective = Strategy['objectives'][number]

export const noStrategy: Strategy = { objectives: [], weights: 'entered', comparisons: null, mix: [] }

export const withObjective = (strategy: Strategy, name: string): Strategy => {
  let n = strategy.objectives.length + 1
  while (strategy.objectives.some(({ id }) => id === `o${n}`)) n += 1
  return { ...strategy, objectives: [...strategy.objectives, { id: `o${n}`, name, statement: null, target: null, weight: 1 }] }
}

/** An objective that goes takes its comparisons along. */
export const withoutObjective = (strategy: Strategy, id: string): Strategy => ({
  ...strategy,
  objectives: strategy.objectives.filter((objective) => objective.id !== id),
  comparisons: strategy.comparisons && {
    ...strategy.comparisons,
    assessors: strategy.comparisons.assessors.map((assessor) => ({
      ...assessor,
      comparisons: assessor.comparisons.filter(({ first, second }) => first !== id && second !== id),
    })),
  },
})

export const comparing = (strategy: Strategy, me: string): Strategy => ({
  ...strategy,
  weights: 'compared',
  comparisons: strategy.comparisons ?? { randomIndex: 'saaty', assessors: [{ name: me, comparisons: [] }] },
})

/** How the objectives stand in the projects: how many serve each, and what part of the known money they are. */
export interface Served {
  readonly id: string
  readonly projects: number
  readonly strong: number
  readonly unlooked: number
}

export const servedBy = ({ links }: Pick<StrategyView, 'links'>, objective: string): Served => ({
  id: objective,
  projects: links.filter(({ links: own }) => own[objective] !== undefined && own[objective] !== 'none').length,
  strong: links.filter(({ links: own }) => own[objective] === 'strong').length,
  unlooked: links.filter(({ links: own }) => own[objective] === undefined).length,
})
