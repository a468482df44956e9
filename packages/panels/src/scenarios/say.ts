import type { ScenarioColumn } from '@plumbline/core'
import { amount } from '../format/amounts.ts'
import { percent } from '../format/index.ts'
import { writeNumber } from '../format/number-entry.ts'
import { t } from '../words/words.ts'

export const sumOf = (amounts: Readonly<Record<string, number>> | null): number | null =>
  amounts === null ? null : Object.values(amounts).reduce((sum, value) => sum + value, 0)

/** A, B, C: how columns are called in short. */
export const letter = (at: number): string => String.fromCharCode(65 + at)

export const certainty = ({ status, gap }: Pick<ScenarioColumn, 'status' | 'gap'>, locale: string): string =>
  status === 'optimal' ? t('scenarios.optimal') : t('scenarios.within', { gap: percent(Math.ceil((gap ?? 0) * 10_000), locale) })

export const number = (value: number | null, locale: string): string =>
  value === null ? t('shared.notKnown') : writeNumber(Math.round(value * 10) / 10, locale)

export const money = (value: number | null, currency: string, locale: string): string =>
  value === null ? t('shared.notKnown') : amount(value, currency, locale)

/** A difference with its sign, or that there is none. */
export const apart = (value: number | null, base: number | null, say: (amount: number) => string): string => {
  if (value === null || base === null) return ''
  const difference = value - base
  if (Math.abs(difference) < 1e-6) return t('scenarios.same')
  return `${difference > 0 ? '+' : '−'}${say(Math.abs(difference))}`
}
