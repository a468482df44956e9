import { type Desk, type ItemRef, TrackerError } from '@plumbline/core'
import type { NativeField } from '../fields/schema.ts'
import type { Rest } from '../http/http.ts'
import { itemId } from '../items/ids.ts'
import { type OwnFields, readOwnFields } from './marks.ts'
import { requestField, scoreField, textsOf, wishIn, wishText } from './schema.ts'

type Fields = () => Promise<ReadonlyMap<string, NativeField>>
type Values = Readonly<Record<string, string | number | null>>

interface Writing {
  readonly values: Values
  /** What to write instead, where that hangs on what stands there. */
  readonly instead?: (own: OwnFields) => Values
  /** Whether what stands there may be replaced. */
  readonly may?: (stored: (field: string) => string) => boolean
}

/** Another change came in between: read again and try once more, a few times. */
const tries = 3

const notInstalled = (field: string, item: ItemRef): TrackerError =>
  new TrackerError(
    'invalid',
    `Could not write work item ${item}: the field ${field} does not exist`,
    'Let an administrator add Plumbline’s fields to the process of this work item type.',
  )

const notTheService = (item: ItemRef): TrackerError =>
  new TrackerError(
    'forbidden',
    `Could not write the gates of work item ${item}: only the service identity writes them`,
    'Let the pipeline or the command line write them with the service’s token.',
  )

/** What a work item says that has as many revisions as the service takes (assumption ado-full-item). */
const full = /maximum number of revisions/i

/** In words that help: repeating it mends nothing here. */
const refused = (cause: unknown): unknown =>
  cause instanceof TrackerError && full.test(cause.message)
    ? new TrackerError('invalid', cause.message, 'Let a new work item stand for the project; nothing that was recorded is lost.', { cause })
    : cause

/** Writes only what differs, and only onto the revision that was read. `conflict`: the item changed in between. */
const writeOnce = async (rest: Rest, item: ItemRef, { values, instead, may }: Writing): Promise<'written' | 'unchanged' | 'conflict'> => {
  const own = await readOwnFields(rest, item, Object.keys(values))
  const { id, rev, stored, number } = own
  const stands = (field: string, value: Values[string]) => (typeof value === 'string' ? stored(field) : number(field)) === value
  const changes = Object.entries(instead?.(own) ?? values).filter(([field, value]) => !stands(field, value))
  if (changes.length === 0 || may?.(stored) === false) return 'unchanged'
  const body = [
    { op: 'test', path: '/rev', value: rev },
    ...changes.map(([field, value]) =>
      value === null ? { op: 'remove', path: `/fields/${field}` } : { op: 'add', path: `/fields/${field}`, value },
    ),
  ]
  const type = 'application/json-patch+json'
  try {
    await rest.call({
      method: 'PATCH',
      path: `/_apis/wit/workitems/${id}`,
      type,
      body,
      what: `write work item ${id}`,
      read: () => undefined,
    })
    return 'written'
  } catch (cause) {
    if (cause instanceof TrackerError && cause.code === 'conflict') return 'conflict'
    throw refused(cause)
  }
}

const isRefusal = (cause: unknown): boolean => cause instanceof TrackerError && (cause.code === 'forbidden' || cause.code === 'invalid')

/** Whether the item's rules let this identity write these values; nothing is written (assumption ado-validate-only). */
const wouldTake = async (rest: Rest, item: ItemRef, values: Values): Promise<boolean> => {
  const { id, stored } = await readOwnFields(rest, item, Object.keys(values))
  const changes = Object.entries(values).filter(([field, value]) => stored(field) !== value)
  if (changes.length === 0) return true
  const body = changes.map(([field, value]) => ({ op: 'add', path: `/fields/${field}`, value }))
  try {
    await rest.call({
      method: 'PATCH',
      path: `/_apis/wit/workitems/${id}`,
      query: { validateOnly: true },
      type: 'application/json-patch+json',
      body,
      what: `ask whether work item ${id} may be written`,
      read: () => undefined,
    })
    return true
  } catch (cause) {
    if (isRefusal(cause)) return false
    throw cause
  }
}

/** Says whether anything had to be written. */
const ensureValues = async (rest: Rest, item: ItemRef, writing: Writing): Promise<boolean> => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const done = await writeOnce(rest, item, writing)
    if (done !== 'conflict') return done === 'written'
  }
  throw new TrackerError(
    'conflict',
    `Could not write work item ${itemId(item)}. It keeps changing`,
    'Repeat it when nobody is editing the item.',
  )
}

/** What another person asked for already is written differently: only a change of the field leaves an author in the tracker's history. */
const anew = (act: string, { rev, stored }: OwnFields): Values => ({
  [requestField]: wishIn(stored(requestField)) === act ? wishText(act, rev) : wishText(act),
})

/** The gates of a project item. */
export const createDesk = (
  rest: Rest,
  fields: Fields,
  identity: 'product' | 'person' | 'writer',
): Omit<Required<Desk>, 'ensureItem' | 'ensureFields'> => {
  /** What is to be emptied needs no field; what is to be said does. */
  const installed = async (item: ItemRef, values: Values): Promise<Values> => {
    const known = await fields()
    const absent = Object.entries(values).filter(([field]) => !known.has(field))
    const needed = absent.find(([, value]) => value !== '' && value !== null)
    if (needed) throw notInstalled(needed[0], item)
    return Object.fromEntries(Object.entries(values).filter(([field]) => known.has(field)))
  }
  const ensure = async (item: ItemRef, writing: Writing): Promise<void> => {
    const values = await installed(item, writing.values)
    if (Object.keys(values).length > 0) await ensureValues(rest, item, { ...writing, values })
  }
  return {
    ensureMarks: async (item, marks) => {
      if (identity === 'person') throw notTheService(item)
      await ensure(item, { values: textsOf(marks) })
    },
    mayMark: async (item, marks) => wouldTake(rest, item, await installed(item, textsOf(marks))),
    ensureWish: async (item, act, replaces) => {
      if (act !== null) return ensure(item, { values: { [requestField]: wishText(act) }, instead: (own) => anew(act, own) })
      const may = (stored: (field: string) => string): boolean => [replaces, undefined].includes(wishIn(stored(requestField)))
      const values = { [requestField]: '' }
      await ensure(item, replaces === undefined ? { values } : { values, may })
    },
    ensureScore: async (item, score) => ensureValues(rest, item, { values: await installed(item, { [scoreField]: score }) }),
  }
}
