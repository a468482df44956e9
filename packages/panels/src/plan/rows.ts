import type { CostLine } from '@plumbline/core'
import { typedAmount, writtenAmount } from './amounts.ts'

/** A month of cost as somebody types it. */
export interface TypedCost {
  readonly id: string
  readonly period: string
  readonly kind: CostLine['kind']
  readonly amount: string
}

/** Each row has an identity of its own while it is typed. */
export const newId = (): string => crypto.randomUUID()

export const typedCosts = (costs: readonly CostLine[], currency: string, locale: string): readonly TypedCost[] =>
  costs.map(({ period, kind, minor }) => ({ id: newId(), period, kind, amount: writtenAmount(minor, currency, locale) }))

/** The month after the last one that was typed, or this one. */
export const nextPeriod = (rows: readonly { readonly period: string }[], today: string): string => {
  const last = rows
    .map(({ period }) => period)
    .toSorted()
    .at(-1)
  if (!last || !/^\d{4}-\d{2}$/.test(last)) return today.slice(0, 7)
  const [year = 0, month = 1] = last.split('-').map(Number)
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
}

const isPeriod = (text: string): boolean => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)

export const isGood = ({ period, amount }: TypedCost, currency: string, locale: string): boolean =>
  isPeriod(period) && typeof typedAmount(amount, currency, locale) === 'number'

/** The rows as amounts, each month and kind once; rows without an amount stay out. `undefined`: one of them cannot be read. */
export const readCosts = (rows: readonly TypedCost[], currency: string, locale: string): readonly CostLine[] | undefined => {
  const filled = rows.filter(({ amount }) => amount.trim() !== '')
  if (filled.length > 0 && !/^[A-Z]{3}$/.test(currency)) return undefined
  if (!filled.every((row) => isGood(row, currency, locale))) return undefined
  const sums = new Map<string, CostLine>()
  for (const { period, kind, amount } of filled) {
    const minor = typedAmount(amount, currency, locale) ?? 0
    const key = `${period} ${kind}`
    sums.set(key, { period, kind, minor: minor + (sums.get(key)?.minor ?? 0) })
  }
  return [...sums.values()]
}
