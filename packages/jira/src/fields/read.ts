import {
  type FieldMapping,
  type FieldReading,
  type FieldType,
  type FieldValue,
  type NeutralField,
  specOf,
  type TimeZone,
} from '@plumbline/core'
import { dateOf } from './days.ts'
import { minorUnits } from './money.ts'
import { type Native, nativeOf } from './native.ts'
import { documentText, plain } from './rich-text.ts'

/** What one stored value is read with. */
export interface ReadAs {
  readonly field: NeutralField
  readonly mapping: FieldMapping
  readonly zone: TimeZone
}

type Read = { readonly value: FieldValue | null } | { readonly wrong: string }
type Reader = (native: Native, as: ReadAs) => Read

const empty: Read = { value: null }
const found = (value: FieldValue): Read => ({ value })
const wrong = (text: string): Read => ({ wrong: text })

/** A list with one element is read as that element: checkboxes and multi-selects store lists. */
const only = (native: Native): Native => (native.is === 'list' && native.values.length === 1 ? (native.values[0] ?? native) : native)

const storedText = (native: Native): string | undefined => {
  if (native.is === 'text' || native.is === 'choice') return plain(native.text)
  return native.is === 'document' ? documentText(native.content) : undefined
}

const choice: Reader = (native, { field, mapping }) => {
  const stored = storedText(only(native))
  if (stored === undefined) return wrong('no single choice')
  const neutral = mapping.values?.[stored]
  if (neutral !== undefined) return found(neutral)
  return specOf(field).choices ? wrong(`the choice "${stored}", to which the mapping gives no meaning`) : found(stored)
}

const flag: Reader = (native, { mapping }) => {
  if (native.is === 'boolean') return found(native.boolean)
  const stored = storedText(only(native))
  const neutral = stored === undefined ? undefined : mapping.values?.[stored]
  if (neutral === 'true' || neutral === 'false') return found(neutral === 'true')
  return wrong(stored === undefined ? 'no yes or no' : `"${stored}", which the mapping reads neither as yes nor as no`)
}

const money: Reader = (native, { mapping }) => {
  if (native.is !== 'number') return wrong('no number')
  if (!mapping.money) return wrong('an amount whose currency the mapping does not say')
  const minor = minorUnits(native.number, mapping.money.minorPerUnit)
  return minor === undefined ? wrong('an amount that is too large') : found({ minor, currency: mapping.money.currency })
}

const person: Reader = (native) => {
  const one = only(native)
  if (one.is !== 'user') return wrong(one.is === 'list' ? `${one.values.length} people` : 'no person')
  const { accountId, displayName, active } = one.user
  return accountId
    ? found({ ref: accountId, name: plain(displayName ?? ''), active: active ?? true })
    : wrong('a person whose account is gone')
}

const list: Reader = (native) => {
  const values = native.is === 'list' ? native.values : [native]
  const texts = values.flatMap((value) => (value.is === 'text' || value.is === 'choice' ? [plain(value.text)] : []))
  return texts.length === values.length ? found([...new Set(texts.filter((text) => text !== ''))]) : wrong('no list of words')
}

const readers: Readonly<Record<FieldType, Reader>> = {
  money,
  choice,
  flag,
  person,
  list,
  text: (native) => {
    const text = storedText(native)
    if (text === undefined) return wrong('no text')
    return text === '' ? empty : found(text)
  },
  whole: (native) => (native.is === 'number' && Number.isSafeInteger(native.number) ? found(native.number) : wrong('no whole number')),
  date: (native, { zone }) => {
    const day = native.is === 'text' ? dateOf(native.text, zone) : undefined
    return day === undefined ? wrong('no date') : found(day)
  },
}

/** A stored value as its neutral field means it. Total: what cannot be read says why. */
export const readValue = (stored: unknown, as: ReadAs): FieldReading => {
  const native = nativeOf(stored)
  if (native.is === 'empty') return { ok: true, value: null }
  const spec = specOf(as.field)
  const read = readers[spec.type](native, as)
  if ('value' in read) return { ok: true, value: read.value }
  return {
    ok: false,
    reason: 'wrongType',
    detail: `${spec.label}: the field ${as.mapping.source} holds ${read.wrong}. Correct the value or the mapping.`,
  }
}
