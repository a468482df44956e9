import type { IsoDate, Money } from '@plumbline/core'
import { minorDigits } from '../format/index.ts'

const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()

/** Making a formatter costs far more than using it, and a table of projects uses the same few in every row. */
const cached = <F extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => F): F => {
  const known = made.get(key) as F | undefined
  if (known) return known
  const fresh = make()
  made.set(key, fresh)
  return fresh
}

const digits = new Map<string, number>()
const scaleOf = (currency: string): number => {
  const known = digits.get(currency) ?? minorDigits(currency)
  digits.set(currency, known)
  return 10 ** known
}

/** As `money` says it elsewhere. */
export const money = ({ minor, currency }: Money, locale: string): string =>
  cached(
    `money ${currency} ${locale}`,
    () => new Intl.NumberFormat(locale, { style: 'currency', currency, notation: 'compact', maximumSignificantDigits: 3 }),
  ).format(minor / scaleOf(currency))

/** As `percent` says it elsewhere. */
export const percent = (basisPoints: number, locale: string): string =>
  cached(`percent ${locale}`, () => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })).format(
    basisPoints / 10_000,
  )

/** As `day` says it elsewhere: the year only where it is not this one. */
export const day = (date: IsoDate, locale: string): string => {
  const other = Number(date.slice(0, 4)) !== new Date().getUTCFullYear()
  return cached(
    `day ${other} ${locale}`,
    () =>
      new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...(other ? { year: 'numeric' as const } : {}), timeZone: 'UTC' }),
  ).format(new Date(`${date}T00:00:00Z`))
}
