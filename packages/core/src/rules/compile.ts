import type { Facts } from '../facts/facts.ts'
import type { Limit, Observation } from '../gates/judgement.ts'
import type { Condition } from './condition.ts'
import { makeGraph } from './graph.ts'
import { compileInARow } from './in-a-row.ts'
import { compileComparison, compileDistinct, compileExpressionLeaf, compilePresent } from './leaves.ts'
import { allOf, anyOf, notOf } from './logic.ts'
import { type Notes, noNotes } from './notes.ts'
import { type Page, pagesOf } from './page.ts'
import { compileCount, compileQuantifier, compileShare } from './registers.ts'
import type { Parameters, Scope, Test } from './scope.ts'
import { observationAt } from './sheet.ts'
import { makeTable, type Table } from './table.ts'
import { type Grade, type Truth, truthOf } from './truth.ts'

export type { Parameters }

/** What a condition says of one component, with everything that it looked at. */
export interface Evaluation {
  readonly truth: Truth
  readonly observed: Readonly<Record<string, Observation>>
  readonly limits: readonly Limit[]
}

const compileTest = (condition: Condition, scope: Scope): Test => {
  const inner = (part: Condition): Test => compileTest(part, scope)
  if ('all' in condition) return allOf(condition.all.map(inner))
  if ('any' in condition) return anyOf(condition.any.map(inner))
  if ('not' in condition) return notOf(inner(condition.not))
  if ('distinct' in condition) return compileDistinct(condition.distinct, condition.atLeast, scope)
  if ('every' in condition) return compileQuantifier({ ...condition, kind: 'every', register: condition.every }, scope, compileTest)
  if ('some' in condition) return compileQuantifier({ ...condition, kind: 'some', register: condition.some }, scope, compileTest)
  if ('count' in condition) return compileCount(condition, scope, compileTest)
  if ('share' in condition) return compileShare(condition, scope, compileTest)
  if ('inARow' in condition) return compileInARow(condition, scope, compileTest)
  if ('expression' in condition) return compileExpressionLeaf(condition, scope)
  return condition.is === 'present'
    ? compilePresent(condition.fact, scope)
    : compileComparison(condition.fact, condition.is, condition.value, scope)
}

/** A condition in a book: what it says of the component whose facts lie open. */
export interface Rule {
  readonly notes: Notes
  readonly test: Test
  readonly grade: (page: Page) => Grade
}

/** Conditions over the same facts, which are looked up once for all of them. */
export interface Book {
  /** Throws `RangeError` on a parameter that the template does not have, and on an expression with a mistake. */
  readonly add: (condition: Condition) => Rule
  /** Turns to a component; its page is read before the next one is opened. */
  readonly open: (facts: Facts) => Page
  readonly table: Table
}

export const makeBook = (parameters: Parameters): Book => {
  const table = makeTable()
  const graph = makeGraph()
  return {
    add: (condition) => {
      const notes = noNotes()
      const test = compileTest(condition, { parameters, table, notes })
      return { notes, test, grade: graph(test) }
    },
    open: pagesOf(table),
    table,
  }
}

/** What was observed, as an explanation tells it: every fact that the conditions name, whatever the others say. */
export const observing = (rules: readonly Rule[]): ((page: Page) => Readonly<Record<string, Observation>>) => {
  const facts = new Map(rules.flatMap(({ notes }) => [...notes.facts]))
  const [names, places] = [[...facts.keys()], [...facts.values()]]
  const notes = rules.flatMap((rule) => rule.notes.notes)
  return (page) => {
    const observed: Record<string, Observation> = {}
    const told = page.told()
    for (let index = 0; index < names.length; index += 1) observed[names[index] as string] = told[places[index] as number] as Observation
    for (const { name, observe } of notes) {
      const found = observe(page)
      if (found !== undefined) observed[name] = found
    }
    return observed
  }
}

/** The same, where few rules are asked of a page: only what they name is written out. */
export const observingAlone = (rules: readonly Rule[]): ((page: Page) => Readonly<Record<string, Observation>>) => {
  const facts = new Map(rules.flatMap(({ notes }) => [...notes.facts]))
  const notes = rules.flatMap((rule) => rule.notes.notes)
  return (page) => {
    const observed: Record<string, Observation> = {}
    for (const [name, place] of facts) observed[name] = observationAt(page, place)
    for (const { name, observe } of notes) {
      const found = observe(page)
      if (found !== undefined) observed[name] = found
    }
    return observed
  }
}

/** What is asked, where it is the same for every component. */
export const fixedLimits = ({ limits }: Notes): readonly Limit[] | undefined =>
  limits.some(({ value }) => typeof value === 'function')
    ? undefined
    : limits.map(({ fact, is, value }) => (value === undefined ? { fact, is } : { fact, is, value: value as Observation }))

export const limitsOn = ({ limits }: Notes, page: Page): readonly Limit[] =>
  limits.map(({ fact, is, value }) => {
    if (value === undefined) return { fact, is }
    return { fact, is, value: typeof value === 'function' ? value(page) : value }
  })

const limiting = (notes: Notes): ((page: Page) => readonly Limit[]) => {
  const fixed = fixedLimits(notes)
  return fixed ? () => fixed : (page) => limitsOn(notes, page)
}

/** Several conditions as functions of the same facts, in their order. */
export interface CompiledRules {
  /** Writes what each says as 0 for a fail, 1 for unknown and 2 for a pass: several times faster, where nobody asks why. */
  readonly grades: (facts: Facts, into: Uint8Array) => void
  readonly evaluations: (facts: Facts) => readonly Evaluation[]
}

/**
 * Conditions as functions of facts. Nothing short-circuits what is told: every fact that a condition names is observed, whatever the others say.
 * Throws `RangeError` on a parameter that the template does not have, and on an expression with a mistake.
 */
export const compileAll = (conditions: readonly Condition[], parameters: Parameters): CompiledRules => {
  const book = makeBook(parameters)
  const rules = conditions.map((condition) => {
    const rule = book.add(condition)
    return { rule, observe: observing([rule]), limits: limiting(rule.notes) }
  })
  const tests = rules.map(({ rule }) => rule.grade)
  return {
    grades: (facts, into) => {
      const page = book.open(facts)
      for (let place = 0; place < tests.length; place += 1) into[place] = (tests[place] as Rule['grade'])(page)
    },
    evaluations: (facts) => {
      const page = book.open(facts)
      return rules.map(({ rule, observe, limits }) => ({ truth: truthOf(rule.grade(page)), observed: observe(page), limits: limits(page) }))
    },
  }
}

/** One condition as a function of facts. */
export const compile = (condition: Condition, parameters: Parameters): ((facts: Facts) => Evaluation) => {
  const { evaluations } = compileAll([condition], parameters)
  return (facts) => evaluations(facts)[0] as Evaluation
}
