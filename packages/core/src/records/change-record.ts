import type { FactValue } from '../facts/facts.ts'
import type { IterationRecord, ProjectRecord, RecordedValue } from '../facts/record.ts'
import { canonical } from '../hash.ts'
import type { Call } from '../ports.ts'
import type { IsoDate } from '../work/values.ts'

/** What somebody says of a fact; `null` takes back what was recorded. */
export interface FactEntry {
  readonly value: FactValue
  readonly on: IsoDate
  readonly note?: string | undefined
}
export interface RecordChanges {
  readonly facts: Readonly<Record<string, FactEntry | null>>
  /** The whole list in place of the one before; absent: it stays. */
  readonly iterations?: readonly IterationRecord[] | undefined
}

/** Older lines fall off, so that a project's record stays small. */
export const longestLog = 100

const saysTheSame = (before: RecordedValue | undefined, entry: FactEntry | null): boolean => {
  if (!before || !entry) return !before && !entry
  return canonical(before.value) === canonical(entry.value) && before.on === entry.on && (before.note ?? '') === (entry.note ?? '')
}

const recorded = ({ value, on, note }: FactEntry, { actor, now }: Call, source: RecordedValue['source']): RecordedValue => ({
  value,
  on,
  by: actor.ref,
  byName: actor.name,
  at: now,
  ...(note === undefined || note === '' ? {} : { note }),
  source,
})

export const byStart = (iterations: readonly IterationRecord[]): IterationRecord[] =>
  iterations.toSorted((one, other) => (one.from === other.from ? (one.name < other.name ? -1 : 1) : one.from < other.from ? -1 : 1))

/** The line of the log that says what was changed: names of facts, those taken back with a dash before them, and `iterations`. */
const whatOf = (names: readonly string[], source: RecordedValue['source']): string =>
  (source === 'import' ? 'import' : names.join(' ')).slice(0, 500)

/** A record with changes made by whoever calls; `undefined` where they change nothing. */
export const changeRecord = (
  before: ProjectRecord,
  { facts, iterations }: RecordChanges,
  { call, source }: { readonly call: Call; readonly source: RecordedValue['source'] },
): ProjectRecord | undefined => {
  const changed = Object.entries(facts).filter(([name, entry]) => !saysTheSame(before.facts[name], entry))
  const listed = iterations && byStart(iterations)
  const moved = listed !== undefined && canonical(listed) !== canonical(before.iterations)
  if (changed.length === 0 && !moved) return undefined
  const taken = new Set(changed.map(([name]) => name))
  const kept = Object.entries(before.facts).filter(([name]) => !taken.has(name))
  const given = changed.flatMap(([name, entry]) => (entry ? [[name, recorded(entry, call, source)] as const] : []))
  const known = new Set(before.iterations.map((iteration) => canonical(iteration)))
  const newIterations = moved ? Math.max(1, listed.filter((iteration) => !known.has(canonical(iteration))).length) : 0
  const names = [...changed.map(([name, entry]) => (entry ? name : `-${name}`)), ...(moved ? ['iterations'] : [])]
  const line = {
    at: call.now,
    by: call.actor.ref,
    byName: call.actor.name,
    what: whatOf(names, source),
    count: changed.length + newIterations,
  }
  return {
    ...before,
    facts: Object.fromEntries([...kept, ...given].toSorted(([one], [other]) => (one < other ? -1 : 1))),
    iterations: listed ?? before.iterations,
    log: [...before.log, line].slice(-longestLog),
  }
}
