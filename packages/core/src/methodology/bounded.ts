import { isPlain } from '../plain.ts'
import type { TemplateProblem } from './check.ts'

/** Far above any methodology that people can follow, and small enough to be read at once. */
const limits = { depth: 40, values: 20_000, text: 4000, problems: 20 }
const dangerous: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor'])
const kinds = ['all', 'any', 'not', 'distinct', 'every', 'some', 'count', 'share', 'inARow', 'expression', 'fact']

interface Visit {
  readonly value: unknown
  readonly path: readonly (string | number)[]
}

const ofScalar = (value: unknown): string | undefined => {
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    return `${value} is no whole number that can be counted with; use a smaller whole number`
  if (typeof value === 'string' && value.length > limits.text)
    return `The text has ${value.length} characters; shorten it to ${limits.text}`
  const known = value === null || ['string', 'number', 'boolean'].includes(typeof value)
  return known ? undefined : `A ${typeof value} is no plain value; write a text, a whole number, true or false`
}

const ofMembers = (value: Readonly<Record<string, unknown>>, path: Visit['path']): string | undefined => {
  const names = Object.keys(value)
  const bad = names.find((name) => dangerous.has(name))
  if (bad !== undefined) return `"${bad}" is no name that may be used; choose another`
  // A parameter may have any name.
  const said = path.at(-1) === 'parameters' ? [] : kinds.filter((kind) => Object.hasOwn(value, kind))
  return said.length > 1 ? `A condition says one thing, but here are ${said.join(' and ')}; put them below an "all" or an "any"` : undefined
}

const childrenOf = ({ value, path }: Visit): Visit[] => {
  if (Array.isArray(value)) return value.map((entry: unknown, index) => ({ value: entry, path: [...path, index] }))
  return isPlain(value) ? Object.entries(value).map(([name, entry]) => ({ value: entry, path: [...path, name] })) : []
}

/**
 * Whether foreign data can be looked at without harm: plain values, bounded depth and number, no names that reach into the language.
 * It walks without recursion, so that a hostile document costs no more than its limit; a cycle is a depth without end.
 */
export const boundedProblems = (data: unknown): readonly TemplateProblem[] => {
  const problems: TemplateProblem[] = []
  const open: Visit[] = [{ value: data, path: [] }]
  let seen = 0
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    const place = visit.path.slice(0, 12).join('.') || 'template'
    seen += 1
    if (seen > limits.values || open.length > limits.values)
      return [{ place: 'template', message: `The document has more than ${limits.values} values; split it` }]
    if (visit.path.length > limits.depth)
      return [{ place, message: `The document is nested deeper than ${limits.depth} levels; say it with fewer` }]
    const compound = Array.isArray(visit.value) || isPlain(visit.value)
    const problem = compound ? (isPlain(visit.value) ? ofMembers(visit.value, visit.path) : undefined) : ofScalar(visit.value)
    if (problem !== undefined) problems.push({ place, message: problem })
    if (problems.length >= limits.problems) return problems
    if (problem === undefined) open.push(...childrenOf(visit).reverse())
  }
  return problems
}
