import { specOfName } from '../facts/entries.ts'
import type { Comparison, Condition, EarlierMoment, ExpressionCondition, Operand, Scalar, ShareCondition } from './condition.ts'
import { substituted } from './parts.ts'
import type { Parameters } from './scope.ts'

const comparisons: Readonly<Record<Comparison, string>> = {
  equals: 'is',
  notEquals: 'is not',
  below: 'is below',
  atMost: 'is at most',
  above: 'is above',
  atLeast: 'is at least',
}

/** Days are earlier or later, never more or less. */
const comparisonsOfDays: Readonly<Record<Comparison, string>> = {
  equals: 'is',
  notEquals: 'is not',
  below: 'is before',
  atMost: 'is no later than',
  above: 'is after',
  atLeast: 'is no earlier than',
}

const label = (fact: string): string => specOfName(fact)?.label ?? fact

const inUnit = (value: number | string | boolean, fact: string): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const unit = specOfName(fact)?.unit
  if (typeof value !== 'number' || unit === undefined) return String(value)
  if (unit === 'basisPoints') return `${value / 100}%`
  return unit === 'days' || unit === 'months' ? `${value} ${value === 1 ? unit.slice(0, -1) : unit}` : String(value)
}

const resolve = (scalar: Scalar, parameters: Parameters): number | string | boolean =>
  typeof scalar === 'object' ? (parameters[scalar.parameter] ?? scalar.parameter) : scalar

const daysFrom = (days: number, day: string): string =>
  days === 0 ? day : `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days < 0 ? 'before' : 'after'} ${day}`

const earlier: Readonly<Record<EarlierMoment, string>> = { previousGate: 'at the previous gate', previousPeriod: 'a week before' }

const operandWords = (operand: Operand, fact: string, parameters: Parameters): string => {
  if (typeof operand !== 'object' || 'parameter' in operand) return inUnit(resolve(operand, parameters), fact)
  if ('earlier' in operand) return `${label(operand.earlier)} ${earlier[operand.at]}`
  if ('fact' in operand) return daysFrom(Number(resolve(operand.days ?? 0, parameters)), label(operand.fact))
  return daysFrom(Number(resolve(operand.asOf.days, parameters)), 'the day of the judgement')
}

const joined = (parts: readonly string[], word: string): string =>
  parts.length === 1 ? (parts[0] ?? '') : parts.map((part) => `(${part})`).join(` ${word} `)

const shareWords = ({ share, of, satisfies, is, value }: ShareCondition, parameters: Parameters): string => {
  const among = of ? ` with ${sentenceOf(of, parameters)}` : ''
  const limit = typeof value === 'object' && 'parameter' in value ? resolve(value, parameters) : value
  const words = typeof limit === 'number' ? `${limit / 100}%` : operandWords(value, '', parameters)
  return `of the ${share}${among} the share with ${sentenceOf(satisfies, parameters)} ${comparisons[is]} ${words}`
}

const expressionWords = (condition: ExpressionCondition, parameters: Parameters): string => {
  const said = substituted(condition, (scalar) => resolve(scalar, parameters))
  return 'expression' in said ? said.expression : ''
}

/** A condition as a sentence, for those who ask how a criterion is checked. It is printed from the tree and never read back. */
export const sentenceOf = (condition: Condition, parameters: Parameters): string => {
  const inner = (part: Condition): string => sentenceOf(part, parameters)
  if ('all' in condition) return joined(condition.all.map(inner), 'and')
  if ('any' in condition) return joined(condition.any.map(inner), 'or')
  if ('not' in condition) return `not (${inner(condition.not)})`
  if ('distinct' in condition)
    return `${condition.distinct.map(label).join(', ')} are at least ${operandWords(condition.atLeast, '', parameters)} different people`
  if ('every' in condition) return `every entry of ${condition.every}: ${inner(condition.satisfies)}`
  if ('some' in condition) return `at least one entry of ${condition.some}: ${inner(condition.satisfies)}`
  if ('count' in condition) {
    const where = condition.where ? ` with ${inner(condition.where)}` : ''
    return `the number of ${condition.count}${where} ${comparisons[condition.is]} ${operandWords(condition.value, '', parameters)}`
  }
  if ('share' in condition) return shareWords(condition, parameters)
  if ('inARow' in condition) return `for ${resolve(condition.inARow, parameters)} weeks in a row: ${inner(condition.satisfies)}`
  if ('expression' in condition) return expressionWords(condition, parameters)
  if (condition.is === 'present') return `${label(condition.fact)} is given`
  const compared = specOfName(condition.fact)?.type === 'date' ? comparisonsOfDays : comparisons
  return `${label(condition.fact)} ${compared[condition.is]} ${operandWords(condition.value, condition.fact, parameters)}`
}
