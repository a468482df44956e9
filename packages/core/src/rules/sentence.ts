import { specOfName } from '../facts/entries.ts'
import type { FactUnit } from '../facts/unit.ts'
import type { Condition, ExpressionCondition, Operand, Scalar, ShareCondition } from './condition.ts'
import { substituted } from './parts.ts'
import { inEnglish, type Saying } from './saying.ts'
import type { Parameters } from './scope.ts'

interface Said {
  readonly parameters: Parameters
  readonly saying: Saying
}

const resolve = (scalar: Scalar, parameters: Parameters): number | string | boolean =>
  typeof scalar === 'object' ? (parameters[scalar.parameter] ?? scalar.parameter) : scalar

const operandWords = (operand: Operand, unit: FactUnit | undefined, { parameters, saying }: Said): string => {
  if (typeof operand !== 'object' || 'parameter' in operand) return saying.value(resolve(operand, parameters), unit)
  if ('earlier' in operand) return saying.earlierOf(saying.fact(operand.earlier), saying.earlier[operand.at])
  if ('fact' in operand) return saying.daysFrom(Number(resolve(operand.days ?? 0, parameters)), saying.fact(operand.fact))
  return saying.daysFrom(Number(resolve(operand.asOf.days, parameters)), saying.theDay)
}

const joined = (parts: readonly string[], word: string): string =>
  parts.length === 1 ? (parts[0] ?? '') : parts.map((part) => `(${part})`).join(` ${word} `)

const shareWords = ({ share, of, satisfies, is, value }: ShareCondition, said: Said): string => {
  const { saying } = said
  const subject = saying.share(saying.register(share), of && wordsOf(of, said), wordsOf(satisfies, said))
  return saying.compared(subject, saying.comparisons[is], operandWords(value, 'basisPoints', said))
}

const expressionWords = (condition: ExpressionCondition, parameters: Parameters): string => {
  const said = substituted(condition, (scalar) => resolve(scalar, parameters))
  return 'expression' in said ? said.expression : ''
}

const wordsOf = (condition: Condition, said: Said): string => {
  const { parameters, saying } = said
  const inner = (part: Condition): string => wordsOf(part, said)
  if ('all' in condition) return joined(condition.all.map(inner), saying.and)
  if ('any' in condition) return joined(condition.any.map(inner), saying.or)
  if ('not' in condition) return saying.not(inner(condition.not))
  if ('distinct' in condition)
    return saying.distinct(condition.distinct.map(saying.fact).join(', '), operandWords(condition.atLeast, undefined, said))
  if ('every' in condition) return saying.every(saying.register(condition.every), inner(condition.satisfies))
  if ('some' in condition) return saying.some(saying.register(condition.some), inner(condition.satisfies))
  if ('count' in condition) {
    const subject = saying.count(saying.register(condition.count), condition.where && inner(condition.where))
    return saying.compared(subject, saying.comparisons[condition.is], operandWords(condition.value, undefined, said))
  }
  if ('share' in condition) return shareWords(condition, said)
  if ('inARow' in condition) return saying.inARow(String(resolve(condition.inARow, parameters)), inner(condition.satisfies))
  if ('expression' in condition) return expressionWords(condition, parameters)
  if (condition.is === 'present') return saying.given(saying.fact(condition.fact))
  const spec = specOfName(condition.fact)
  const comparisons = spec?.type === 'date' ? saying.comparisonsOfDays : saying.comparisons
  return saying.compared(saying.fact(condition.fact), comparisons[condition.is], operandWords(condition.value, spec?.unit, said))
}

/** A condition as a sentence, for those who ask how a criterion is checked. It is printed from the tree and never read back. */
export const sentenceOf = (condition: Condition, parameters: Parameters, saying: Saying = inEnglish): string =>
  wordsOf(condition, { parameters, saying })
