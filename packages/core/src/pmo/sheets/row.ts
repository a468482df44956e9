import { isPerson } from '../../facts/reading.ts'
import { type NeutralField, neutralFieldNames, specOf } from '../../work/fields.ts'
import type { FieldReading, FieldReadings, FieldValue, ItemKind, UnreadReason, WorkItem } from '../../work/items.ts'
import type { Instant, ItemRef, StateCategory } from '../../work/values.ts'
import type { Past } from './past.ts'

/**
 * One item of a work sheet as one line of text: what facts need of a delivery item, in about fifty bytes. Long texts are kept as being there or not,
 * people as active or not; titles and names are not kept.
 */
export interface Row {
  readonly ref: ItemRef
  readonly parent: ItemRef | undefined
  readonly kind: ItemKind
  readonly text: string
}

/** What stands in a line, in this order: a sheet with other fields is another one. */
export const lineFields = neutralFieldNames.filter((field) => specOf(field).owner === 'delivery')
const categories: Readonly<Record<StateCategory, string>> = { toDo: 't', inProgress: 'i', done: 'd', dropped: 'x' }
const categoryOf = new Map(Object.entries(categories).map(([category, letter]) => [letter, category as StateCategory]))
const reasons: Readonly<Record<UnreadReason, string>> = { unmapped: 'u', missing: 'm', wrongType: 'w', forbidden: 'f' }
const reasonOf = new Map(Object.entries(reasons).map(([reason, letter]) => [letter, reason as UnreadReason]))
const kinds: Readonly<Partial<Record<ItemKind, string>>> = { delivery: 'd', other: 'o', project: 'p' }
const kindOf = new Map(Object.entries(kinds).map(([kind, letter]) => [letter, kind as ItemKind]))

/** Whether an item is kept as a line; entries of registers and artefacts are kept whole. */
export const isLine = ({ kind }: WorkItem): boolean => kinds[kind] !== undefined

const short = (moment: Instant): string => Date.parse(moment).toString(36)
const momentOf = (text: string): Instant => new Date(Number.parseInt(text, 36)).toISOString()
const optional = (moment: Instant | undefined): string => (moment === undefined ? '' : short(moment))

const held = (value: FieldValue, field: NeutralField): string => {
  const { type } = specOf(field)
  if (type === 'text') return ''
  if (isPerson(value)) return value.active ? 'a' : 'i'
  return encodeURIComponent(JSON.stringify(value)).replaceAll('%22', '"').replaceAll('%2C', ',')
}

const readBack = (text: string, field: NeutralField): FieldValue => {
  const { type } = specOf(field)
  if (type === 'text') return 'given'
  if (type === 'person') return { ref: 'somebody', name: '', active: text === 'a' }
  return JSON.parse(decodeURIComponent(text)) as FieldValue
}

const token = (reading: FieldReading | undefined, field: NeutralField): string => {
  if (!reading) return ''
  if (!reading.ok) return `!${reasons[reading.reason]}`
  return reading.value === null ? '-' : `=${held(reading.value, field)}`
}

const readingOf = (text: string, field: NeutralField): FieldReading | undefined => {
  if (text === '') return undefined
  if (text === '-') return { ok: true, value: null }
  if (text.startsWith('=')) return { ok: true, value: readBack(text.slice(1), field) }
  return { ok: false, reason: reasonOf.get(text.slice(1)) ?? 'missing', detail: '' }
}

const pastText = (past: Past | undefined): string => {
  if (!past) return ''
  if (past.settled) return '~'
  if (past.first === undefined) return '.'
  const first = past.first === null ? '?' : categories[past.first]
  return [first, optional(past.began), optional(past.ended), optional(past.dropped)].join(',').replace(/,+$/, '')
}

const pastIn = (text: string): Past | undefined => {
  if (text === '') return undefined
  if (text === '.') return {}
  if (text === '~') return { settled: true }
  const [first = '', began = '', ended = '', dropped = ''] = text.split(',')
  return {
    first: categoryOf.get(first) ?? null,
    ...(began === '' ? {} : { began: momentOf(began) }),
    ...(ended === '' ? {} : { ended: momentOf(ended) }),
    ...(dropped === '' ? {} : { dropped: momentOf(dropped) }),
  }
}

/** What a line says besides who the item is and where it hangs. */
export interface Line {
  readonly item: WorkItem
  /** Absent: not read, or out of date. */
  readonly past: Past | undefined
}

export const rowOf = ({ item, past }: Line): Row => {
  const { ref, parent, kind, state, createdAt, updatedAt } = item
  const category = state.category === undefined ? '?' : categories[state.category]
  const own = kind === 'delivery' ? lineFields.map((field) => token(item.fields[field], field)) : []
  const parts = [ref, parent ?? '', `${kinds[kind] ?? 'o'}${category}`, short(createdAt), short(updatedAt), pastText(past), ...own]
  return { ref, parent, kind, text: parts.join('|').replace(/\|+$/, '') }
}

/** Who it is and where it hangs, without reading the rest. */
export const rowIn = (text: string): Row => {
  const [ref = '', parent = '', kind = ''] = text.split('|', 3)
  return { ref, parent: parent === '' ? undefined : parent, kind: kindOf.get(kind.slice(0, 1)) ?? 'other', text }
}

export const lineOf = ({ ref, parent, kind, text }: Row): Line => {
  const [, , state = '', created = '0', updated = '0', past = '', ...tokens] = text.split('|')
  const readings: FieldReadings = Object.fromEntries(
    lineFields.flatMap((field, place) => {
      const reading = readingOf(tokens[place] ?? '', field)
      return reading ? [[field, reading] as const] : []
    }),
  )
  const item: WorkItem = {
    ref,
    key: ref,
    title: '',
    url: '',
    kind,
    state: { name: '', category: categoryOf.get(state.slice(1)) },
    ...(parent === undefined ? {} : { parent }),
    createdAt: momentOf(created),
    updatedAt: momentOf(updated),
    fields: readings,
  }
  return { item, past: pastIn(past) }
}
