import type { Collection, FactReading, FactRecord, Facts, FactValue } from '../facts/facts.ts'
import type { Limit, Observation } from '../gates/judgement.ts'
import { addDays } from '../work/calendar.ts'
import { compare } from './compare.ts'
import type { Comparison, Condition, Operand } from './condition.ts'
import { observationOf } from './observe.ts'
import { allOf, anyOf, notOf, type Truth } from './truth.ts'

export type Parameters = Readonly<Record<string, number | string | boolean>>

/** What a condition says of one component, with everything that it looked at. */
export interface Evaluation {
  readonly truth: Truth
  readonly observed: Readonly<Record<string, Observation>>
  readonly limits: readonly Limit[]
}

interface Run {
  readonly facts: Facts
  /** The register's record that a quantifier is looking at. */
  readonly record: FactRecord | undefined
  readonly observed: Record<string, Observation>
  readonly limits: Limit[]
}
type Check = (run: Run) => Truth

const noRecord: FactReading = { known: false, reason: 'noRecord' }

const readFact = (run: Run, fact: string): FactReading => {
  const inRecord = fact.includes('[].')
  const source = inRecord ? (run.record ?? {}) : run.facts.values
  const reading = Object.hasOwn(source, fact) ? (source[fact] ?? noRecord) : noRecord
  if (!inRecord) run.observed[fact] = observationOf(reading)
  return reading
}

const asTyped = (literal: number | string | boolean, like: FactValue['is']): FactReading => {
  const known = (value: FactValue): FactReading => ({ known: true, value })
  if (typeof literal === 'boolean') return known({ is: 'flag', flag: literal })
  if (typeof literal === 'number') return known({ is: 'whole', whole: literal })
  return known(like === 'date' ? { is: 'date', date: literal } : { is: 'choice', choice: literal })
}

const literalOf = (
  operand: { readonly parameter: string } | number | string | boolean,
  parameters: Parameters,
): number | string | boolean => {
  if (typeof operand !== 'object') return operand
  const value = parameters[operand.parameter]
  if (value === undefined) throw new RangeError(`The template has no parameter "${operand.parameter}"`)
  return value
}

const operandOf = (operand: Operand, parameters: Parameters): ((run: Run, like: FactValue['is']) => FactReading) => {
  if (typeof operand === 'object' && 'fact' in operand) return (run) => readFact(run, operand.fact)
  if (typeof operand === 'object' && 'asOf' in operand) {
    const days = literalOf(operand.asOf.days, parameters)
    if (typeof days !== 'number') throw new RangeError('A number of days is expected')
    return (run) => ({ known: true, value: { is: 'date', date: addDays(run.facts.asOf, days) } })
  }
  const literal = literalOf(operand, parameters)
  return (_run, like) => asTyped(literal, like)
}

const comparing = (left: FactReading, is: Comparison, right: FactReading): Truth =>
  left.known && right.known ? compare(left.value, is, right.value) : 'unknown'

const noteLimit = (run: Run, limit: Limit): void => {
  run.limits.push(limit)
}

const compileComparison = (fact: string, is: Comparison, value: Operand, parameters: Parameters): Check => {
  const operand = operandOf(value, parameters)
  return (run) => {
    const left = readFact(run, fact)
    const right = operand(run, left.known ? left.value.is : 'date')
    if (run.record === undefined) noteLimit(run, { fact, is, value: observationOf(right) })
    return comparing(left, is, right)
  }
}

/** Empty is a fail: it was read, and nothing is there. Whatever could not be read stays unknown. */
const compilePresent =
  (fact: string): Check =>
  (run) => {
    const reading = readFact(run, fact)
    if (run.record === undefined) noteLimit(run, { fact, is: 'present' })
    return reading.known ? 'pass' : reading.reason === 'empty' ? 'fail' : 'unknown'
  }

