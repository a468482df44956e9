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

const momentOf = (told: unknown): Instant | undefined => (typeof told === 'string' ? instantOf(told) : undefined)
const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other)

/** When something changed last: the tracker's clock is not behind it. */
const lastChange = async (rest: Rest): Promise<Instant | undefined> => {
  const query = 'SELECT [System.Id] FROM WorkItems ORDER BY [System.ChangedDate] DESC'
  const { workItems } = await ask(rest, query, 1, { what: 'find what changed last', shape: FoundItems })
  const ids = workItems.map(({ id }) => id)
  const [item] = ids.length === 0 ? [] : await readBatch(rest, ids, ['System.ChangedDate'])
  return momentOf(item?.fields['System.ChangedDate'])
}

/** The moment by the tracker's own clock. Where its answers do not tell it, one that is surely not ahead: this machine's clock may be (assumption ado-query-moments). */
export const clockOf = async (rest: Rest, now: Date): Promise<Instant> => {
  const here = now.toISOString()
  return momentOf((await idsChangedSince(rest, '9999-01-01T00:00:00.000Z')).asOf) ?? earlier(here, (await lastChange(rest)) ?? here)
}

/** How far a poll came. Where the tracker does not tell as of when its answer is, no further than what was read, and than this machine's clock before it asked. */
const progressFrom = (since: Instant, now: Date) => {
  let [next, latest, last] = [since, since, since]
  let began: Instant | undefined
  let untold = false
  return {
    answered: (asOf: string | undefined): Instant | undefined => {
      const at = momentOf(asOf)
      untold ||= at === undefined
      began ??= at
      return at
    },
    /** What is changed again while it is read stands behind what is not read yet. */
    read: (batch: readonly ItemChange[], answeredAt: Instant | undefined): Instant => {
      const moments = batch.map(({ item }) => item.updatedAt).toSorted()
      latest = moments.findLast((at) => at > latest) ?? latest
      last = moments[0] ?? last
      const through = answeredAt === undefined ? earlier(last, now.toISOString()) : moments.findLast((at) => at <= answeredAt)
      if (through !== undefined && through > next) next = through
      return next
    },
    /** From where on the next window has what this one had no room for. */
    window: (): Instant => (untold ? last : next),
    end: (): Instant => {
      const through = untold ? earlier(latest, now.toISOString()) : (began ?? next)
      return through > next ? through : next
    },
  }
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
  const progress = progressFrom(since, now)
  let from = new Date(Date.parse(since) - (settled ? 0 : overlap)).toISOString()
  for (;;) {
    const { ids, asOf } = await idsChangedSince(reading.rest, from)
    const answeredAt = progress.answered(asOf)
    const fresh = ids.filter((id) => !seen.has(id))
    for (const part of chunks(fresh, batchSize)) {
      const items = await readBatch(reading.rest, part, native)
      const values = await Promise.all(items.map((item) => changeOf(item, fields, reading)))
      for (const id of part) seen.add(id)
      yield { values, next: progress.read(values, answeredAt) }
    }
    if (ids.length < window) break
    if (fresh.length === 0) throw unexpectedAnswer('read what changed', `more than ${window} work items changed in the same moment`)
    from = progress.window()
  }
  yield { values: [], next: progress.end() }
}
