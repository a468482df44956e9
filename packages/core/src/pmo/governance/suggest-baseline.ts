import { costsIn } from '../../costs/cost-record.ts'
import type { FactReading } from '../../facts/facts.ts'
import type { StoredJudgement } from '../../gates/records.ts'
import type { Baseline, Tolerances } from '../../governance/baseline/baseline.ts'
import type { NeutralField } from '../../work/fields.ts'
import type { FieldValue, WorkItem } from '../../work/items.ts'
import type { IsoDate } from '../../work/values.ts'

export const valueOf = (item: WorkItem, field: NeutralField): FieldValue | null => {
  const reading = item.fields[field]
  return reading?.ok === true ? reading.value : null
}

/** Fields of what hangs below that a baseline begins with. */
export const suggestingFields: readonly NeutralField[] = ['entryDue', 'benefitTarget']

const ofKind = (below: readonly WorkItem[], kind: WorkItem['kind']): readonly WorkItem[] => below.filter((item) => item.kind === kind)

const named = (title: string): string => title.replaceAll(/\s+/g, ' ').trim().slice(0, 120)

const distinct = <T extends { readonly name: string }>(all: readonly T[]): T[] => [...new Map(all.map((one) => [one.name, one])).values()]

const milestonesIn = (below: readonly WorkItem[], finish: IsoDate): Baseline['milestones'] =>
  distinct(
    ofKind(below, 'milestone').flatMap((item) => {
      const due = valueOf(item, 'entryDue')
      return typeof due === 'string' && due <= finish && item.state.category !== 'dropped' ? [{ name: named(item.title), due }] : []
    }),
  )
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
    .slice(0, 60)

const benefitsIn = (below: readonly WorkItem[]): Baseline['benefits'] =>
  distinct(
    ofKind(below, 'benefit').flatMap((item) => {
      const target = valueOf(item, 'benefitTarget')
      return typeof target === 'number' ? [{ name: named(item.title), unit: '', target }] : []
    }),
  ).slice(0, 30)

const wholeIn = (reading: FactReading | undefined): number | undefined =>
  reading?.known && reading.value.is === 'whole' ? reading.value.whole : undefined

const dimensions = ['cost', 'time', 'scope', 'quality', 'benefits', 'risk'] as const

/** A baseline to begin with: what the tracker and the records say of a project now, to be corrected by whoever proposes it. */
export const suggestedBaseline = (
  { facts }: StoredJudgement,
  { below, cost, today }: { readonly below: readonly WorkItem[]; readonly cost: unknown; readonly today: IsoDate },
): Baseline => {
  const { values } = facts
  const planned = values['component.finishPlanned']
  const finish = planned?.known && planned.value.is === 'date' ? planned.value.date : today
  const table = costsIn(cost)?.table
  const budgets = (table?.rows ?? []).flatMap(({ period, kind, budget }) => (budget === undefined ? [] : [{ period, kind, minor: budget }]))
  const approved = values['cost.approvedBudget']
  const field = approved?.known && approved.value.is === 'money' ? approved.value.money : undefined
  const single = field ? [{ period: finish.slice(0, 7), kind: 'capital' as const, minor: field.minor }] : []
  const costs = budgets.length > 0 ? budgets : single
  const currency = (budgets.length > 0 ? table?.currency : field?.currency) ?? null
  const tolerances: Tolerances = Object.fromEntries(
    dimensions.flatMap((dimension) => {
      const size = wholeIn(values[`tolerance.${dimension}`])
      return size === undefined ? [] : [[dimension, size] as const]
    }),
  )
  return {
    scope: { statement: { text: '' }, items: wholeIn(values['scope.total']) ?? null },
    finish,
    milestones: milestonesIn(below, finish),
    currency: costs.length > 0 ? currency : null,
    costs,
    benefits: benefitsIn(below),
    tolerances,
  }
}
