import type { Money } from '@plumbline/core'

/** As in core, by ISO 4217: browsers differ in what they think of a currency. */
export const minorDigits = (currency: string): number =>
  'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.includes(currency)
    ? 0
    : 'BHD IQD JOD KWD LYD OMR TND'.includes(currency)
      ? 3
      : 2

/** An amount in its own currency: "€2.41M", or every minor unit where `full` is asked for. */
export const money = ({ minor, currency }: Money, locale: string, { full = false }: { readonly full?: boolean } = {}): string => {
  const amount = minor / 10 ** minorDigits(currency)
  const compact = full ? {} : { notation: 'compact' as const, maximumSignificantDigits: 3 }
  return new Intl.NumberFormat(locale, { style: 'currency', currency, ...compact }).format(amount)
}

/** Basis points as a percentage: 1476 → "14.8%". */
export const percent = (basisPoints: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(basisPoints / 10_000)

export const whole = (value: number, locale: string): string => new Intl.NumberFormat(locale).format(value)

/** Money as it enters a judgement: "GBP 1234" in minor units. */
export const moneyOf = (canonical: string): Money | undefined => {
  const [, currency, minor] = /^([A-Z]{3}) (-?\d+)$/.exec(canonical) ?? []
  return currency === undefined || minor === undefined ? undefined : { currency, minor: Number(minor) }
}

/** Whole units of a currency, short: 350000000 → "£350M". */
export const amount = (units: number, currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, notation: 'compact', maximumSignificantDigits: 3 }).format(units)
