import type { Score } from './weighted.ts'

/** Between which weights of one criterion, the others keeping their proportions, the order of the projects stays as it is. */
export interface StabilityInterval {
  readonly criterion: string
  readonly weight: number
  readonly from: number
  readonly to: number
  /** The two projects that change places at either end; null where the end is 0 or 1. */
  readonly atFrom: readonly [string, string] | null
  readonly atTo: readonly [string, string] | null
  /** Between which weights the first one stays first; null where several share the first place. */
  readonly first: { readonly project: string; readonly from: number; readonly to: number } | null
}

interface Line {
  readonly project: string
  /** Score at weight 0 and at weight 1. */
  readonly zero: number
  readonly one: number
}

/** A score as a straight line over the weight of one criterion. Without weight elsewhere, the others share what is left equally. */
const lineOf = ({ project, parts }: Score, criterion: string): Line => {
  const others = parts.filter((part) => part.criterion !== criterion)
  const rest = others.reduce((sum, { weight }) => sum + weight, 0)
  const zero = others.reduce((sum, { weight, utility }) => sum + (rest > 0 ? weight / rest : 1 / others.length) * (utility ?? 0), 0)
  return { project, zero, one: parts.find((part) => part.criterion === criterion)?.utility ?? 0 }
}

const at = ({ zero, one }: Line, weight: number): number => zero + (one - zero) * weight

/** Where two lines meet, or undefined where they never do or always. */
const meeting = (a: Line, b: Line): number | undefined => {
  const slope = a.one - a.zero - (b.one - b.zero)
  return Math.abs(slope) < 1e-12 ? undefined : (b.zero - a.zero) / slope
}

/** Pairs that stand one above the other; of those that tie, each with each of the next place. */
const neighbours = (sorted: readonly Line[], weight: number): readonly (readonly [Line, Line])[] => {
  const places: Line[][] = []
  for (const line of sorted) {
    const last = places.at(-1)
    if (last?.[0] && at(last[0], weight) - at(line, weight) < 1e-12) last.push(line)
    else places.push([line])
  }
  return places.flatMap((upper, k) => (places[k + 1] ?? []).flatMap((lower) => upper.map((line) => [line, lower] as const)))
}

const firstOf = (sorted: readonly Line[], weight: number): StabilityInterval['first'] => {
  const [top, ...others] = sorted
  if (!top || others.some((line) => at(top, weight) - at(line, weight) < 1e-12)) return null
  const roots = others.flatMap((line) => meeting(top, line) ?? [])
  return {
    project: top.project,
    from: Math.max(0, ...roots.filter((root) => root < weight)),
    to: Math.min(1, ...roots.filter((root) => root > weight)),
  }
}

const intervalOf = (scores: readonly Score[], criterion: string): StabilityInterval => {
  const weight = scores[0]?.parts.find((part) => part.criterion === criterion)?.weight ?? 0
  const lines = scores.map((score) => lineOf(score, criterion)).sort((a, b) => at(b, weight) - at(a, weight))
  let [from, to]: [number, number] = [0, 1]
  let atFrom: readonly [string, string] | null = null
  let atTo: readonly [string, string] | null = null
  for (const [upper, lower] of neighbours(lines, weight)) {
    const root = meeting(upper, lower)
    if (root === undefined) continue
    if (root < weight && root > from) [from, atFrom] = [root, [upper.project, lower.project]]
    if (root > weight && root < to) [to, atTo] = [root, [upper.project, lower.project]]
  }
  return { criterion, weight, from, to, atFrom, atTo, first: firstOf(lines, weight) }
}

/**
 * Exact weight stability intervals of a weighted sum: each pair of neighbours in the order gives one linear root for each weight. Only
 * projects with a whole score take part; those that tie already are in no order that could change.
 */
export const stabilityOf = (scores: readonly Score[], criteria: readonly string[]): readonly StabilityInterval[] => {
  const whole = scores.filter(({ score }) => score !== null)
  return criteria.length < 2 ? [] : criteria.map((criterion) => intervalOf(whole, criterion))
}
