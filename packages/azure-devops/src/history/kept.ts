import { instantOf } from '@plumbline/core'
import type { Past } from './map.ts'
import type { Revision } from './schema.ts'

/** The revision up to which it is told, whether one of them has no moment, the first values, and of each change its revision, moment, author, and names with new values. */
type Told = readonly [last: number, undated: boolean, first: readonly number[], changes: readonly (readonly number[])[]]

/** Pasts of many items in little room: what a revision did not change is not kept, and a value that many have is kept once. */
export interface KeptPasts {
  take(revision: Revision): void
  /** `undefined`: not all revisions of the item were taken. */
  past(id: number): Past | undefined
}

const momentIn = ({ fields }: Revision): number | undefined => {
  const changed = fields?.['System.ChangedDate']
  const at = typeof changed === 'string' ? instantOf(changed) : undefined
  return at === undefined ? undefined : Date.parse(at)
}

/** Names by their place with the places of their values. */
const pairsIn = (change: readonly number[]): readonly (readonly [name: number, value: number])[] =>
  Array.from({ length: (change.length - 3) / 2 }, (_, pair) => [change[3 + 2 * pair] ?? 0, change[4 + 2 * pair] ?? 0])

/** `names`: the fields of which a past tells. */
export const keepPasts = (names: readonly string[]): KeptPasts => {
  const values: unknown[] = []
  const places = new Map<string, number>()
  // As text, because two hundred thousand small lists take three times the room.
  const told = new Map<number, string>()
  const early = new Map<number, readonly Revision[]>()

  const placeOf = (value: unknown): number => {
    const text = JSON.stringify(value ?? null)
    const place = places.get(text) ?? values.push(value ?? undefined) - 1
    places.set(text, place)
    return place
  }
  const after = (before: Told | undefined, revision: Revision): Told => {
    const now = names.map((name) => placeOf(revision.fields?.[name]))
    if (!before) return [1, false, now, []]
    const [, undated, first, changes] = before
    const at = momentIn(revision)
    if (at === undefined) return [revision.rev, true, first, changes]
    const were = [...first]
    for (const change of changes) for (const [name, value] of pairsIn(change)) were[name] = value
    const pairs = now.flatMap((value, name) => (value === were[name] ? [] : [name, value]))
    const change = [revision.rev, at, placeOf(revision.fields?.['System.ChangedBy']), ...pairs]
    return [revision.rev, undated, first, pairs.length === 0 ? changes : [...changes, change]]
  }
  const toldOf = (id: number): Told | undefined => {
    const text = told.get(id)
    return text === undefined ? undefined : (JSON.parse(text) as Told)
  }
  return {
    take: (revision) => {
      let stands = toldOf(revision.id)
      const waiting = [...(early.get(revision.id) ?? []), revision].toSorted((one, other) => one.rev - other.rev)
      for (const next of waiting) if (next.rev === (stands?.[0] ?? 0) + 1) stands = after(stands, next)
      const later = waiting.filter(({ rev }) => rev > (stands?.[0] ?? 0))
      if (stands) told.set(revision.id, JSON.stringify(stands))
      if (later.length > 0) early.set(revision.id, later)
      else early.delete(revision.id)
    },
    past: (id) => {
      const stands = early.has(id) ? undefined : toldOf(id)
      if (!stands) return undefined
      const [, undated, first, changes] = stands
      const were = [...first]
      return {
        created: Object.fromEntries(names.map((name, place) => [name, values[first[place] ?? 0]])),
        changes: changes.map((change) => {
          const fields = pairsIn(change).map(([name, value]) => {
            const from = values[were[name] ?? 0]
            were[name] = value
            return [names[name] ?? '', { from, to: values[value] }] as const
          })
          const [rev = 0, at = 0, by = 0] = change
          return { id: `rev${rev}`, at: new Date(at).toISOString(), by: values[by], fields: Object.fromEntries(fields) }
        }),
        undated,
      }
    },
  }
}