const compileDistinct = (facts: readonly string[], atLeast: Operand, parameters: Parameters): Check => {
  const least = typeof atLeast === 'object' && !('parameter' in atLeast) ? undefined : literalOf(atLeast, parameters)
  if (typeof least !== 'number') throw new RangeError('distinct needs a whole number of people')
  const name = `distinct(${[...facts].sort().join(',')})`
  return (run) => {
    const readings = facts.map((fact) => readFact(run, fact))
    const people = new Set(readings.flatMap((reading) => (reading.known && reading.value.is === 'person' ? [reading.value.person] : [])))
    const open = readings.some((reading) => !reading.known && reading.reason !== 'empty')
    run.observed[name] = open ? { unknown: 'incomplete' } : people.size
    noteLimit(run, { fact: name, is: 'atLeast', value: least })
    return people.size >= least ? 'pass' : open ? 'unknown' : 'fail'
  }
}

const collectionOf = (run: Run, name: string): Collection =>
  (Object.hasOwn(run.facts.collections, name) ? run.facts.collections[name] : undefined) ?? { known: false, reason: 'unmapped' }

const inEach = (run: Run, records: readonly FactRecord[], check: Check): Truth[] => records.map((record) => check({ ...run, record }))

const tally = (run: Run, as: string, collection: Collection, truths: readonly Truth[]): Observation => {
  const observation: Observation = !collection.known
    ? { unknown: collection.reason }
    : !collection.complete || truths.includes('unknown')
      ? { unknown: 'incomplete' }
      : truths.filter((truth) => truth === 'pass').length
  run.observed[as] = observation
  return observation
}

const compileQuantifier = (kind: 'every' | 'some', collectionName: string, as: string, satisfies: Check): Check => {
  const [combine, decisive] = kind === 'every' ? [allOf, 'fail' as const] : [anyOf, 'pass' as const]
  return (run) => {
    const collection = collectionOf(run, collectionName)
    const truths = collection.known ? inEach(run, collection.records, satisfies) : []
    tally(run, as, collection, truths)
    if (!collection.known) return 'unknown'
    const truth = combine(truths)
    return collection.complete || truth === decisive ? truth : 'unknown'
  }
}

const compileCount = (condition: Extract<Condition, { count: string }>, parameters: Parameters): Check => {
  const where: Check = condition.where ? compileCheck(condition.where, parameters) : () => 'pass'
  const operand = operandOf(condition.value, parameters)
  return (run) => {
    const collection = collectionOf(run, condition.count)
    const counted = tally(run, condition.as, collection, collection.known ? inEach(run, collection.records, where) : [])
    const right = operand(run, 'whole')
    noteLimit(run, { fact: condition.as, is: condition.is, value: observationOf(right) })
    return typeof counted === 'number' ? comparing({ known: true, value: { is: 'whole', whole: counted } }, condition.is, right) : 'unknown'
  }
}

const compileCheck = (condition: Condition, parameters: Parameters): Check => {
  if ('all' in condition) {
    const parts = condition.all.map((part) => compileCheck(part, parameters))
    return (run) => allOf(parts.map((part) => part(run)))
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => compileCheck(part, parameters))
    return (run) => anyOf(parts.map((part) => part(run)))
  }
  if ('not' in condition) {
    const part = compileCheck(condition.not, parameters)
    return (run) => notOf(part(run))
  }
  if ('distinct' in condition) return compileDistinct(condition.distinct, condition.atLeast, parameters)
  if ('every' in condition) return compileQuantifier('every', condition.every, condition.as, compileCheck(condition.satisfies, parameters))
  if ('some' in condition) return compileQuantifier('some', condition.some, condition.as, compileCheck(condition.satisfies, parameters))
  if ('count' in condition) return compileCount(condition, parameters)
  return condition.is === 'present'
    ? compilePresent(condition.fact)
    : compileComparison(condition.fact, condition.is, condition.value, parameters)
}

/**
 * A condition as a function of facts. Nothing short-circuits: every fact that the condition names is observed, whatever the others say.
 * Throws `RangeError` on a parameter that the template does not have.
 */
export const compile = (condition: Condition, parameters: Parameters): ((facts: Facts) => Evaluation) => {
  const check = compileCheck(condition, parameters)
  return (facts) => {
    const run: Run = { facts, record: undefined, observed: {}, limits: [] }
    const truth = check(run)
    return { truth, observed: run.observed, limits: run.limits }
  }
}
