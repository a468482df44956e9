import { Environment, EvaluationError, ParseError, TypeError } from '@marcbachmann/cel-js'
import { specOfName } from '../facts/entries.ts'
import type { FactReading, Facts, FactValue } from '../facts/facts.ts'
import { daysBetween } from '../work/calendar.ts'
import { IsoDate } from '../work/values.ts'
import { hiddenParameter, limits, offered, pathsIn, underlined } from './cel-syntax.ts'
import type { ExpressionCondition } from './condition.ts'
import type { ExpressionCompiler } from './expression.ts'
import { parametersOf } from './parts.ts'
import type { Parameters } from './scope.ts'

type CelValue = bigint | boolean | string
type CelType = 'int' | 'bool' | 'string'
interface Schema {
  [name: string]: CelType | Schema
}
interface Values {
  [name: string]: CelValue | Values
}

/** How facts enter: whole numbers and money in minor units as `int`, flags as `bool`, choices and days as `string`. People never do. */
const types: Readonly<Record<FactValue['is'], CelType | undefined>> = {
  whole: 'int',
  money: 'int',
  flag: 'bool',
  choice: 'string',
  date: 'string',
  person: undefined,
}

const celValue = (value: FactValue): CelValue | undefined => {
  switch (value.is) {
    case 'whole':
      return BigInt(value.whole)
    case 'money':
      return BigInt(value.money.minor)
    case 'flag':
      return value.flag
    case 'choice':
      return value.choice
    case 'date':
      return value.date
    case 'person':
      return undefined
  }
}

interface Read {
  readonly fact: string
  readonly path: readonly string[]
  readonly is: FactValue['is']
}

const readOf = (fact: string): Read => {
  const spec = specOfName(fact)
  if (!spec) throw new RangeError(`"${fact}" is not in the fact catalogue; choose a fact that is`)
  if (fact.includes('[].'))
    throw new RangeError(`${fact} belongs to the records of a register; ask for it with every, some, count or share`)
  if (spec.type === 'person') throw new RangeError(`${fact} is a person, who never enters an expression; compare people with "distinct"`)
  return { fact, path: fact.split(/[.[\]]+/).filter((name) => name !== ''), is: spec.type }
}

/** Puts a value at a path of names, for example below `cost` and `varianceRatio`. */
const put = <T>(tree: { [name: string]: T | typeof tree }, path: readonly string[], value: T): void => {
  const [first, ...rest] = path
  if (first === undefined) return
  if (rest.length === 0) {
    tree[first] = value
    return
  }
  const own = Object.hasOwn(tree, first) ? tree[first] : undefined
  const next = typeof own === 'object' && own !== null ? (own as typeof tree) : {}
  tree[first] = next
  put(next, rest, value)
}

const typeOfParameter = (value: Parameters[string]): CelType =>
  typeof value === 'number' ? 'int' : typeof value === 'boolean' ? 'bool' : 'string'

const schemaOf = (reads: readonly Read[], parameters: Parameters): Schema => {
  const schema: Schema = { asOf: 'string' }
  for (const { path, is } of reads) put<CelType>(schema, path, types[is] ?? 'string')
  if (reads.some(({ is }) => is === 'money')) schema['currency'] = 'string'
  const given = Object.entries(parameters).map(([name, value]) => [name, typeOfParameter(value)] as const)
  if (given.length > 0) schema['parameters'] = Object.fromEntries(given)
  return schema
}

const day = (text: string): string => {
  if (IsoDate.safeParse(text).success) return text
  throw new RangeError(`${text} is no day`)
}

const environmentOf = (schema: Schema): Environment => {
  const environment = new Environment({ limits })
  for (const [name, type] of Object.entries(schema))
    environment.registerVariable(typeof type === 'string' ? { name, type } : { name, schema: type })
  return environment.registerFunction('daysBetween(string, string): int', (from: string, to: string) =>
    BigInt(daysBetween(day(from), day(to))),
  )
}

