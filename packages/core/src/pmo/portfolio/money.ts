import { decimalAmount } from '../../work/money.ts'
import type { Money } from '../../work/values.ts'
import type { ComponentSummary } from '../views.ts'
import type { SheetRow } from './sheet.ts'

/** What a project costs as a whole: its forecast, else its approved budget. */
export const moneyOf = ({ estimateAtCompletion, approvedBudget }: ComponentSummary): Money | null => estimateAtCompletion ?? approvedBudget

/** Whole units of its currency, rounded to one. */
export const wholeUnits = (money: Money): number => Math.round(Number(decimalAmount(money)))

/** The currency of most projects; null where no amount is known. */
export const usualCurrency = (rows: readonly SheetRow[]): string | null => {
  const counts = new Map<string, number>()
  for (const { component } of rows) {
    const currency = moneyOf(component)?.currency
    if (currency) counts.set(currency, (counts.get(currency) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}
