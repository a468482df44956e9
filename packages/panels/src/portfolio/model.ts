import type { ComponentSummary } from '@plumbline/core'

export type Health = NonNullable<ComponentSummary['health']> | 'unknown'
export type OutcomeAhead = NonNullable<ComponentSummary['outcome']> | 'past'

export const healthOf = (component: ComponentSummary): Health => component.health ?? 'unknown'
/** What the gate ahead says; `past`: no gate is left. */
export const outcomeOf = (component: ComponentSummary): OutcomeAhead => component.outcome ?? 'past'

export type SortKey =
  | 'title'
  | 'health'
  | 'outcome'
  | 'gate'
  | 'cost'
  | 'variance'
  | 'done'
  | 'manager'
  | 'sponsor'
  | 'slip'
  | 'risk'
  | 'grade'
  | 'finish'
  | 'department'
  | 'phase'
  | 'tier'
export interface Sorting {
  readonly key: SortKey
  readonly descending: boolean
}

export interface Filters {
  readonly text: string
  readonly health: Health | ''
  readonly outcome: OutcomeAhead | ''
  readonly gate: string
  readonly department: string
  /** `lost`: the next gate was put in force, and the tracker would let the project through. */
  readonly hold: 'lost' | ''
}

export const noFilters: Filters = { text: '', health: '', outcome: '', gate: '', department: '', hold: '' }

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const haystacks = new WeakMap<ComponentSummary, string>()
/** What a search looks through, made once a project: ten thousand of them are searched with every letter. */
const haystackOf = (component: ComponentSummary): string => {
  const made = haystacks.get(component)
  if (made !== undefined) return made
  const { title, key, department, projectManager, sponsor } = component
  const haystack = folded([title, key, department, projectManager, sponsor].filter(Boolean).join(' '))
  haystacks.set(component, haystack)
  return haystack
}

/** The components that every filter lets through; the text is looked for in title, key, department and people. */
export const filtered = (components: readonly ComponentSummary[], filters: Filters): readonly ComponentSummary[] => {
  const words = folded(filters.text).split(/\s+/).filter(Boolean)
  return components.filter(
    (component) =>
      (filters.health === '' || healthOf(component) === filters.health) &&
      (filters.outcome === '' || outcomeOf(component) === filters.outcome) &&
      (filters.gate === '' || component.gate?.id === filters.gate) &&
      (filters.department === '' || component.department === filters.department) &&
      (filters.hold === '' || component.unheld !== undefined) &&
      words.every((word) => haystackOf(component).includes(word)),
  )
}

/** Forecast over approved budget as a share of the budget; `null` unless both are known in one currency. */
export const varianceOf = ({ approvedBudget, estimateAtCompletion }: ComponentSummary): number | null => {
  if (!approvedBudget || !estimateAtCompletion || approvedBudget.minor === 0 || approvedBudget.currency !== estimateAtCompletion.currency)
    return null
  return (estimateAtCompletion.minor - approvedBudget.minor) / approvedBudget.minor
}

export type Grade = 'A' | 'B' | 'C' | 'D'

const grades: readonly (readonly [Grade, number])[] = [
  ['A', 0.95],
  ['B', 0.8],
  ['C', 0.6],
  ['D', 0],
]
export const gradeFor = (known: number, of: number): Grade | null =>
  of === 0 ? null : (grades.find(([, least]) => known / of >= least)?.[0] ?? 'D')

/** How good the data of a project is: the share of the criteria asked that could be checked. A from 95 %, B from 80 %, C from 60 %. */
export const gradeOf = ({ checked }: ComponentSummary): Grade | null => (checked ? gradeFor(checked.known, checked.of) : null)

const healthRank: Readonly<Record<Health, number>> = { offTrack: 0, atRisk: 1, unknown: 2, onTrack: 3 }
const tierRank: Readonly<Record<ComponentSummary['tier'], number>> = { light: 0, standard: 1, major: 2 }
const outcomeRank: Readonly<Record<OutcomeAhead, number>> = { notReady: 0, unknown: 1, ready: 2, past: 3 }

