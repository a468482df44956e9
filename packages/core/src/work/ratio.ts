/** `part / whole` in basis points (1/100 of a percent), rounded half to even; exact for safe integers. `undefined` when the whole is zero. */
export const basisPoints = (part: number, whole: number): number | undefined => {
  if (whole === 0) return undefined
  const sign = part < 0 !== whole < 0 ? -1 : 1
  const dividend = BigInt(Math.abs(part)) * 10_000n
  const divisor = BigInt(Math.abs(whole))
  const floor = dividend / divisor
  const twice = (dividend % divisor) * 2n
  const up = twice > divisor || (twice === divisor && floor % 2n === 1n)
  return sign * Number(up ? floor + 1n : floor) || 0
}
