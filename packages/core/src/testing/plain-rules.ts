import type { Collection, FactReading, FactRecord, Facts, FactValue } from '../facts/facts.ts'
import type { Limit, Observation } from '../gates/judgement.ts'
import type { Evaluation } from '../rules/compile.ts'
import type { Comparison, Condition, EarlierMoment, Operand, Scalar, ShareCondition, Whole } from '../rules/condition.ts'
import { allWithin } from '../rules/parts.ts'
import type { Parameters } from '../rules/scope.ts'
import type { Truth } from '../rules/truth.ts'
import { addDays } from '../work/calendar.ts'
import { basisPoints } from '../work/ratio.ts'
import { allOf, anyOf, compare, notOf, observationOf } from './plain-values.ts'

// The semantics of decision record 0001 as plainly as they can be said: one function for each kind of condition, nothing is prepared, nothing is skipped.
// The engine has to say the same of every condition and all facts.

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

const literalOf = (scalar: Scalar, parameters: Parameters): number | string | boolean => {
  if (typeof scalar !== 'object') return scalar
  const value = parameters[scalar.parameter]
  if (value === undefined) throw new RangeError(`The template has no parameter "${scalar.parameter}"`)
  return value
}

const wholeOf = (value: Whole, parameters: Parameters, what: string): number => {
  const whole = literalOf(value, parameters)
  if (typeof whole !== 'number') throw new RangeError(`A number of ${what} is expected`)
  return whole
}

const moved = (reading: FactReading, days: number): FactReading => {
  if (!reading.known) return reading
  if (reading.value.is !== 'date') return { known: false, reason: 'wrongType' }
  return { known: true, value: { is: 'date', date: addDays(reading.value.date, days) } }
}

const readEarlier = (run: Run, fact: string, at: EarlierMoment): FactReading => {
  const { earlier } = run.facts
  const record = at === 'previousGate' ? earlier?.previousGate : earlier?.periods?.[0]
  const reading: FactReading = record
    ? ((Object.hasOwn(record, fact) ? record[fact] : undefined) ?? noRecord)
    : { known: false, reason: 'noHistory' }
  run.observed[`${at}:${fact}`] = observationOf(reading)
  return reading
}

const operandOf = (operand: Operand, parameters: Parameters): ((run: Run, like: FactValue['is']) => FactReading) => {
  if (typeof operand !== 'object' || 'parameter' in operand) {
    const literal = literalOf(operand, parameters)
    return (_run, like) => asTyped(literal, like)
  }
  if ('earlier' in operand) return (run) => readEarlier(run, operand.earlier, operand.at)
  if ('fact' in operand) {
    if (operand.days === undefined) return (run) => readFact(run, operand.fact)
    const days = wholeOf(operand.days, parameters, 'days')
    return (run) => moved(readFact(run, operand.fact), days)
  }
  const days = wholeOf(operand.asOf.days, parameters, 'days')
  return (run) => ({ known: true, value: { is: 'date', date: addDays(run.facts.asOf, days) } })
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
    if (run.record === undefined) {
      run.observed[name] = open ? { unknown: 'incomplete' } : people.size
      noteLimit(run, { fact: name, is: 'atLeast', value: least })
    }
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

/** Which of the records count: those that meet `of`; whether one does may be unknown. */
const compileShare = (condition: ShareCondition, parameters: Parameters): Check => {
  const among: Check = condition.of ? compileCheck(condition.of, parameters) : () => 'pass'
  const satisfies = compileCheck(condition.satisfies, parameters)
  const operand = operandOf(condition.value, parameters)
  const shareIn = (run: Run, collection: Collection): FactReading => {
    if (!collection.known) return collection
    const truths = collection.records.flatMap((record): Truth[] => {
      const inside = { ...run, record }
      const [counts, met] = [among(inside), satisfies(inside)]
      return counts === 'fail' ? [] : [counts === 'pass' ? met : 'unknown']
    })
    if (!collection.complete || truths.includes('unknown')) return { known: false, reason: 'incomplete' }
    const share = basisPoints(truths.filter((truth) => truth === 'pass').length, truths.length)
    return share === undefined ? { known: false, reason: 'zeroBase' } : { known: true, value: { is: 'whole', whole: share } }
  }
  return (run) => {
    const left = shareIn(run, collectionOf(run, condition.share))
    run.observed[condition.as] = observationOf(left)
    const right = operand(run, 'whole')
    noteLimit(run, { fact: condition.as, is: condition.is, value: observationOf(right) })
    return comparing(left, condition.is, right)
  }
}

const mostPeriods = 60
const daysOfPeriod = 7

/** The facts as they were so many periods ago; `undefined` where nobody kept them. */
const periodsAgo = (facts: Facts, ago: number): Facts | undefined => {
  const values = facts.earlier?.periods?.[ago - 1]
  if (!values) return undefined
  const earlier = { ...facts.earlier, periods: facts.earlier?.periods?.slice(ago) ?? [] }
  return { asOf: addDays(facts.asOf, -daysOfPeriod * ago), values, collections: {}, earlier }
}

const compileInARow = (length: number, as: string, satisfies: Check): Check => {
  if (!Number.isInteger(length) || length < 1 || length > mostPeriods)
    throw new RangeError(`"inARow" takes 1 to ${mostPeriods} periods, not ${length}`)
  return (run) => {
    const truths = Array.from({ length }, (_, ago): Truth => {
      if (ago === 0) return satisfies(run)
      const facts = periodsAgo(run.facts, ago)
      return facts ? satisfies({ facts, record: undefined, observed: {}, limits: [] }) : 'unknown'
    })
    const end = truths.findIndex((truth) => truth !== 'pass')
    run.observed[as] = end < 0 ? length : truths[end] === 'fail' ? end : { unknown: 'noHistory' }
    noteLimit(run, { fact: as, is: 'atLeast', value: length })
    return allOf(truths)
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
  if ('share' in condition) return compileShare(condition, parameters)
  if ('inARow' in condition)
    return compileInARow(wholeOf(condition.inARow, parameters, 'periods'), condition.as, compileCheck(condition.satisfies, parameters))
  if ('expression' in condition) throw new RangeError('Expressions are held against another implementation of their language')
  return condition.is === 'present'
    ? compilePresent(condition.fact)
    : compileComparison(condition.fact, condition.is, condition.value, parameters)
}

/** Facts that a condition names as they are now. */
const named = (condition: Condition): readonly string[] => {
  const operand = 'value' in condition && typeof condition.value === 'object' && 'fact' in condition.value ? [condition.value.fact] : []
  if ('distinct' in condition) return condition.distinct
  return 'fact' in condition ? [condition.fact, ...operand] : operand
}

/** What a condition says of a component, read word for word. */
export const plainly = (condition: Condition, parameters: Parameters): ((facts: Facts) => Evaluation) => {
  const check = compileCheck(condition, parameters)
  return (facts) => {
    const run: Run = { facts, record: undefined, observed: {}, limits: [] }
    for (const fact of allWithin(condition).flatMap(named)) if (!fact.includes('[].')) readFact(run, fact)
    for (const part of allWithin(condition))
      if ('value' in part && typeof part.value === 'object' && 'earlier' in part.value) readEarlier(run, part.value.earlier, part.value.at)
    const truth = check(run)
    return { truth, observed: run.observed, limits: run.limits }
  }
}
