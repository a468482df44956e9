import type { Call, Ports } from '../../../ports.ts'
import type { CapacityPlan, SaveCapacityResult } from '../../views/capacity.ts'
import type { PlaceMistake } from '../../views/strategy.ts'
import type { PortfolioInput } from '../client.ts'
import { saveStanding } from '../heads.ts'
import { periodsOf } from '../periods.ts'
import { capacityPlace } from './documents.ts'
import { openCapacity } from './show-capacity.ts'

const mistakesIn = (plan: CapacityPlan): PlaceMistake[] => {
  const known = new Set(periodsOf(plan.periods).map(({ id }) => id))
  const periods = Object.entries(plan.supply).flatMap(([role, amounts]) =>
    Object.keys(amounts)
      .filter((period) => !known.has(period))
      .map((period) => ({ place: `supply.${role}.${period}`, message: `the plan has no period "${period}"` })),
  )
  const selves = Object.entries(plan.substitutes).flatMap(([role, others]) =>
    others.includes(role) ? [{ place: `substitutes.${role}`, message: 'a role cannot stand in for itself' }] : [],
  )
  return [...periods, ...selves]
}

/** Saves how many people there are, where nobody saved another plan meanwhile. */
export const saveCapacity = async (ports: Ports, call: Call, input: PortfolioInput<'capacity.save'>): Promise<SaveCapacityResult> => {
  const mistakes = mistakesIn(input.plan)
  if (mistakes.length > 0) return { ok: false, problem: 'mistakes', mistakes }
  const plan = capacityPlace.body.parse(input.plan)
  const saved = await saveStanding(ports, call, capacityPlace, plan, { note: input.note, replaces: input.capacityVersion })
  const view = await openCapacity(ports, call)
  return saved ? { ok: true, view } : { ok: false, problem: 'conflict', newer: view }
}
