import type { FactEntry, FactValue, IsoDate, RecordableFact, RecordedValue } from '@plumbline/core'
import { readValue, type ValueMistake, writeValue } from '@plumbline/core/records'
import { knownValue, money } from '../format/index.ts'

/** What somebody typed for one fact, as it stands in the form. */
export interface Typed {
  /** The value in the person's own way of writing numbers; without unit. */
  readonly text: string
  readonly currency: string
  readonly on: IsoDate
  readonly note: string
}

const decimalMark = (locale: string): string =>
  new Intl.NumberFormat(locale).formatToParts(1.1).find(({ type }) => type === 'decimal')?.value ?? '.'

const swap = (text: string, from: string, to: string): string => (from === to ? text : text.replaceAll(to, ' ').replaceAll(from, to))

/** A number as it was typed, with a point for its decimals. */
export const plainNumber = (text: string, locale: string): string => swap(text.trim(), decimalMark(locale), '.')

/** What the form begins with: what stands, or nothing as of today. */
export const typedOf = (fact: RecordableFact, today: IsoDate, currency: string | undefined, locale: string): Typed => {
  const { recorded } = fact
  if (!recorded) return { text: '', currency: currency ?? '', on: today, note: '' }
  const written = writeValue(fact, recorded.value).replace(/^[A-Z]{3} |%$/g, '')
  const isNumber = recorded.value.is === 'whole' || recorded.value.is === 'money'
  return {
    text: isNumber ? written.replace('.', decimalMark(locale)) : written,
    currency: recorded.value.is === 'money' ? recorded.value.money.currency : (currency ?? ''),
    on: recorded.on,
    note: recorded.note ?? '',
  }
}

export type EntryMistakeHere = ValueMistake | 'missing' | 'future' | 'notDay'
export type ReadEntry = { readonly ok: true; readonly entry: FactEntry } | { readonly ok: false; readonly mistake: EntryMistakeHere }

const writtenAs = ({ type, unit }: RecordableFact, { text, currency }: Typed, locale: string): string => {
  const number = plainNumber(text, locale)
  if (unit === 'basisPoints') return `${number.replace(/ ?%$/, '')}%`
  if (type === 'money') return `${currency.trim().toUpperCase()} ${number}`
  return type === 'whole' ? number : text.trim()
}

/** The form as an entry, by the same strict reading as a pasted table. */
export const readTyped = (fact: RecordableFact, typed: Typed, today: IsoDate, locale: string): ReadEntry => {
  if (typed.text.trim() === '') return { ok: false, mistake: 'missing' }
  const read = readValue(fact, writtenAs(fact, typed, locale))
  if (!read.ok) return read
  if (typed.on === '') return { ok: false, mistake: 'notDay' }
  if (typed.on > today) return { ok: false, mistake: 'future' }
  const note = typed.note.trim()
  return { ok: true, entry: { value: read.value, on: typed.on, ...(note === '' ? {} : { note }) } }
}

/** A recorded value as an entry that records it once more. */
export const entryOf = (recorded: RecordedValue | null): FactEntry | null =>
  recorded && { value: recorded.value, on: recorded.on, ...(recorded.note === undefined ? {} : { note: recorded.note }) }

/** A recorded value to the last digit, in the person's own way of writing it. */
export const valueWords = (value: FactValue, unit: RecordableFact['unit'], locale: string): string => {
  switch (value.is) {
    case 'money':
      return money(value.money, locale, { full: true })
    case 'whole':
      return unit === 'basisPoints'
        ? new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(value.whole / 10_000)
        : knownValue(value.whole, unit, locale)
    case 'flag':
      return knownValue(value.flag, unit, locale)
    case 'date':
      return knownValue(value.date, unit, locale)
    case 'choice':
      return knownValue(value.choice, unit, locale)
    case 'person':
      return value.person
  }
}
