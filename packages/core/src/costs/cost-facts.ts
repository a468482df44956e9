import type { FactReading, FactRecord } from '../facts/facts.ts'
import { date, known, unknown } from '../facts/reading.ts'
import type { CostLine, Period } from '../governance/baseline/baseline.ts'
import { addDays, addMonths, daysBetween } from '../work/calendar.ts'
import type { IsoDate } from '../work/values.ts'
import type { CostRow, CostTable } from './cost-record.ts'

/** Days after which what was spent is too old to say anything, as with facts recorded by hand. */
const freshDays = 90

const money = (minor: number, currency: string): FactReading =>
  Number.isSafeInteger(minor) ? known({ is: 'money', money: { minor, currency } }) : unknown('wrongType')

export const firstDay = (period: Period): IsoDate => `${period}-01`
export const lastDay = (period: Period): IsoDate => addDays(addMonths(firstDay(period), 1), -1)

const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0)
const given = (rows: readonly CostRow[], column: 'budget' | 'actual' | 'commitment'): readonly number[] =>
  rows.flatMap((row) => row[column] ?? [])

/** What is planned by a day: whole months that are over, and of the running one the share of its days. */
export const plannedBy = (lines: readonly Pick<CostLine, 'period' | 'minor'>[], day: IsoDate): number =>
  sum(
    lines.map(({ period, minor }) => {
      const [from, to] = [firstDay(period), lastDay(period)]
      if (day >= to) return minor
      return day < from ? 0 : Math.trunc((minor * (daysBetween(from, day) + 1)) / (daysBetween(from, to) + 1))
    }),
  )

/** The last month with an amount spent; what is not spent yet is open after it. */
export const closedTo = (rows: readonly CostRow[]): Period | undefined =>
  rows
    .flatMap(({ actual, period }) => (actual === undefined ? [] : [period]))
    .toSorted()
    .at(-1)

/** Spent so far and forecast from then on; a month after the last spending without a forecast leaves it open. */
const atCompletion = ({ rows, currency }: CostTable): FactReading => {
  const closed = closedTo(rows)
  const parts = rows.map((row) => row.actual ?? (closed !== undefined && row.period <= closed ? 0 : row.forecast))
  if (rows.every(({ forecast }) => forecast === undefined) || parts.includes(undefined)) return unknown('incomplete')
  return money(sum(parts.map((part) => part ?? 0)), currency)
}

/** Facts that a project's cost record tells: budget, spending and forecast to date. */
export const costFacts = (table: CostTable | null, today: IsoDate): FactRecord => {
  if (!table || table.rows.length === 0) return {}
  const { rows, currency } = table
  const told = (column: 'budget' | 'actual' | 'commitment'): FactReading | undefined => {
    const amounts = given(rows, column)
    return amounts.length === 0 ? undefined : money(sum(amounts), currency)
  }
  const closed = closedTo(rows)
  const end = closed && lastDay(closed)
  const asOf = end !== undefined && end > today ? today : end
  const spent = told('actual')
  const stale = asOf !== undefined && asOf < addDays(today, -freshDays)
  const readings: Readonly<Record<string, FactReading | undefined>> = {
    'cost.approvedBudget': told('budget'),
    'cost.actual': spent && stale ? unknown('stale') : spent,
    'cost.actualsAsOf': asOf === undefined ? undefined : date(asOf),
    'cost.committed': told('commitment'),
    'cost.estimateAtCompletion': atCompletion(table),
    'cost.plannedValue': money(
      plannedBy(
        rows.map(({ period, budget = 0 }) => ({ period, minor: budget })),
        today,
      ),
      currency,
    ),
  }
  return Object.fromEntries(Object.entries(readings).flatMap(([fact, reading]) => (reading ? [[fact, reading] as const] : [])))
}
