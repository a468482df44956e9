import { factSpecOf } from '../facts/catalogue.ts'
import type { Parameters } from './compile.ts'
import type { Comparison, Condition, Operand } from './condition.ts'

const comparisons: Readonly<Record<Comparison, string>> = {
  equals: 'is',
  notEquals: 'is not',
  below: 'is below',
  atMost: 'is at most',
  above: 'is above',
  atLeast: 'is at least',
}

const label = (fact: string): string => factSpecOf(fact)?.label ?? fact

const inUnit = (value: number | string | boolean, fact: string): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return factSpecOf(fact)?.unit === 'basisPoints' && typeof value === 'number' ? `${value / 100}%` : String(value)
}

const resolve = (operand: number | string | boolean | { readonly parameter: string }, parameters: Parameters): number | string | boolean =>
  typeof operand === 'object' ? (parameters[operand.parameter] ?? operand.parameter) : operand

const operandWords = (operand: Operand, fact: string, parameters: Parameters): string => {
  if (typeof operand === 'object' && 'fact' in operand) return label(operand.fact)
  if (typeof operand === 'object' && 'asOf' in operand) {
    const days = Number(resolve(operand.asOf.days, parameters))
    return days === 0 ? 'the day of the judgement' : `${Math.abs(days)} days ${days < 0 ? 'before' : 'after'} the day of the judgement`
  }
  return inUnit(resolve(operand, parameters), fact)
}

const joined = (parts: readonly string[], word: string): string =>
  parts.length === 1 ? (parts[0] ?? '') : parts.map((part) => `(${part})`).join(` ${word} `)

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
  if (condition.is === 'present') return `${label(condition.fact)} is given`
  return `${label(condition.fact)} ${comparisons[condition.is]} ${operandWords(condition.value, condition.fact, parameters)}`
}
