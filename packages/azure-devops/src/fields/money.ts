/** A stored number times a whole factor, as the nearest whole number, ties to even: money is rounded once, here. `undefined` where the result is not exact in a JavaScript number. */
export const scaled = (stored: number, factor: number): number | undefined => {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(stored))
  if (match === null) return undefined
  const [, sign, units = '', decimals = '', exponent = '0'] = match
  const digits = BigInt(units + decimals) * BigInt(factor)
  const places = decimals.length - Number(exponent)
  const whole = places <= 0 ? digits * 10n ** BigInt(-places) : halfEven(digits, 10n ** BigInt(places))
  const result = Number(sign === '-' ? -whole : whole)
  return Number.isSafeInteger(result) ? result || 0 : undefined
}

const halfEven = (dividend: bigint, divisor: bigint): bigint => {
  const floor = dividend / divisor
  const twice = (dividend % divisor) * 2n
  return twice > divisor || (twice === divisor && floor % 2n === 1n) ? floor + 1n : floor
}
