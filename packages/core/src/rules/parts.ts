import type { Condition, Operand, Scalar, Whole } from './condition.ts'

/** What a condition is made of, one level deep: everything that walks over conditions asks here, so that a new kind of condition is told once. */
export interface Parts {
  readonly conditions: readonly Condition[]
  /** Facts that it names itself, also those that it compares with. */
  readonly facts: readonly string[]
  readonly registers: readonly string[]
  /** Literals and parameters. */
  readonly scalars: readonly Scalar[]
}

const nothing: Parts = { conditions: [], facts: [], registers: [], scalars: [] }

const factsIn = (operand: Operand): readonly string[] => {
  if (typeof operand !== 'object') return []
  if ('fact' in operand) return [operand.fact]
  return 'earlier' in operand ? [operand.earlier] : []
}

const scalarsIn = (operand: Operand): readonly Scalar[] => {
  if (typeof operand !== 'object' || 'parameter' in operand) return [operand]
  if ('fact' in operand) return operand.days === undefined ? [] : [operand.days]
  return 'asOf' in operand ? [operand.asOf.days] : []
}

const ofOperand = (operand: Operand): Parts => ({ ...nothing, facts: factsIn(operand), scalars: scalarsIn(operand) })

/** Where an expression names a parameter of the template. */
const parameterName = /\bparameters\.([A-Za-z_]\w*)/g

const parametersIn = (expression: string): readonly Scalar[] =>
  [...expression.matchAll(parameterName)].flatMap(([, parameter]) => (parameter === undefined ? [] : [{ parameter }]))

export const partsOf = (condition: Condition): Parts => {
  if ('all' in condition) return { ...nothing, conditions: condition.all }
  if ('any' in condition) return { ...nothing, conditions: condition.any }
  if ('not' in condition) return { ...nothing, conditions: [condition.not] }
  if ('distinct' in condition) return { ...ofOperand(condition.atLeast), facts: condition.distinct }
  if ('every' in condition) return { ...nothing, conditions: [condition.satisfies], registers: [condition.every] }
  if ('some' in condition) return { ...nothing, conditions: [condition.satisfies], registers: [condition.some] }
  if ('count' in condition)
    return { ...ofOperand(condition.value), conditions: condition.where ? [condition.where] : [], registers: [condition.count] }
  if ('share' in condition)
    return {
      ...ofOperand(condition.value),
      conditions: [...(condition.of ? [condition.of] : []), condition.satisfies],
      registers: [condition.share],
    }
  if ('inARow' in condition) return { ...nothing, conditions: [condition.satisfies], scalars: [condition.inARow] }
  if ('expression' in condition) return { ...nothing, facts: condition.reads, scalars: parametersIn(condition.expression) }
  if (condition.is === 'present') return { ...nothing, facts: [condition.fact] }
  const operand = ofOperand(condition.value)
  return { ...operand, facts: [condition.fact, ...operand.facts] }
}

/** The condition and everything inside it. */
export const allWithin = (condition: Condition): readonly Condition[] => [condition, ...partsOf(condition).conditions.flatMap(allWithin)]

/** Every fact that a condition names, also those of a register's records. */
export const factsOf = (condition: Condition): string[] => allWithin(condition).flatMap((part) => partsOf(part).facts)

/** The parameters that a condition names. */
export const parametersOf = (condition: Condition): string[] =>
  allWithin(condition)
    .flatMap((part) => partsOf(part).scalars)
    .flatMap((scalar) => (typeof scalar === 'object' ? [scalar.parameter] : []))

/** What to put in the place of a literal or a parameter. */
export type Substitution = (scalar: Scalar) => Scalar

const wholeWith = (value: Whole, substitute: Substitution): Whole => {
  const other = substitute(value)
  return typeof other === 'number' || typeof other === 'object' ? other : value
}

const operandWith = (operand: Operand, substitute: Substitution): Operand => {
  if (typeof operand !== 'object' || 'parameter' in operand) return substitute(operand)
  if ('fact' in operand) return operand.days === undefined ? operand : { ...operand, days: wholeWith(operand.days, substitute) }
  return 'asOf' in operand ? { asOf: { days: wholeWith(operand.asOf.days, substitute) } } : operand
}

const expressionWith = (expression: string, substitute: Substitution): string =>
  expression.replace(parameterName, (_, parameter: string) => {
    const other = substitute({ parameter })
    return typeof other === 'object' ? `parameters.${other.parameter}` : JSON.stringify(other)
  })

/** The same condition with other literals or parameters. */
export const substituted = (condition: Condition, substitute: Substitution): Condition => {
  const inner = (part: Condition): Condition => substituted(part, substitute)
  if ('all' in condition) return { all: condition.all.map(inner) }
  if ('any' in condition) return { any: condition.any.map(inner) }
  if ('not' in condition) return { not: inner(condition.not) }
  if ('distinct' in condition) return { ...condition, atLeast: operandWith(condition.atLeast, substitute) }
  if ('every' in condition || 'some' in condition) return { ...condition, satisfies: inner(condition.satisfies) }
  if ('count' in condition)
    return {
      ...condition,
      ...(condition.where ? { where: inner(condition.where) } : {}),
      value: operandWith(condition.value, substitute),
    }
  if ('share' in condition)
    return {
      ...condition,
      ...(condition.of ? { of: inner(condition.of) } : {}),
      satisfies: inner(condition.satisfies),
      value: operandWith(condition.value, substitute),
    }
  if ('inARow' in condition) return { ...condition, inARow: wholeWith(condition.inARow, substitute), satisfies: inner(condition.satisfies) }
  if ('expression' in condition) return { ...condition, expression: expressionWith(condition.expression, substitute) }
  return condition.is === 'present' ? condition : { ...condition, value: operandWith(condition.value, substitute) }
}
