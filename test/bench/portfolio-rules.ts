import { strictEqual } from 'node:assert/strict'
import { type Comparison, type Condition, compileAll, compileSweep, type FactReading, type Facts } from '@plumbline/core'
import { LogicEngine } from 'json-logic-engine'
import { Engine, type NestedCondition } from 'json-rules-engine'

export type Raw = Readonly<Record<string, number | string | boolean>>

/** The same numbers every time, on every machine (mulberry32). */
export const random = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const words = ['light', 'standard', 'major', 'public', 'personal']
const wholes = Array.from({ length: 20 }, (_, place) => `whole${place}`)
const choices = Array.from({ length: 10 }, (_, place) => `choice${place}`)
const flags = Array.from({ length: 10 }, (_, place) => `flag${place}`)

/** Projects whose facts are all known: the peers know no unknown. */
export const recordsOf = (count: number): Raw[] => {
  const next = random(1)
  return Array.from({ length: count }, () => ({
    ...Object.fromEntries(wholes.map((name) => [name, next(10_000)])),
    ...Object.fromEntries(choices.map((name) => [name, words[next(words.length)]!])),
    ...Object.fromEntries(flags.map((name) => [name, next(2) === 1])),
  }))
}

/** Rules like those of a gate: two demands that must hold, two of which one is enough, and one that must not be. */
export const rulesOf = (count: number): Condition[] => {
  const next = random(2)
  const limit = (is: Comparison): Condition => ({ fact: wholes[next(wholes.length)]!, is, value: next(10_000) })
  const choice = (): Condition => ({ fact: choices[next(choices.length)]!, is: 'equals', value: words[next(words.length)]! })
  const flag = (): Condition => ({ fact: flags[next(flags.length)]!, is: 'equals', value: true })
  return Array.from({ length: count }, () => ({
    all: [limit('atLeast'), { not: choice() }, { any: [limit('atMost'), flag()] }],
  }))
}

const readingOf = (value: Raw[string]): FactReading => {
  if (typeof value === 'number') return { known: true, value: { is: 'whole', whole: value } }
  return { known: true, value: typeof value === 'boolean' ? { is: 'flag', flag: value } : { is: 'choice', choice: value } }
}
export const factsOf = (raw: Raw): Facts => ({
  asOf: '2022-03-31',
  values: Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, readingOf(value)])),
  collections: {},
})

type Tree<Leaf> = { readonly all: Tree<Leaf>[] } | { readonly any: Tree<Leaf>[] } | { readonly not: Tree<Leaf> } | Leaf
interface Compared {
  readonly fact: string
  readonly is: string
  readonly value: unknown
}
const treeOf = <Leaf>(condition: Condition, leaf: (compared: Compared) => Leaf): Tree<Leaf> => {
  if ('all' in condition) return { all: condition.all.map((part) => treeOf(part, leaf)) }
  if ('any' in condition) return { any: condition.any.map((part) => treeOf(part, leaf)) }
  if ('not' in condition) return { not: treeOf(condition.not, leaf) }
  if ('value' in condition && 'fact' in condition) return leaf(condition)
  throw new Error('The peers have no such condition')
}

/** Where the engine finds a fact: in a flat record made for it, or in the same document that we read. */
type PathOf = (fact: string) => string
export const inRecord: PathOf = (fact) => fact
export const inFacts: PathOf = (fact) => `values.${fact}.value.${fact.replace(/\d+$/, '')}`

const jsonLogicOf = (condition: Condition, pathOf: PathOf): unknown => {
  const operators: Readonly<Record<string, string>> = { equals: '===', atLeast: '>=', atMost: '<=' }
  if ('all' in condition) return { and: condition.all.map((part) => jsonLogicOf(part, pathOf)) }
  if ('any' in condition) return { or: condition.any.map((part) => jsonLogicOf(part, pathOf)) }
  if ('not' in condition) return { '!': jsonLogicOf(condition.not, pathOf) }
  return treeOf(condition, ({ fact, is, value }) => ({ [operators[is]!]: [{ var: pathOf(fact) }, value] }))
}

const operators: Readonly<Record<string, string>> = { equals: 'equal', atLeast: 'greaterThanInclusive', atMost: 'lessThanInclusive' }
const nestedOf = (condition: Condition) => treeOf(condition, ({ fact, is, value }) => ({ fact, operator: operators[is]!, value }))

/** Each answers how many rules pass in all records. */
export const plumbline = (rules: readonly Condition[]) => {
  const { truths } = compileSweep(rules, {})
  return (records: readonly Facts[]): number => {
    const { passing } = truths(records)
    return rules.reduce((sum, _, rule) => sum + passing(rule), 0)
  }
}

/** Everything that was looked at is kept, and the reasons are written out for the records that somebody opens. */
export const explained = (rules: readonly Condition[], opens: (record: number) => boolean) => {
  const sweep = compileSweep(rules, {})
  return (records: readonly Facts[]): number => {
    const { passing, evaluation } = sweep.explained(records)
    for (let record = 0; record < records.length; record += 1)
      if (opens(record)) strictEqual(rules.filter((_, rule) => evaluation(rule, record).limits.length === 0).length, 0)
    return rules.reduce((sum, _, rule) => sum + passing(rule), 0)
  }
}

const passed = 2

/** One record after another, as a panel does. */
export const oneByOne = (rules: readonly Condition[]) => {
  const { grades } = compileAll(rules, {})
  const said = new Uint8Array(rules.length)
  return (records: readonly Facts[]): number => {
    let passing = 0
    for (const facts of records) {
      grades(facts, said)
      for (const grade of said) if (grade === passed) passing += 1
    }
    return passing
  }
}

export const jsonLogicEngine = (rules: readonly Condition[], pathOf: PathOf) => {
  const engine = new LogicEngine()
  const compiled = rules.map((rule) => engine.build(jsonLogicOf(rule, pathOf)))
  return (records: readonly (Raw | Facts)[]): number => {
    let passing = 0
    for (const record of records) for (const rule of compiled) if ((typeof rule === 'function' ? rule(record) : rule) === true) passing += 1
    return passing
  }
}

export const jsonRulesEngine = (rules: readonly Condition[]) => {
  const all = rules.map((rule, place) => ({
    conditions: { all: [nestedOf(rule) as NestedCondition] },
    event: { type: `rule${place}` },
  }))
  const engine = new Engine(all)
  return async (records: readonly Raw[]): Promise<number> => {
    let passing = 0
    for (const record of records) passing += (await engine.run(record)).events.length
    return passing
  }
}
