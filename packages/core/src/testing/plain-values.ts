import type { FactReading, FactValue } from '../facts/facts.ts'
import type { Canonical, Observation } from '../gates/judgement.ts'
import type { Comparison } from '../rules/condition.ts'
import type { Truth } from '../rules/truth.ts'

export const allOf = (parts: readonly Truth[]): Truth => (parts.includes('fail') ? 'fail' : parts.includes('unknown') ? 'unknown' : 'pass')
export const anyOf = (parts: readonly Truth[]): Truth => (parts.includes('pass') ? 'pass' : parts.includes('unknown') ? 'unknown' : 'fail')
export const notOf = (part: Truth): Truth => (part === 'pass' ? 'fail' : part === 'fail' ? 'pass' : 'unknown')
const truthOf = (claim: boolean): Truth => (claim ? 'pass' : 'fail')

const canonicalOf = (value: FactValue): Canonical => {
  switch (value.is) {
    case 'flag':
      return value.flag
    case 'whole':
      return value.whole
    case 'choice':
      return value.choice
    case 'date':
      return value.date
    case 'money':
      return `${value.money.currency} ${value.money.minor}`
    case 'person':
      return true
  }
}

export const observationOf = (reading: FactReading): Observation =>
  reading.known ? canonicalOf(reading.value) : { unknown: reading.reason }

const ordered = (order: number, is: Comparison): boolean => {
  const holds = { equals: order === 0, notEquals: order !== 0, below: order < 0, atMost: order <= 0, above: order > 0, atLeast: order >= 0 }
  return holds[is]
}

const orderOf = (left: number | string, right: number | string): number => (left < right ? -1 : left > right ? 1 : 0)

export const compare = (left: FactValue, is: Comparison, right: FactValue): Truth => {
  if (left.is === 'whole' && right.is === 'whole') return truthOf(ordered(orderOf(left.whole, right.whole), is))
  if (left.is === 'date' && right.is === 'date') return truthOf(ordered(orderOf(left.date, right.date), is))
  if (left.is === 'money' && right.is === 'money') {
    if (left.money.currency !== right.money.currency) return 'unknown'
    return truthOf(ordered(orderOf(left.money.minor, right.money.minor), is))
  }
  if (left.is === 'money' && right.is === 'whole' && right.whole === 0) return truthOf(ordered(orderOf(left.money.minor, 0), is))
  if (is !== 'equals' && is !== 'notEquals') return 'unknown'
  if (left.is === 'flag' && right.is === 'flag') return truthOf((left.flag === right.flag) === (is === 'equals'))
  if (left.is === 'choice' && right.is === 'choice') return truthOf((left.choice === right.choice) === (is === 'equals'))
  if (left.is === 'person' && right.is === 'person') return truthOf((left.person === right.person) === (is === 'equals'))
  return 'unknown'
}
