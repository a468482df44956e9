import { type FieldType, type NeutralField, specOf } from './fields.ts'
import type { FieldReading, FieldValue } from './items.ts'
import type { FieldMapping } from './mapping.ts'
import { dateOf } from './moments.ts'
import { minorUnits } from './money.ts'
import { neutralText } from './text.ts'
import type { Person, TimeZone } from './values.ts'

/** A value as a tracker stores it, by what it holds and before anybody says what it means; `other` holds nothing that a field can be read from. */
export type Stored =
  | { readonly is: 'empty' }
  | { readonly is: 'number'; readonly number: number }
  | { readonly is: 'flag'; readonly flag: boolean }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'person'; readonly person: Person }
  | { readonly is: 'list'; readonly entries: readonly Stored[] }
  | { readonly is: 'other'; readonly what: string }

/** What one stored value is read with. */
export interface ReadWith {
  readonly field: NeutralField
  readonly mapping: FieldMapping
  readonly zone: TimeZone
}

type Read = { readonly value: FieldValue | null } | { readonly wrong: string }
type Reader = (stored: Stored, reading: ReadWith) => Read

const found = (value: FieldValue): Read => ({ value })
const wrong = (why: string): Read => ({ wrong: why })

const isEmpty = (stored: Stored): boolean => {
  if (stored.is === 'text') return neutralText(stored.text) === ''
  return stored.is === 'list' ? stored.entries.every(isEmpty) : stored.is === 'empty'
}

/** A list with one entry is read as that entry: boxes to tick and fields for several choices store lists. */
const single = (stored: Stored): Stored => (stored.is === 'list' && stored.entries.length === 1 ? (stored.entries[0] ?? stored) : stored)

/** What the mapping makes of a stored word. Upper and lower case are different words. */
const meaningOf = (text: string, { values = {} }: FieldMapping): string | undefined =>
  Object.entries(values).find(([word]) => neutralText(word) === text)?.[1]

const choice: Reader = (stored, { field, mapping }) => {
  if (stored.is !== 'text') return wrong('which is no single choice')
  const text = neutralText(stored.text)
  const meaning = meaningOf(text, mapping)
  const { choices } = specOf(field)
  if (!choices) return found(meaning ?? text)
  return meaning !== undefined && choices.includes(meaning) ? found(meaning) : wrong('to which the mapping gives no meaning')
}

const flag: Reader = (stored, { mapping }) => {
  if (stored.is === 'flag') return found(stored.flag)
  const meaning = stored.is === 'text' ? meaningOf(neutralText(stored.text), mapping) : undefined
  return meaning === 'true' || meaning === 'false' ? found(meaning === 'true') : wrong('which the mapping reads neither as yes nor as no')
}

const whole: Reader = (stored, { mapping }) => {
  if (stored.is !== 'number' && stored.is !== 'text') return wrong('which is no whole number')
  const text = stored.is === 'number' ? String(stored.number) : neutralText(stored.text)
  const meaning = meaningOf(text, mapping) ?? text
  const number = /^-?\d+$/.test(meaning) ? Number(meaning) || 0 : Number.NaN
  return Number.isSafeInteger(number) ? found(number) : wrong('which is no whole number')
}

const money: Reader = (stored, { mapping }) => {
  if (stored.is !== 'number') return wrong('which is no amount')
  if (!mapping.money) return wrong('of which the mapping does not say the currency')
  const minor = minorUnits(stored.number, mapping.money.minorPerUnit)
  return minor === undefined ? wrong('which is too large an amount') : found({ minor, currency: mapping.money.currency })
}

const hundredths: Reader = (stored) => {
  const text = stored.is === 'number' ? String(stored.number) : stored.is === 'text' ? neutralText(stored.text) : ''
  const kept = /^-?\d/.test(text) ? minorUnits(Number(text), 100) : undefined
  return kept === undefined ? wrong('which is no number') : found(kept)
}

const entriesOf = (stored: Stored): readonly Stored[] => {
  if (stored.is === 'list') return stored.entries.filter((entry) => !isEmpty(entry))
  return stored.is === 'text' ? stored.text.split(';').map((text) => ({ is: 'text', text })) : [stored]
}

/** A list in one text is parted by semicolons, as tags are. An entry counts once. */
const list: Reader = (stored) => {
  const entries = entriesOf(stored)
  const texts = entries.flatMap((entry) => (entry.is === 'text' ? [neutralText(entry.text)] : []))
  if (texts.length < entries.length) return wrong('which is no list of words')
  const distinct = [...new Set(texts)].filter((text) => text !== '')
  return { value: distinct.length === 0 ? null : distinct }
}

const date: Reader = (stored, { zone }) => {
  const day = stored.is === 'text' ? dateOf(neutralText(stored.text), zone) : undefined
  return day === undefined ? wrong('which is no date') : found(day)
}

const readers: Readonly<Record<FieldType, Reader>> = {
  choice,
  flag,
  whole,
  hundredths,
  money,
  list,
  date,
  person: (stored) => (stored.is === 'person' ? found(stored.person) : wrong('which is no person')),
  text: (stored) => (stored.is === 'text' ? found(neutralText(stored.text)) : wrong('which is no text')),
}

const heldWords = (stored: Stored): string => {
  if (stored.is === 'text') return `“${neutralText(stored.text).slice(0, 60)}”`
  if (stored.is === 'number') return String(stored.number)
  if (stored.is === 'flag') return stored.flag ? 'a yes' : 'a no'
  if (stored.is === 'list') return `${stored.entries.length} values`
  return stored.is === 'other' ? stored.what : 'a person'
}

/**
 * A stored value as its neutral field means it; the one reading of all trackers, so that equal facts are judged equally.
 * Total: what cannot be read says why and what to do.
 */
export const readStored = (stored: Stored, reading: ReadWith): FieldReading => {
  if (isEmpty(stored)) return { ok: true, value: null }
  const { type, label } = specOf(reading.field)
  const one = type === 'list' ? stored : single(stored)
  const read = readers[type](one, reading)
  if ('value' in read) return { ok: true, value: read.value }
  const detail = `${label}: the field ${reading.mapping.source} holds ${heldWords(one)}, ${read.wrong}. Correct the value or the mapping.`
  return { ok: false, reason: 'wrongType', detail }
}
