import type { Input, Scored, ScoringCriterion } from './model.ts'

/** What one criterion brings to a score. */
export interface Part {
  readonly criterion: string
  readonly input: Input
  /** 0 to 100; null where the input is missing. */
  readonly utility: number | null
  /** How far assessors are apart in utility, where several assessed. */
  readonly apart: number | null
  /** Share of the weights. */
  readonly weight: number
  /** Weight times utility; null where the input is missing. */
  readonly points: number | null
}

/** A score and what it is made of. A missing input leaves it open: null, between what the worst and the best input would give. */
export interface Score {
  readonly project: string
  readonly score: number | null
  readonly atLeast: number
  readonly atMost: number
  readonly missing: readonly string[]
  readonly parts: readonly Part[]
}

const between = ([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number], x: number): number =>
  x1 === x0 ? y1 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0)

/** The utility of one number or word; undefined where the scale does not know it. */
export const utilityOf = ({ scale }: ScoringCriterion, value: number | string): number | undefined => {
  if ('levels' in scale) return typeof value === 'string' && Object.hasOwn(scale.levels, value) ? scale.levels[value] : undefined
  if (typeof value === 'string') return undefined
  const points = scale.curve
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return undefined
  if (value <= first[0]) return first[1]
  for (let k = 1; k < points.length; k++) {
    const [before, after] = [points[k - 1], points[k]]
    if (before && after && value <= after[0]) return between(before, after, value)
  }
  return last[1]
}

const rangeOf = ({ scale }: ScoringCriterion): readonly [number, number] => {
  const utilities = 'levels' in scale ? Object.values(scale.levels) : scale.curve.map(([, utility]) => utility)
  return [Math.min(...utilities), Math.max(...utilities)]
}

const utilitiesIn = (criterion: ScoringCriterion, input: Input): readonly number[] => {
  if (input === null) return []
  const values = Array.isArray(input) ? input.map(({ value }) => value) : [input]
  return values.flatMap((value) => utilityOf(criterion, value) ?? [])
}

const partOf = (criterion: ScoringCriterion, input: Input, weight: number): Part => {
  const utilities = utilitiesIn(criterion, input)
  if (utilities.length === 0) return { criterion: criterion.id, input, utility: null, apart: null, weight, points: null }
  const utility = utilities.reduce((sum, part) => sum + part, 0) / utilities.length
  const apart = utilities.length > 1 ? Math.max(...utilities) - Math.min(...utilities) : null
  return { criterion: criterion.id, input, utility, apart, weight, points: weight * utility }
}

/** Weights as shares of their sum; equal ones where all are zero. */
export const sharesOf = (weights: Readonly<Record<string, number>>): Readonly<Record<string, number>> => {
  const names = Object.keys(weights)
  const sum = names.reduce((total, name) => total + (weights[name] ?? 0), 0)
  return Object.fromEntries(names.map((name) => [name, sum > 0 ? (weights[name] ?? 0) / sum : 1 / names.length]))
}

const inputOf = (inputs: Readonly<Record<string, Input>> | undefined, id: string): Input =>
  inputs !== undefined && Object.hasOwn(inputs, id) ? (inputs[id] ?? null) : null

/** Σ weight × utility over the criteria. */
export const weightedScore = (criteria: readonly ScoringCriterion[], weights: Readonly<Record<string, number>>, project: Scored): Score => {
  const parts = criteria.map((criterion) => partOf(criterion, inputOf(project.inputs, criterion.id), weights[criterion.id] ?? 0))
  const open = parts.flatMap((part, at) => (part.points === null ? [{ part, range: rangeOf(criteria[at] as ScoringCriterion) }] : []))
  const known = parts.reduce((sum, { points }) => sum + (points ?? 0), 0)
  // A criterion without weight cannot move the score.
  const score = open.every(({ part }) => part.weight === 0) ? known : null
  return {
    project: project.id,
    score,
    atLeast: open.reduce((sum, { part, range }) => sum + part.weight * range[0], known),
    atMost: open.reduce((sum, { part, range }) => sum + part.weight * range[1], known),
    missing: open.map(({ part }) => part.criterion),
    parts,
  }
}
