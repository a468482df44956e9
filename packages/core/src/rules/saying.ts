import { specOfName } from '../facts/entries.ts'
import type { FactUnit } from '../facts/unit.ts'
import type { Comparison, EarlierMoment } from './condition.ts'

/** The words in which a condition is said; another language brings its own. */
export interface Saying {
  readonly comparisons: Readonly<Record<Comparison, string>>
  /** Days are earlier or later, never more or less. */
  readonly comparisonsOfDays: Readonly<Record<Comparison, string>>
  readonly earlier: Readonly<Record<EarlierMoment, string>>
  readonly and: string
  readonly or: string
  readonly theDay: string
  fact(name: string): string
  register(name: string): string
  /** A literal in the unit of its fact. */
  value(value: number | string | boolean, unit: FactUnit | undefined): string
  daysFrom(days: number, day: string): string
  earlierOf(fact: string, moment: string): string
  compared(subject: string, comparison: string, value: string): string
  given(fact: string): string
  not(inner: string): string
  distinct(facts: string, atLeast: string): string
  every(register: string, inner: string): string
  some(register: string, inner: string): string
  count(register: string, where: string | undefined): string
  share(register: string, among: string | undefined, inner: string): string
  inARow(weeks: string, inner: string): string
}

/** The catalogue's label of a fact. */
export const factLabel = (fact: string): string => specOfName(fact)?.label ?? fact

const days = (count: number): string => `${Math.abs(count)} ${Math.abs(count) === 1 ? 'day' : 'days'}`

const valueInEnglish: Saying['value'] = (value, unit) => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value !== 'number' || unit === undefined) return String(value)
  if (unit === 'basisPoints') return `${value / 100}%`
  return unit === 'days' || unit === 'months' ? `${value} ${value === 1 ? unit.slice(0, -1) : unit}` : String(value)
}

export const inEnglish: Saying = {
  comparisons: {
    equals: 'is',
    notEquals: 'is not',
    below: 'is below',
    atMost: 'is at most',
    above: 'is above',
    atLeast: 'is at least',
  },
  comparisonsOfDays: {
    equals: 'is',
    notEquals: 'is not',
    below: 'is before',
    atMost: 'is no later than',
    above: 'is after',
    atLeast: 'is no earlier than',
  },
  earlier: { previousGate: 'at the previous gate', previousPeriod: 'a week before' },
  and: 'and',
  or: 'or',
  theDay: 'the day of the judgement',
  fact: factLabel,
  register: (name) => name,
  value: valueInEnglish,
  daysFrom: (count, day) => (count === 0 ? day : `${days(count)} ${count < 0 ? 'before' : 'after'} ${day}`),
  earlierOf: (fact, moment) => `${fact} ${moment}`,
  compared: (subject, comparison, value) => `${subject} ${comparison} ${value}`,
  given: (fact) => `${fact} is given`,
  not: (inner) => `not (${inner})`,
  distinct: (facts, atLeast) => `${facts} are at least ${atLeast} different people`,
  every: (register, inner) => `every entry of ${register}: ${inner}`,
  some: (register, inner) => `at least one entry of ${register}: ${inner}`,
  count: (register, where) => `the number of ${register}${where === undefined ? '' : ` with ${where}`}`,
  share: (register, among, inner) => `of the ${register}${among === undefined ? '' : ` with ${among}`} the share with ${inner}`,
  inARow: (weeks, inner) => `for ${weeks} weeks in a row: ${inner}`,
}
