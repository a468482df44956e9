import type { Input, OfMoney, Quotient, Scored } from './model.ts'
import { internalRate, netPresentValue, payback, returnOnInvestment } from './money.ts'

/** A quotient's names: what is added or multiplied above, and what it is divided by. */
interface Formula {
  readonly above: readonly string[]
  readonly combine: 'sum' | 'product'
  readonly below: string
}

/** WSJF: cost of delay ÷ job size (Reinertsen; SAFe). RICE: reach × impact × confidence ÷ effort (Intercom). */
export const formulas = {
  wsjf: { above: ['userBusinessValue', 'timeCriticality', 'riskReduction'], combine: 'sum', below: 'jobSize' },
  rice: { above: ['reach', 'impact', 'confidence'], combine: 'product', below: 'effort' },
  valueCost: { above: ['value'], combine: 'sum', below: 'cost' },
} as const satisfies Readonly<Record<Quotient['method'], Formula>>

/** Why a score cannot be given though every input is there. */
export type Undefined = 'dividesByZero' | 'noRate' | 'severalRates' | 'noCost' | 'neverPaidBack'

/** A score by formula. What is missing is named and never taken for zero. */
export interface PlainScore {
  readonly project: string
  readonly score: number | null
  readonly missing: readonly string[]
  readonly undefined?: Undefined
}

/** What several people assessed counts with its mean. */
const numberIn = (inputs: Readonly<Record<string, Input>> | undefined, name: string): number | null => {
  const input = inputs !== undefined && Object.hasOwn(inputs, name) ? (inputs[name] ?? null) : null
  if (!Array.isArray(input)) return typeof input === 'number' ? input : null
  const numbers = input.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

export const quotientScore = ({ method }: Quotient, { id, inputs }: Scored): PlainScore => {
  const formula: Formula = formulas[method]
  const values = formula.above.map((name) => numberIn(inputs, name))
  const below = numberIn(inputs, formula.below)
  const missing = [...formula.above.filter((_, at) => values[at] === null), ...(below === null ? [formula.below] : [])]
  if (missing.length > 0 || below === null) return { project: id, score: null, missing }
  if (below === 0) return { project: id, score: null, missing, undefined: 'dividesByZero' }
  const above = values.reduce<number>(
    (all, value) => (formula.combine === 'sum' ? all + (value ?? 0) : all * (value ?? 0)),
    formula.combine === 'sum' ? 0 : 1,
  )
  return { project: id, score: above / below, missing }
}

/** NPV in money, IRR and ROI in basis points, payback in periods (the less the better). */
export const moneyScore = ({ method, rate = 0 }: OfMoney, { id, flows }: Scored): PlainScore => {
  const known = (flows ?? []).flatMap((flow) => flow ?? [])
  const missing = flows === undefined ? ['flows'] : flows.flatMap((flow, period) => (flow === null ? [`flows.${period}`] : []))
  const given = (score: number | undefined, otherwise: Undefined): PlainScore =>
    score === undefined ? { project: id, score: null, missing, undefined: otherwise } : { project: id, score, missing }
  if (missing.length > 0) return { project: id, score: null, missing }
  switch (method) {
    case 'npv':
      return given(netPresentValue(known, rate), 'noRate')
    case 'irr': {
      const found = internalRate(known)
      return found.is === 'one' ? given(found.rate, 'noRate') : given(undefined, found.is === 'none' ? 'noRate' : 'severalRates')
    }
    case 'roi':
      return given(returnOnInvestment(known), 'noCost')
    case 'payback':
      return given(payback(known, rate), 'neverPaidBack')
  }
}
