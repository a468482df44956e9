import type { Expression, Operator } from './parse.ts'

/** Jira stops an expression with an error; a validator then blocks the transition. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError'
}

/** A calendar day, compared by `YYYY-MM-DD`. */
class CalendarDay {
  readonly day: string
  constructor(day: string) {
    this.day = day
  }
}
class Moment {
  readonly at: number
  constructor(at: number) {
    this.at = at
  }
}
/** A typed object of Jira, which knows its own properties only; asking for another one is an error. */
export class TypedObject {
  readonly type: string
  readonly properties: Readonly<Record<string, unknown>>
  constructor(type: string, properties: Readonly<Record<string, unknown>>) {
    this.type = type
    this.properties = properties
  }
}
type Lambda = (value: unknown) => unknown

export interface Surroundings {
  readonly now: () => number
  /** The day of a moment in the acting person's zone. */
  readonly dayOf: (at: number) => string
}
type Scope = Readonly<Record<string, unknown>>

const property = (of: unknown, name: string): unknown => {
  if (of === null || of === undefined) throw new ExpressionError(`Cannot read "${name}" of null.`)
  if (of instanceof TypedObject) {
    if (!Object.hasOwn(of.properties, name)) throw new ExpressionError(`Unrecognized property of ${of.type}: "${name}".`)
    return of.properties[name] ?? null
  }
  if ((Array.isArray(of) || typeof of === 'string') && name === 'length') return of.length
  if (typeof of === 'object' && !Array.isArray(of) && !(of instanceof CalendarDay) && !(of instanceof Moment)) {
    return Object.hasOwn(of, name) ? ((of as Readonly<Record<string, unknown>>)[name] ?? null) : null
  }
  throw new ExpressionError(`"${name}" is not a property of this value.`)
}

const indexed = (of: unknown, at: unknown): unknown => {
  if (Array.isArray(of) && typeof at === 'number') return of[at] ?? null
  if (typeof at === 'string') return property(of, at)
  throw new ExpressionError('An index must be the name of a property, or a number in a list.')
}

const truth = (value: unknown): boolean => {
  if (typeof value !== 'boolean') throw new ExpressionError('A condition must be true or false.')
  return value
}

const equal = (left: unknown, right: unknown): boolean => {
  if (left instanceof CalendarDay && right instanceof CalendarDay) return left.day === right.day
  if (left instanceof Moment && right instanceof Moment) return left.at === right.at
  return (left ?? null) === (right ?? null)
}
const ordered = (left: unknown, right: unknown): number => {
  if (left instanceof CalendarDay && right instanceof CalendarDay) return left.day < right.day ? -1 : left.day > right.day ? 1 : 0
  if (left instanceof Moment && right instanceof Moment) return left.at - right.at
  if (typeof left === 'number' && typeof right === 'number') return left - right
  throw new ExpressionError('Only numbers and dates of one kind can be compared by order.')
}
const plus = (left: unknown, right: unknown): unknown => {
  if (typeof left === 'number' && typeof right === 'number') return left + right
  const isText = (value: unknown): value is string | number | boolean =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  if ((typeof left === 'string' || typeof right === 'string') && isText(left) && isText(right)) return `${left}${right}`
  throw new ExpressionError('"+" adds numbers and joins texts only.')
}

const compare = (operator: Exclude<Operator, '&&' | '||'>, left: unknown, right: unknown): unknown => {
  switch (operator) {
    case '==':
      return equal(left, right)
    case '!=':
      return !equal(left, right)
    case '<':
      return ordered(left, right) < 0
    case '<=':
      return ordered(left, right) <= 0
    case '>':
      return ordered(left, right) > 0
    case '>=':
      return ordered(left, right) >= 0
    case '+':
      return plus(left, right)
  }
}

const listMethod = (list: readonly unknown[], method: string, given: unknown): unknown => {
  if (method === 'includes') return list.some((each) => equal(each, given))
  if (typeof given !== 'function') throw new ExpressionError(`"${method}" needs a function.`)
  const holds = (each: unknown) => truth((given as Lambda)(each))
  switch (method) {
    case 'some':
      return list.some(holds)
    case 'every':
      return list.every(holds)
    case 'filter':
      return list.filter(holds)
    case 'find':
      return list.find(holds) ?? null
    default:
      throw new ExpressionError(`A list has no method "${method}".`)
  }
}

/** The value of an expression; throws `ExpressionError` where Jira would stop with an error. */
export const evaluate = (expression: Expression, scope: Scope, around: Surroundings): unknown => {
  const of = (part: Expression): unknown => evaluate(part, scope, around)
  switch (expression.is) {
    case 'literal':
      return expression.value
    case 'name':
      return scope[expression.name] ?? null
    case 'member':
      return property(of(expression.of), expression.name)
    case 'index':
      return indexed(of(expression.of), of(expression.at))
    case 'not':
      return !truth(of(expression.of))
    case 'choice':
      return truth(of(expression.when)) ? of(expression.then) : of(expression.otherwise)
    case 'lambda':
      return (value: unknown) => evaluate(expression.body, { ...scope, [expression.name]: value }, around)
    case 'new':
      return made(expression.type, expression.given.map(of), around)
    case 'call':
      return called(of(expression.of), expression.method, expression.given.map(of), around)
    case 'binary':
      if (expression.operator === '&&') return truth(of(expression.left)) && truth(of(expression.right))
      if (expression.operator === '||') return truth(of(expression.left)) || truth(of(expression.right))
      return compare(expression.operator, of(expression.left), of(expression.right))
  }
}

const called = (of: unknown, method: string, given: readonly unknown[], around: Surroundings): unknown => {
  if (of === null || of === undefined) throw new ExpressionError(`Cannot call "${method}" of null.`)
  if (method === 'toCalendarDate' && of instanceof Moment && given.length === 0) return new CalendarDay(around.dayOf(of.at))
  if (given.length !== 1) throw new ExpressionError(`"${method}" takes one argument.`)
  if (typeof of === 'string' && method === 'includes' && typeof given[0] === 'string') return of.includes(given[0])
  if (Array.isArray(of)) return listMethod(of, method, given[0])
  throw new ExpressionError(`This value has no method "${method}".`)
}

const made = (type: 'Date' | 'CalendarDate', given: readonly unknown[], around: Surroundings): unknown => {
  if (type === 'Date') {
    if (given.length > 0) throw new ExpressionError('Only new Date() is supported here.')
    return new Moment(around.now())
  }
  const [day] = given
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/u.test(day) || Number.isNaN(Date.parse(day)))
    throw new ExpressionError('new CalendarDate needs a day as YYYY-MM-DD.')
  return new CalendarDay(day)
}

export type ValidatorResult = { readonly passes: true } | { readonly passes: false; readonly message?: string; readonly error?: string }

/** What a validator makes of it: only `true` lets the transition through; a text is the message, everything else blocks. */
export const validatorResult = (expression: Expression, scope: Scope, around: Surroundings): ValidatorResult => {
  try {
    const value = evaluate(expression, scope, around)
    if (value === true) return { passes: true }
    return typeof value === 'string' ? { passes: false, message: value } : { passes: false }
  } catch (error) {
    if (error instanceof ExpressionError) return { passes: false, error: error.message }
    throw error
  }
}
