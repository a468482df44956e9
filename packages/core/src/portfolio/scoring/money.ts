/** Money by period, the first today: costs are negative, returns positive. Rates are in basis points a period. */
export type Flows = readonly number[]

/** Net present value: Σ flow(t) / (1 + rate)^t, the first flow not discounted. */
export const netPresentValue = (flows: Flows, rate: number): number =>
  flows.reduce((sum, flow, period) => sum + flow / (1 + rate / 10_000) ** period, 0)

/** The rate at which nothing is gained: one, none, or several that all fit, which then say nothing. In basis points. */
export type InternalRate =
  | { readonly is: 'one'; readonly rate: number }
  | { readonly is: 'none' }
  | { readonly is: 'several'; readonly rates: readonly number[] }

const highestRate = 10_000_000

/** Rates from −99.99 % upwards, closer together where they are usual. */
const grid = (): number[] => {
  const rates: number[] = []
  for (let rate = -9999; rate < 10_000; rate += 25) rates.push(rate)
  for (let rate = 10_000; rate <= highestRate; rate *= 1.1) rates.push(rate)
  return rates
}

const bisected = (of: (rate: number) => number, from: number, to: number): number => {
  let [low, high] = [from, to]
  const sign = Math.sign(of(low))
  for (let step = 0; step < 200 && high - low > 1e-10; step++) {
    const middle = (low + high) / 2
    if (Math.sign(of(middle)) === sign) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Internal rate of return. */
export const internalRate = (flows: Flows): InternalRate => {
  const of = (rate: number) => netPresentValue(flows, rate)
  const rates = grid()
  const found: number[] = []
  for (let k = 1; k < rates.length; k++) {
    const [low, high] = [rates[k - 1] ?? 0, rates[k] ?? 0]
    if (of(low) === 0) found.push(low)
    else if (Math.sign(of(low)) * Math.sign(of(high)) < 0) found.push(bisected(of, low, high))
  }
  const [first] = found
  if (first === undefined || flows.every((flow) => flow === 0)) return { is: 'none' }
  return found.length === 1 ? { is: 'one', rate: first } : { is: 'several', rates: found }
}

/** Return on investment, in basis points: (returns − costs) / costs; undefined without costs. */
export const returnOnInvestment = (flows: Flows): number | undefined => {
  const cost = -flows.reduce((sum, flow) => sum + Math.min(0, flow), 0)
  const gain = flows.reduce((sum, flow) => sum + flow, 0)
  return cost === 0 ? undefined : (10_000 * gain) / cost
}

/** Periods until the money is back for good, with the part of the last one; undefined where it never is. Discounted at the rate. */
export const payback = (flows: Flows, rate = 0): number | undefined => {
  let sum = 0
  let back: number | undefined
  flows.forEach((flow, period) => {
    const worth = flow / (1 + rate / 10_000) ** period
    if (sum < 0 && sum + worth >= 0) back = period - 1 + -sum / worth
    else if (sum + worth < 0) back = undefined
    else if (period === 0) back = 0
    sum += worth
  })
  return back
}
