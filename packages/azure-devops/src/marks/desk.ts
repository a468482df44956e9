import { type Desk, type ItemRef, TrackerError } from '@plumbline/core'
import type { NativeField } from '../fields/schema.ts'
import type { Rest } from '../http/http.ts'
import { itemId } from '../items/ids.ts'
import { readOwnFields } from './marks.ts'
import { requestField, textsOf, wishIn, wishText } from './schema.ts'

type Fields = () => Promise<ReadonlyMap<string, NativeField>>
type Texts = Readonly<Record<string, string>>

interface Writing {
  readonly texts: Texts
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

/** Writes only what differs, and only onto the revision that was read. `false`: the item changed in between. */
const writeOnce = async (rest: Rest, item: ItemRef, { texts, may }: Writing): Promise<boolean> => {
  const { id, rev, stored } = await readOwnFields(rest, item, Object.keys(texts))
  const changes = Object.entries(texts).filter(([field, text]) => stored(field) !== text)
  if (changes.length === 0 || may?.(stored) === false) return true
  const body = [
    { op: 'test', path: '/rev', value: rev },
    ...changes.map(([field, value]) => ({ op: 'add', path: `/fields/${field}`, value })),
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
    return true
  } catch (cause) {
    if (cause instanceof TrackerError && cause.code === 'conflict') return false
    throw cause
  }
}

const ensureTexts = async (rest: Rest, item: ItemRef, writing: Writing): Promise<void> => {
  for (let attempt = 0; attempt < tries; attempt += 1) if (await writeOnce(rest, item, writing)) return
  throw new TrackerError(
    'conflict',
    `Could not write work item ${itemId(item)}. It keeps changing`,
    'Repeat it when nobody is editing the item.',
  )
}

/** The gates of a project item. */
export const createDesk = (rest: Rest, fields: Fields, identity: 'product' | 'person'): Omit<Desk, 'ensureItem' | 'ensureFields'> => {
  /** What is to be emptied needs no field; what is to be said does. */
  const installed = async (item: ItemRef, texts: Texts): Promise<Texts> => {
    const known = await fields()
    const absent = Object.entries(texts).filter(([field]) => !known.has(field))
    const needed = absent.find(([, text]) => text !== '')
    if (needed) throw notInstalled(needed[0], item)
    return Object.fromEntries(Object.entries(texts).filter(([field]) => known.has(field)))
  }
  const ensure = async (item: ItemRef, writing: Writing): Promise<void> => {
    const texts = await installed(item, writing.texts)
    if (Object.keys(texts).length > 0) await ensureTexts(rest, item, { ...writing, texts })
  }
  return {
    ensureMarks: async (item, marks) => {
      if (identity !== 'product') throw notTheService(item)
      await ensure(item, { texts: textsOf(marks) })
    },
    ensureWish: async (item, act, replaces) => {
      const texts = { [requestField]: act === null ? '' : wishText(act) }
      const may = (stored: (field: string) => string): boolean => wishIn(stored(requestField)) === replaces
      await ensure(item, replaces === undefined ? { texts } : { texts, may })
    },
  }
}
