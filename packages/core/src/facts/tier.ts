import type { Tier } from '../methodology/template.ts'
import type { TierTable } from '../methodology/template-parts.ts'
import { addMonths } from '../work/calendar.ts'
import type { WorkItem } from '../work/items.ts'
import type { Money } from '../work/values.ts'
import type { FactReading, FactRecord } from './facts.ts'
import { choiceFact, dateFact, known, moneyFact, unknown } from './reading.ts'

const tiers: readonly string[] = ['light', 'standard', 'major'] satisfies Tier[]

const isTier = (value: string): value is Tier => tiers.includes(value)

/** The table of templates that bring none of their own; its amounts are in the budget's own currency. */
const usual = (currency: string): TierTable => ({
  light: { budgetBelow: { minor: 100_000_00, currency }, monthsBelow: 4, dataClasses: ['public', 'internal'] },
  major: { budgetAbove: { minor: 5_000_000_00, currency }, dataClasses: ['special'] },
})

/** What one line of the table says of a project: it holds, it does not, or why nobody knows. */
type Line = boolean | FactReading

const ofBudget = (budget: FactReading, limit: Money, side: 'below' | 'above'): Line => {
  if (!budget.known) return budget
  if (budget.value.is !== 'money') return unknown('wrongType')
  const { minor, currency } = budget.value.money
  if (currency !== limit.currency) return unknown('currencyMismatch')
  return side === 'below' ? minor < limit.minor : minor > limit.minor
}

const ofMonths = (start: FactReading, finish: FactReading, months: number, side: 'below' | 'above'): Line => {
  if (!start.known) return start
  if (!finish.known) return finish
  if (start.value.is !== 'date' || finish.value.is !== 'date') return unknown('wrongType')
  const edge = addMonths(start.value.date, months)
  return side === 'below' ? finish.value.date < edge : finish.value.date > edge
}

const ofClass = (dataClass: FactReading, classes: readonly string[]): Line => {
  if (!dataClass.known) return dataClass
  return dataClass.value.is === 'choice' ? classes.includes(dataClass.value.choice) : unknown('wrongType')
}

const fields = {
  budget: 'cost.approvedBudget',
  start: 'component.startPlanned',
  finish: 'component.finishPlanned',
  dataClass: 'component.dataClass',
} as const

const readingsOf = (project: WorkItem): FactRecord => ({
  [fields.budget]: moneyFact(project, 'approvedBudget'),
  [fields.start]: dateFact(project, 'startPlanned'),
  [fields.finish]: dateFact(project, 'finishPlanned'),
  [fields.dataClass]: choiceFact(project, 'dataClass'),
})

const linesOf = (values: FactRecord, table: TierTable): { readonly light: readonly Line[]; readonly major: readonly Line[] } => {
  const [budget, start, finish, dataClass] = [fields.budget, fields.start, fields.finish, fields.dataClass].map(
    (fact) => values[fact] ?? unknown('noRecord'),
  ) as [FactReading, FactReading, FactReading, FactReading]
  const { light, major } = table
  return {
    light: [
      ...(light.budgetBelow ? [ofBudget(budget, light.budgetBelow, 'below')] : []),
      ...(light.monthsBelow === undefined ? [] : [ofMonths(start, finish, light.monthsBelow, 'below')]),
      ...(light.dataClasses ? [ofClass(dataClass, light.dataClasses)] : []),
    ],
    major: [
      ...(major.budgetAbove ? [ofBudget(budget, major.budgetAbove, 'above')] : []),
      ...(major.monthsAbove === undefined ? [] : [ofMonths(start, finish, major.monthsAbove, 'above')]),
      ...(major.dataClasses ? [ofClass(dataClass, major.dataClasses)] : []),
    ],
  }
}

const tier = (choice: Tier): FactReading => known({ is: 'choice', choice })

/**
 * The tier by the template's table: major where any of its lines holds, light where all of its lines hold, else standard.
 * Unknown while what is not known could still make it another one; a line that nobody can check never makes a project light.
 */
export const computedTier = (project: WorkItem, table?: TierTable, values: FactRecord = readingsOf(project)): FactReading => {
  const budget = values[fields.budget]
  const currency = budget?.known && budget.value.is === 'money' ? budget.value.money.currency : ''
  const { light, major } = linesOf(values, table ?? usual(currency))
  if (major.includes(true)) return tier('major')
  const open = (lines: readonly Line[]): FactReading | undefined => lines.find((line) => typeof line === 'object')
  const openMajor = open(major)
  if (openMajor) return openMajor
  if (light.length === 0 || light.includes(false)) return tier('standard')
  return open(light) ?? tier('light')
}

/** The tier that somebody declared on the project item; unknown where nobody did. */
export const declaredTier = (project: WorkItem): FactReading => {
  const declared = choiceFact(project, 'governanceTier')
  return declared.known && !(declared.value.is === 'choice' && isTier(declared.value.choice)) ? unknown('wrongType') : declared
}

/** The declared tier; where none is declared, the computed one. Unknown when neither is known. */
export const tierFact = (project: WorkItem, table?: TierTable, values?: FactRecord): FactReading => {
  const declared = declaredTier(project)
  return declared.known ? declared : computedTier(project, table, values)
}

/** The tier to judge by; where it is not known a project is judged as standard. */
export const tierOf = (fact: FactReading | undefined): Tier =>
  fact?.known && fact.value.is === 'choice' && isTier(fact.value.choice) ? fact.value.choice : 'standard'
