import type { Baseline, CostLine } from '@plumbline/core'
import { minorDigits } from '../format/index.ts'
import { readNumber } from '../format/number-entry.ts'

export const totalOf = (costs: readonly Pick<CostLine, 'minor'>[]): number => costs.reduce((sum, { minor }) => sum + minor, 0)

/** An amount with every digit that counts, and none that does not. */
export const amount = (minor: number, currency: string | null, locale: string): string => {
  if (currency === null) return '–'
  const per = 10 ** minorDigits(currency)
  const minimumFractionDigits = minor % per === 0 ? 0 : minorDigits(currency)
  return new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits }).format(minor / per)
}

/** A number beside others of the same currency, which the heading names. */
export const plainAmount = (minor: number, currency: string, locale: string): string => {
  const digits = minorDigits(currency)
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 0, maximumFractionDigits: digits }).format(minor / 10 ** digits)
}

/** A difference with its sign. */
export const signed = (text: string, size: number): string => (size > 0 ? `+${text}` : text.replace('-', '−'))

/** What somebody typed, in minor units; `undefined`: it is no amount; `null`: nothing was typed. */
export const typedAmount = (text: string, currency: string, locale: string): number | null | undefined => {
  const read = readNumber(text, locale)
  if (read === null || read === undefined) return read
  const minor = Math.round(read * 10 ** minorDigits(currency))
  return Number.isSafeInteger(minor) ? minor : undefined
}

/** As it was typed: without a currency, with the decimals that it has. */
export const writtenAmount = (minor: number | undefined, currency: string, locale: string): string => {
  if (minor === undefined) return ''
  const digits = minorDigits(currency)
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: digits }).format(minor / 10 ** digits)
}

/** A month as people say it: "Apr 2022". */
export const month = (period: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${period}-01T00:00:00Z`))

export const kindTotal = ({ costs }: Baseline, kind: CostLine['kind']): number => totalOf(costs.filter((line) => line.kind === kind))

/** Hundredths as a number: 8050 → "80.5". */
export const hundredths = (size: number, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(size / 100)
