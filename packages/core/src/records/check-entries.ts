import type { IterationRecord } from '../facts/record.ts'
import type { IsoDate } from '../work/values.ts'
import type { FactEntry } from './change-record.ts'
import type { EntryMistake, RecordMistake } from './record-views.ts'
import { recordableOf } from './recordable.ts'
import { readValue, writeValue } from './value-text.ts'

export const longestNote = 500
/** Two a week for a year; a project's record is one small document. */
export const mostIterations = 100

/** What keeps a fact's entry from being recorded. `today`: what was not yet cannot be recorded. */
export const factMistake = (name: string, entry: FactEntry, today: IsoDate): RecordMistake | undefined => {
  const fact = recordableOf(name)
  if (!fact) return 'factUnknown'
  const read = entry.value.is === fact.type ? readValue(fact, writeValue(fact, entry.value)) : readValue(fact, '')
  if (!read.ok) return read.mistake
  if (entry.on > today) return 'future'
  return (entry.note ?? '').length > longestNote ? 'noteTooLong' : undefined
}

const iterationMistake = (iteration: IterationRecord, today: IsoDate): RecordMistake | undefined => {
  const { name, from, to, goal, reviewNote = '', reviewHeldOn, retrospectiveHeldOn } = iteration
  if (name.trim() === '') return 'iterationNameless'
  if (to < from) return 'endsBeforeStart'
  if ([reviewHeldOn, retrospectiveHeldOn].some((day) => day !== undefined && day > today)) return 'future'
  return [goal, reviewNote, name].some((text) => text.length > longestNote) ? 'noteTooLong' : undefined
}

/** Mistakes of a list of iterations, by their names. */
export const iterationMistakes = (iterations: readonly IterationRecord[], today: IsoDate): readonly EntryMistake[] => {
  const names = iterations.map(({ name }) => name)
  return [
    ...(iterations.length > mostIterations ? [{ name: names[mostIterations] ?? '', reason: 'tooMany' } as const] : []),
    ...iterations.flatMap((iteration, index) => {
      const reason = names.indexOf(iteration.name) < index ? 'iterationTwice' : iterationMistake(iteration, today)
      return reason ? [{ name: iteration.name, reason }] : []
    }),
  ]
}
