import { type Canonical, type Comparison, type FactUnit, type Limit, minorDigits, type Observation } from '@plumbline/core'

const comparisons: Readonly<Record<Comparison | 'present', string>> = {
  equals: 'must be',
  notEquals: 'must not be',
  below: 'must be below',
  atMost: 'must be at most',
  above: 'must be above',
  atLeast: 'must be at least',
  present: 'must be there',
}

const unknowns: Readonly<Record<string, string>> = {
  unmapped: 'nobody said which field holds it',
  fieldMissing: 'the mapped field is not there',
  wrongType: 'the mapped field holds something else',
  forbidden: 'this identity may not read it',
  empty: 'the field is empty',
  incomplete: 'not everything below the project could be read',
  stateUnmapped: 'a state has no meaning in the mapping',
  currencyMismatch: 'the amounts have different currencies',
  noRecord: 'there is no record of it yet',
  noHistory: 'the history could not be read',
  zeroBase: 'what it is measured against is zero',
  stale: 'what was recorded is too old',
}

const amount = (text: string): string => {
  const [currency, minor] = text.split(' ')
  if (currency === undefined || minor === undefined) return text
  const digits = minorDigits(currency)
  return `${currency} ${(Number(minor) / 10 ** digits).toLocaleString('en-GB', { maximumFractionDigits: digits })}`
}

const value = (observed: Canonical, unit: FactUnit | undefined): string => {
  if (typeof observed === 'boolean') return observed ? 'yes' : 'no'
  if (unit === 'basisPoints' && typeof observed === 'number') return `${observed / 100} %`
  return unit === 'money' && typeof observed === 'string' ? amount(observed) : String(observed)
}

/** What was observed, or why it is not known, in words. */
export const observedWords = (unit: FactUnit | undefined, observed: Observation): string =>
  typeof observed === 'object' ? `not known: ${unknowns[observed.unknown] ?? observed.unknown}` : value(observed, unit)

const dayComparisons: Readonly<Partial<Record<Comparison | 'present', string>>> = {
  below: 'must be before',
  atMost: 'must be on or before',
  above: 'must be after',
  atLeast: 'must be on or after',
}

/** What is asked of a fact: "must be at most 5 %". */
export const limitWords = ({ is, value: asked }: Limit, unit: FactUnit | undefined): string => {
  if (asked === undefined) return comparisons[is]
  const days = unit === 'date' ? dayComparisons[is] : undefined
  return `${days ?? comparisons[is]} ${observedWords(unit, asked)}`
}
