import { halfEven } from './ratio.ts'
import type { Money } from './values.ts'

const decimal = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/

/** `amount × minorPerUnit`, exact in decimal and rounded half to even once; `undefined` where that is no safe integer. */
export const minorUnits = (amount: number, minorPerUnit: number): number | undefined => {
  const parts = decimal.exec(String(amount))
  if (!parts) return undefined
  const [, sign, whole = '0', fraction = '', exponent = '0'] = parts
  const digits = BigInt(whole + fraction) * BigInt(minorPerUnit)
  const places = fraction.length - Number(exponent)
  const minor = Number(places > 0 ? halfEven(digits, 10n ** BigInt(places)) : digits * 10n ** BigInt(-places))
  if (!Number.isSafeInteger(minor)) return undefined
  return sign && minor !== 0 ? -minor : minor
}

/** Currencies without two decimals, by ISO 4217, units of account left out: what a machine's own tables say differs between versions. */
const noDecimals = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'
const threeDecimals = 'BHD IQD JOD KWD LYD OMR TND'

/** How many decimals people write in a currency: two for pounds, none for yen. */
export const minorDigits = (currency: string): number => (noDecimals.includes(currency) ? 0 : threeDecimals.includes(currency) ? 3 : 2)

/** An amount in whole units of its currency with all its decimals, without grouping: "12.50", and "1250" of yen. */
export const decimalAmount = ({ minor, currency }: Money): string => {
  const digits = minorDigits(currency)
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  const point = text.length - digits
  return `${minor < 0 ? '-' : ''}${text.slice(0, point)}${digits === 0 ? '' : `.${text.slice(point)}`}`
}
