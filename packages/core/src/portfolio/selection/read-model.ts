import { type Mistake, type Read, readData } from '../document.ts'
import { type Candidate, SelectionModel } from './model.ts'
import { amountOf, costIn } from './program.ts'

const repeated = (ids: readonly string[]): string[] => {
  const seen = new Set<string>()
  return ids.filter((id) => seen.size === seen.add(id).size)
}

const linkMistakes = (candidate: Candidate, place: string, known: ReadonlySet<string>): Mistake[] =>
  (['requires', 'excludes'] as const).flatMap((link) =>
    (candidate[link] ?? []).flatMap((other, at): Mistake[] => {
      const where = `${place}.${link}.${at}`
      if (other === candidate.id) return [{ place: where, message: `"${other}" names itself; remove it` }]
      return known.has(other) ? [] : [{ place: where, message: `there is no project "${other}"; add it or remove it here` }]
    }),
  )

const costMistakes = (candidate: Candidate, place: string): Mistake[] => {
  const { cost, costByFund } = candidate
  if (!cost || !costByFund) return []
  const periods = new Set([...Object.keys(cost), ...Object.values(costByFund).flatMap((fund) => Object.keys(fund))])
  return [...periods].flatMap((period): Mistake[] => {
    const byFund = costIn({ id: candidate.id, value: 0, costByFund }, period)
    const all = amountOf(cost, period)
    if (Math.abs(byFund - all) <= 1e-9 * Math.max(1, Math.abs(all))) return []
    return [{ place: `${place}.cost.${period}`, message: `the funds pay ${byFund} and not ${all}; correct one, or leave out "cost"` }]
  })
}

const guardrailMistakes = (model: SelectionModel): Mistake[] =>
  (model.guardrails ?? []).flatMap(({ atLeast, atMost, measure }, at): Mistake[] => {
    const place = `guardrails.${at}`
    if (atLeast === undefined && atMost === undefined) return [{ place, message: 'it limits nothing; give atLeast, atMost or both' }]
    if (atLeast !== undefined && atMost !== undefined && atLeast > atMost)
      return [{ place, message: `at least ${atLeast} and at most ${atMost} cannot both hold; correct one of them` }]
    if (measure === 'share' && Math.max(atLeast ?? 0, atMost ?? 0) > 10_000)
      return [{ place, message: 'a share is in basis points, 10,000 at most (4000 is 40 %)' }]
    return []
  })

const mistakesOf = (model: SelectionModel): readonly Mistake[] => {
  const known = new Set(model.projects.map(({ id }) => id))
  return [
    ...repeated(model.projects.map(({ id }) => id)).map((id) => ({
      place: 'projects',
      message: `"${id}" is there twice; give one of them another id`,
    })),
    ...repeated((model.guardrails ?? []).map(({ id }) => id)).map((id) => ({
      place: 'guardrails',
      message: `"${id}" is there twice; give one of them another id`,
    })),
    ...model.projects.flatMap((candidate, at) => [
      ...linkMistakes(candidate, `projects.${at}`, known),
      ...costMistakes(candidate, `projects.${at}`),
    ]),
    ...guardrailMistakes(model),
  ]
}

/** Reads what a selection is asked, with place and remedy of every mistake. */
export const readSelectionModel = (data: unknown): Read<SelectionModel> => readData(SelectionModel, data, mistakesOf)

/** What a document leaves open and the selection therefore does not limit: said, never taken for zero. */
export type Unlimited =
  | { readonly is: 'budget'; readonly period: string; readonly cost: number }
  | { readonly is: 'capacity'; readonly role: string; readonly period: string; readonly demand: number }

const totals = (amounts: readonly (readonly [string, number])[]): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const [name, amount] of amounts) sums.set(name, (sums.get(name) ?? 0) + amount)
  return sums
}

/** Periods with cost or demand for which the document gives no limit. */
export const unlimitedIn = (model: SelectionModel): readonly Unlimited[] => {
  const funded = new Set(Object.values(model.funds ?? {}).flatMap((periods) => Object.keys(periods)))
  const cost = totals(
    model.projects.flatMap((candidate) =>
      [candidate.cost ?? {}, ...(candidate.cost ? [] : Object.values(candidate.costByFund ?? {}))].flatMap((c) => Object.entries(c)),
    ),
  )
  const demand = totals(
    model.projects.flatMap((candidate) =>
      Object.entries(candidate.demand ?? {}).flatMap(([role, periods]) =>
        Object.entries(periods).map(([period, amount]) => [JSON.stringify([role, period]), amount] as const),
      ),
    ),
  )
  const limits = (role: string, period: string) => {
    const periods = model.capacity && Object.hasOwn(model.capacity, role) ? model.capacity[role] : undefined
    return periods !== undefined && Object.hasOwn(periods, period)
  }
  return [
    ...[...cost].flatMap(([period, amount]): Unlimited[] =>
      amount <= 0 || funded.has(period) || Object.hasOwn(model.budgets ?? {}, period) ? [] : [{ is: 'budget', period, cost: amount }],
    ),
    ...[...demand].flatMap(([key, amount]): Unlimited[] => {
      const [role, period] = JSON.parse(key) as [string, string]
      return amount <= 0 || limits(role, period) ? [] : [{ is: 'capacity', role, period, demand: amount }]
    }),
  ]
}
