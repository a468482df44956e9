import { type ChangePage, type Instant, type ItemChange, instantOf, type NeutralField } from '@plumbline/core'
import { unexpectedAnswer } from '../http/failure.ts'
import type { Rest } from '../http/http.ts'
import { batchSize, chunks, readBatch } from '../items/fetch.ts'
import { askedFields } from '../items/items.ts'
import { itemOf, type Reading } from '../items/map.ts'
import { FoundItems, type NativeItem } from '../items/schema.ts'
import { ask, quoted, window } from '../items/search.ts'
import { marksIn, readFields, requestField, wishIn } from '../marks/schema.ts'

/** Before the moment, because clocks differ and queries may be late. */
const overlap = 120_000

const marksOf = (item: NativeItem): NonNullable<ItemChange['marks']> => {
  const stored = (field: string): string => {
    const value = item.fields[field]
    return typeof value === 'string' ? value : ''
  }
  const act = wishIn(stored(requestField))
  return { ...marksIn(stored), ...(act === undefined ? {} : { request: { act } }) }
}

const changeOf = async (native: NativeItem, fields: readonly NeutralField[], reading: Reading): Promise<ItemChange> => {
  const item = await itemOf(native, fields, reading)
  return { item, ...(item.kind === 'project' ? { marks: marksOf(native) } : {}) }
}

/** The first ids that changed from a moment on, in the order in which they changed; as many as a window holds. `asOf`: the moment of the answer, by the tracker's own clock. */
const idsChangedSince = async (
  rest: Rest,
  moment: string,
): Promise<{ readonly ids: readonly number[]; readonly asOf: string | undefined }> => {
  const query = `SELECT [System.Id] FROM WorkItems WHERE [System.ChangedDate] >= ${quoted(moment)} ORDER BY [System.ChangedDate] ASC, [System.Id] ASC`
  const answer = await ask(rest, query, window, { what: 'find what changed', shape: FoundItems, moments: true })
  return { ids: answer.workItems.map((item) => item.id), asOf: answer.asOf ?? undefined }
}

/** The moment by the tracker's own clock. */
export const clockOf = async (rest: Rest, now: Date): Promise<Instant> => {
  const { asOf } = await idsChangedSince(rest, '9999-01-01T00:00:00.000Z')
  return (asOf === undefined ? undefined : instantOf(asOf)) ?? now.toISOString()
}

/** Windows by the day of change, each far below the 20,000 at which a query is cut without a word, and what they name in batches. */
export async function* changePages(
  since: Instant,
  fields: readonly NeutralField[],
  reading: Reading,
  { now, settled = false }: { readonly now: Date; readonly settled?: boolean | undefined },
): AsyncGenerator<ChangePage> {
  const known = await reading.site.fields()
  const native = [...(await askedFields(fields, reading)), ...readFields.filter((field) => known.has(field))]
  const seen = new Set<number>()
  let next = since
  let from = new Date(Date.parse(since) - (settled ? 0 : overlap)).toISOString()
  let began: string | undefined
  for (;;) {
    const { ids, asOf } = await idsChangedSince(reading.rest, from)
    const answeredAt = (asOf === undefined ? undefined : instantOf(asOf)) ?? now.toISOString()
    began ??= answeredAt
    const fresh = ids.filter((id) => !seen.has(id))
    for (const part of chunks(fresh, batchSize)) {
      const items = await readBatch(reading.rest, part, native)
      const values = await Promise.all(items.map((item) => changeOf(item, fields, reading)))
      for (const id of part) seen.add(id)
      // What is changed again while it is read stands behind what is not read yet.
      for (const { item } of values) if (item.updatedAt > next && item.updatedAt <= answeredAt) next = item.updatedAt
      yield { values, next }
    }
    if (ids.length < window) break
    if (fresh.length === 0) throw unexpectedAnswer('read what changed', `more than ${window} work items changed in the same moment`)
    from = next
  }
  const read = began ?? now.toISOString()
  yield { values: [], next: read > next ? read : next }
}
