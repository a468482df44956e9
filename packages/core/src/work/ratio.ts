/** A quotient of what is not negative, as the nearest whole number, ties to even. Every rounding in Plumbline is this one. */
export const halfEven = (dividend: bigint, divisor: bigint): bigint => {
  const floor = dividend / divisor
  const twice = (dividend % divisor) * 2n
  return twice > divisor || (twice === divisor && floor % 2n === 1n) ? floor + 1n : floor
}

/** `part / whole` in basis points (1/100 of a percent), rounded half to even; exact for safe integers. `undefined` when the whole is zero. */
export const basisPoints = (part: number, whole: number): number | undefined => {
  if (whole === 0) return undefined
  const sign = part < 0 !== whole < 0 ? -1 : 1
  return sign * Number(halfEven(BigInt(Math.abs(part)) * 10_000n, BigInt(Math.abs(whole)))) || 0
}