const isCelError = (error: unknown): error is ParseError | TypeError | EvaluationError =>
  error instanceof ParseError || error instanceof TypeError || error instanceof EvaluationError

const remedies: Readonly<Record<string, string>> = {
  unknown_variable: '; facts that it uses are named in "reads", and beside them there are asOf, currency and parameters',
  no_such_key: '; facts that it uses are named in "reads"',
}

const mistake = (expression: string, error: unknown): RangeError =>
  isCelError(error)
    ? new RangeError(underlined(expression, `${error.summary}${remedies[error.code] ?? ''}`, error.range))
    : new RangeError(`The expression cannot be read: ${error instanceof Error ? error.message : String(error)}`)

const unused = (reads: readonly Read[], paths: readonly string[]): string | undefined =>
  reads.find(({ path }) => !paths.includes(path.join('.')))?.fact

type Evaluate = (values: Values) => unknown

const checked = (condition: ExpressionCondition, known: readonly Read[], schema: Schema): Evaluate => {
  const { expression, reads } = condition
  try {
    const parsed = environmentOf(schema).parse(expression)
    const foreign = offered(parsed.ast) ?? hiddenParameter(parsed.ast, parametersOf(condition))
    if (foreign) throw new RangeError(underlined(expression, foreign.message, foreign.range))
    const { valid, type, error } = parsed.check()
    if (!valid) throw error
    if (type !== 'bool')
      throw new RangeError(underlined(expression, `This is of type ${type}; a rule is true or false`, { start: 0, end: expression.length }))
    const idle = unused(known, pathsIn(parsed.ast))
    if (idle !== undefined)
      throw new RangeError(`"reads" names ${idle}, which the expression does not use; remove it from ${reads.join(', ')}`)
    return parsed as Evaluate
  } catch (error) {
    throw error instanceof RangeError ? error : mistake(expression, error)
  }
}

/** One currency for all amounts of an expression: sums of different ones say nothing. */
const currencyOf = (readings: readonly FactReading[]): string | undefined => {
  const currencies = new Set(
    readings.flatMap((reading) => (reading.known && reading.value.is === 'money' ? [reading.value.money.currency] : [])),
  )
  return currencies.size > 1 ? undefined : ([...currencies][0] ?? '')
}

const valuesOf = (
  facts: Pick<Facts, 'asOf' | 'values'>,
  reads: readonly Read[],
  parameters: Parameters,
): Values | 'currencyMismatch' | 'wrongType' => {
  const readings = reads.map(({ fact }) => facts.values[fact] ?? ({ known: false, reason: 'noRecord' } as const))
  const currency = currencyOf(readings)
  if (currency === undefined) return 'currencyMismatch'
  const given = Object.entries(parameters).map(([name, value]) => [name, typeof value === 'number' ? BigInt(value) : value] as const)
  const values: Values = { asOf: facts.asOf, currency, parameters: Object.fromEntries(given) }
  for (const [place, { path, is }] of reads.entries()) {
    const reading = readings[place]
    const value = reading?.known && reading.value.is === is ? celValue(reading.value) : undefined
    if (value === undefined) return 'wrongType'
    put<CelValue>(values, path, value)
  }
  return values
}

/** Evaluates with facts that are all known. What cannot be computed, such as a division by zero, is unknown. */
export const compileCel: ExpressionCompiler = (condition, parameters) => {
  const reads = condition.reads.map(readOf)
  const evaluate = checked(condition, reads, schemaOf(reads, parameters))
  return (facts) => {
    const values = valuesOf(facts, reads, parameters)
    if (typeof values === 'string') return { unknown: values }
    try {
      const result = evaluate(values)
      return typeof result === 'boolean' ? { truth: result ? 'pass' : 'fail' } : { unknown: 'wrongType' }
    } catch (error) {
      if (!isCelError(error) && !(error instanceof RangeError)) throw error
      const zero = isCelError(error) && (error.code === 'division_by_zero' || error.code === 'modulo_by_zero')
      return { unknown: zero ? 'zeroBase' : 'wrongType' }
    }
  }
}