/** What a column sorts by; `null` always comes last, in either direction. */
const sortValue = (component: ComponentSummary, key: SortKey): string | number | null => {
  switch (key) {
    case 'title':
      return component.title
    case 'health':
      return healthRank[healthOf(component)]
    case 'outcome':
      return outcomeRank[outcomeOf(component)]
    case 'gate':
      return component.gate?.dueOn ?? null
    case 'cost':
      return component.estimateAtCompletion?.minor ?? null
    case 'variance':
      return varianceOf(component)
    case 'done':
      return component.totalItems && component.doneItems !== null ? component.doneItems / component.totalItems : null
    case 'manager':
      return component.projectManager
    case 'sponsor':
      return component.sponsor
    case 'slip':
      return component.slipDays ?? null
    case 'risk':
      return component.riskExposure?.minor ?? null
    case 'grade':
      return component.checked && component.checked.of > 0 ? component.checked.known / component.checked.of : null
    case 'finish':
      return component.finishPlanned
    case 'department':
      return component.department
    case 'phase':
      return component.phase
    case 'tier':
      return tierRank[component.tier]
  }
}

export const sorted = (
  components: readonly ComponentSummary[],
  { key, descending }: Sorting,
  locale: string,
): readonly ComponentSummary[] => {
  const collator = new Intl.Collator(locale, { numeric: true })
  const direction = descending ? -1 : 1
  const keyed = components.map((component) => ({ component, by: sortValue(component, key) }))
  const order = (a: string | number | null, b: string | number | null): number => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
    return direction * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)))
  }
  return keyed.sort((a, b) => order(a.by, b.by) || collator.compare(a.component.title, b.component.title)).map(({ component }) => component)
}

export interface Tally {
  readonly count: number
  readonly health: Readonly<Record<Health, number>>
  readonly outcome: Readonly<Record<OutcomeAhead, number>>
  /** Sums over the components where both figures are known, by currency; figures of different currencies are never added. */
  readonly cost: readonly { readonly currency: string; readonly components: number; readonly approved: number; readonly forecast: number }[]
  readonly costUnknown: number
  readonly reviewsSoon: number
  readonly reviewsOverdue: number
  readonly reviewsUndated: number
  /** Not ready, of those whose review is within the window or overdue. */
  readonly reviewsNotReady: number
  /** Finish later than in the baseline by more than 30 days, of those where both are known. */
  readonly late: number
  readonly finishKnown: number
  readonly checked: { readonly known: number; readonly of: number }
}

const count = <K extends string>(keys: readonly K[], values: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, values.filter((value) => value === key).length])) as Record<K, number>

const costTally = (components: readonly ComponentSummary[]): Tally['cost'] => {
  const known = components.filter((component) => varianceOf(component) !== null)
  const currencies = [...new Set(known.map((component) => component.approvedBudget?.currency ?? ''))].sort()
  return currencies.map((currency) => {
    const own = known.filter((component) => component.approvedBudget?.currency === currency)
    const sum = (pick: (component: ComponentSummary) => number) => own.reduce((total, component) => total + pick(component), 0)
    return {
      currency,
      components: own.length,
      approved: sum((component) => component.approvedBudget?.minor ?? 0),
      forecast: sum((component) => component.estimateAtCompletion?.minor ?? 0),
    }
  })
}

/** Days ahead that count as soon. */
export const reviewWindow = 14
const lateDays = 30
export const laterBy = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The figures above the table, over all components whatever is filtered. */
export const tally = (components: readonly ComponentSummary[], today: string): Tally => {
  const ahead = components.filter(({ gate }) => gate !== null)
  const due = ahead.flatMap(({ gate }) => gate?.dueOn ?? [])
  const cost = costTally(components)
  return {
    count: components.length,
    health: count(['onTrack', 'atRisk', 'offTrack', 'unknown'], components.map(healthOf)),
    outcome: count(['ready', 'notReady', 'unknown', 'past'], components.map(outcomeOf)),
    cost,
    costUnknown: components.length - cost.reduce((total, { components: known }) => total + known, 0),
    reviewsSoon: due.filter((day) => day >= today && day <= laterBy(today, reviewWindow)).length,
    reviewsOverdue: due.filter((day) => day < today).length,
    reviewsUndated: ahead.length - due.length,
    reviewsNotReady: ahead.filter(
      ({ gate, outcome }) => gate?.dueOn != null && gate.dueOn <= laterBy(today, reviewWindow) && outcome !== 'ready',
    ).length,
    late: components.filter(({ slipDays }) => slipDays != null && slipDays > lateDays).length,
    finishKnown: components.filter(({ slipDays }) => slipDays != null).length,
    checked: components.reduce((sum, { checked }) => ({ known: sum.known + (checked?.known ?? 0), of: sum.of + (checked?.of ?? 0) }), {
      known: 0,
      of: 0,
    }),
  }
}

export const distinct = (values: readonly (string | null | undefined)[], locale: string): readonly string[] =>
  [...new Set(values.filter((value): value is string => Boolean(value)))].sort(new Intl.Collator(locale).compare)
