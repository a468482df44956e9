import type { NeutralField } from '../work/fields.ts'
import { specOf } from '../work/fields.ts'
import type { TrackerSchema } from '../work/tracker-schema.ts'

export interface Suggestion {
  readonly source: string
  readonly confidence: 'certain' | 'likely' | 'guess'
  readonly because: string
}

const words = (label: string): ReadonlySet<string> => new Set(label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((word) => b.has(word)).length

/** The tracker's field that most likely holds a neutral field, by its name and type; `undefined` where none has a word in common. */
export const suggestField = (schema: TrackerSchema, field: NeutralField): Suggestion | undefined => {
  const { label, type } = specOf(field)
  const wanted = words(label)
  const fitting = schema.fields.filter(({ holds }) => holds.includes(type))
  const exact = fitting.find((candidate) => candidate.label.toLowerCase() === label.toLowerCase())
  if (exact)
    return { source: exact.source, confidence: 'certain', because: `It is called “${exact.label}” and holds the right kind of value.` }
  const ranked = fitting
    .map((candidate) => ({ candidate, common: shared(words(candidate.label), wanted) }))
    .filter(({ common }) => common > 0)
    .toSorted((a, b) => b.common - a.common)
  const best = ranked[0]
  if (!best) return undefined
  const confidence = best.common === wanted.size ? 'likely' : 'guess'
  return {
    source: best.candidate.source,
    confidence,
    because: `“${best.candidate.label}” has ${best.common} of ${wanted.size} words in common.`,
  }
}
