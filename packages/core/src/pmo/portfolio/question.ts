import type { Candidate, SelectionModel } from '../../portfolio/selection/model.ts'
import type { ItemRef } from '../../work/values.ts'
import type { OtherSites } from '../views/mirrors.ts'
import type { CandidateView, SelectionChanges } from '../views/selection.ts'
import type { Field } from './candidates.ts'
import type { PortfolioLimits } from './inputs.ts'

type Amounts = Readonly<Record<string, number>>
type Turned = Readonly<Record<string, number | null>> | undefined

const filled = (amounts: Readonly<Record<string, Amounts>>): Record<string, Amounts> =>
  Object.fromEntries(Object.entries(amounts).filter(([, periods]) => Object.keys(periods).length > 0))

const turned = (amounts: Amounts, by: Turned): Amounts =>
  Object.fromEntries(Object.entries({ ...amounts, ...by }).flatMap(([name, amount]) => (amount === null ? [] : [[name, amount] as const])))

const eachTurned = (amounts: Readonly<Record<string, Amounts>>, by: Readonly<Record<string, Turned>> | undefined) =>
  Object.fromEntries(
    [...new Set([...Object.keys(amounts), ...Object.keys(by ?? {})])].map(
      (name) => [name, turned(amounts[name] ?? {}, by?.[name])] as const,
    ),
  )

const scaled = (amounts: Amounts, level: number): Amounts =>
  Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, (amount * level) / 10_000] as const))

/** Limits with what somebody turned to ask "what if". */
export const withChanges = (limits: PortfolioLimits, changes: SelectionChanges = {}): PortfolioLimits => {
  const { budgetLevel = 10_000 } = changes
  const funds = eachTurned(limits.funds, changes.funds)
  return {
    ...limits,
    ...(changes.others ? { others: changes.others } : {}),
    budgets: scaled(turned(limits.budgets, changes.budgets), budgetLevel),
    funds: Object.fromEntries(Object.entries(funds).map(([fund, periods]) => [fund, scaled(periods, budgetLevel)] as const)),
    capacity: eachTurned(limits.capacity, changes.capacity),
  }
}

const forcedIn = (candidate: CandidateView, changes: SelectionChanges): CandidateView['forced'] =>
  changes.forced && Object.hasOwn(changes.forced, candidate.ref) ? (changes.forced[candidate.ref] ?? null) : candidate.forced

const candidateOf = (view: CandidateView, present: ReadonlySet<ItemRef>, changes: SelectionChanges): Candidate => {
  const forced = forcedIn(view, changes)
  const excludes = view.excludes.filter((other) => present.has(other))
  const byFund = filled(view.costByFund)
  const demand = filled(view.demand)
  return {
    id: view.ref,
    name: view.title,
    value: view.value,
    cost: { ...view.cost },
    ...(Object.keys(byFund).length > 0 ? { costByFund: byFund } : {}),
    ...(Object.keys(demand).length > 0 ? { demand } : {}),
    ...(view.mandatory ? { mandatory: true } : {}),
    ...(forced?.in === true ? { forcedIn: { reason: forced.reason } } : {}),
    ...(forced?.in === false ? { forcedOut: { reason: forced.reason } } : {}),
    ...(view.requires.length > 0 ? { requires: [...view.requires] } : {}),
    ...(excludes.length > 0 ? { excludes } : {}),
    ...(Object.keys(view.mix).length > 0 ? { mix: { ...view.mix } } : {}),
    ...(Object.keys(view.contributes).length > 0 ? { contributes: { ...view.contributes } } : {}),
  }
}

/** Which sites the candidates come from beside this one stands in the question, so that a proof says what it is about. How old they are does not: the same projects read again are the same question. */
const namedIn = ({ count, sites }: OtherSites): NonNullable<SelectionModel['otherSites']> => ({
  count,
  sites: sites.map(({ name, projects, counted }) => ({ name, projects, counted })),
})

/** What the selection is asked, as a plain document; undefined where nobody stands for it. */
export const questionOf = (
  { candidates }: Field,
  limits: PortfolioLimits,
  { changes = {}, others }: { readonly changes?: SelectionChanges; readonly others?: OtherSites } = {},
): SelectionModel | undefined => {
  if (candidates.length === 0) return undefined
  const present = new Set(candidates.map(({ ref }) => ref))
  const [funds, capacity] = [filled(limits.funds), filled(limits.capacity)]
  return {
    name: limits.name,
    projects: candidates.map((view) => candidateOf(view, present, changes)),
    ...(Object.keys(limits.budgets).length > 0 ? { budgets: { ...limits.budgets } } : {}),
    ...(Object.keys(funds).length > 0 ? { funds } : {}),
    ...(Object.keys(capacity).length > 0 ? { capacity } : {}),
    ...(limits.guardrails.length > 0 ? { guardrails: [...limits.guardrails] } : {}),
    ...(Object.keys(limits.objectives).length > 0 ? { objectives: { ...limits.objectives } } : {}),
    ...(others && others.sites.length > 0 ? { otherSites: namedIn(others) } : {}),
  }
}
