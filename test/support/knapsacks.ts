import { readFileSync } from 'node:fs'
import type { SelectionModel } from '@plumbline/core/portfolio'
import { readReference, referenceFile } from './reference-files.ts'

/** One instance of the OR-Library (Beasley): a selection under several budgets, and the best value that anybody found. */
export interface Knapsack {
  readonly name: string
  readonly model: SelectionModel
  readonly best: number
}

const bestKnown = (set: string): readonly number[] => {
  if (set === 'mknap1') return (readReference('data/reference-numbers.json') as { orlibMknap1Optima: number[] }).orlibMknap1Optima
  return (readReference('data/orlib-best-known.json') as Record<string, number[]>)[set]!
}

/** Format: count, then per instance `n m optimum`, n profits, m rows of n weights, m capacities. */
export const knapsacksOf = (set: string): readonly Knapsack[] => {
  const numbers = readFileSync(referenceFile(`data/orlib-${set}.txt`), 'utf8')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(Number)
  let at = 0
  const take = (count: number): number[] => numbers.slice(at, (at += count))
  const best = bestKnown(set)
  const [count] = take(1)
  return Array.from({ length: count! }, (_, place) => {
    const [columns, rows] = take(3)
    const values = take(columns!)
    const weights = Array.from({ length: rows! }, () => take(columns!))
    const limits = take(rows!)
    const projects = values.map((value, column) => ({
      id: `P${column}`,
      value,
      cost: Object.fromEntries(weights.map((row, period) => [`Y${period}`, row[column]!])),
    }))
    const budgets = Object.fromEntries(limits.map((limit, period) => [`Y${period}`, limit]))
    return { name: `${set}-${place}`, model: { projects, budgets }, best: best[place]! }
  })
}
