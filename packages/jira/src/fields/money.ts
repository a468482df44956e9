/** `amount × minorPerUnit`, exact in decimal and rounded half to even once; `undefined` where that is no safe integer. */
export const minorUnits = (amount: number, minorPerUnit: number): number | undefined => {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(amount))
  if (!parts) return undefined
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] = parts
  const scale = fraction.length - Number(exponent)
  const digits = BigInt(whole + fraction) * BigInt(minorPerUnit) * (scale < 0 ? 10n ** BigInt(-scale) : 1n)
  const divisor = scale > 0 ? 10n ** BigInt(scale) : 1n
  const floor = digits / divisor
  const twice = (digits % divisor) * 2n
  const rounded = Number(twice > divisor || (twice === divisor && floor % 2n === 1n) ? floor + 1n : floor)
  if (!Number.isSafeInteger(rounded)) return undefined
  return sign && rounded !== 0 ? -rounded : rounded
}
