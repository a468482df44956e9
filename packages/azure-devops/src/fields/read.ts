import {
  type FieldMapping,
  type FieldReading,
  type FieldType,
  type FieldValue,
  type NeutralField,
  specOf,
  type TimeZone,
} from '@plumbline/core'
import { dayIn } from './days.ts'
import { scaled } from './money.ts'
import { personOf } from './people.ts'
import { neutralText, plainText } from './rich-text.ts'

/** How one stored value is to be read. `rich`: the field holds HTML. */
export interface Decoding {
  readonly field: NeutralField
  readonly mapping: FieldMapping
  readonly zone: TimeZone
  readonly rich: boolean
}

type Decoded = FieldValue | null | undefined

const money = (value: unknown, { mapping }: Decoding): Decoded => {
  if (typeof value !== 'number' || mapping.money === undefined) return undefined
  const minor = scaled(value, mapping.money.minorPerUnit)
  return minor === undefined ? undefined : { minor, currency: mapping.money.currency }
}

/** Moments are stored in UTC; the portfolio's zone says on which day they fall. Date pickers store midnight of the person's zone. */
const date = (value: unknown, { zone }: Decoding): Decoded => {
  if (typeof value !== 'string') return undefined
  if (value === '') return null
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  return /^\d{4}-\d{2}-\d{2}T/.test(value) && Number.isFinite(Date.parse(value)) ? dayIn(value, zone) : undefined
}

const whole = (value: unknown, { mapping }: Decoding): Decoded => {
  const stored = mapping.values?.[String(value)] ?? value
  const number = typeof stored === 'string' && /^-?\d+$/.test(stored.trim()) ? Number(stored) : stored
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined
}

const flag = (value: unknown, { mapping }: Decoding): Decoded => {
  if (typeof value === 'boolean') return value
  if (value === '') return null
  const said = mapping.values?.[String(value)]
  return said === 'true' ? true : said === 'false' ? false : undefined
}

const choice = (value: unknown, { field, mapping }: Decoding): Decoded => {
  if (typeof value !== 'string') return undefined
  const stored = neutralText(value)
  if (stored === '') return null
  const said = mapping.values?.[value] ?? mapping.values?.[stored] ?? stored
  const { choices } = specOf(field)
  return choices === undefined || choices.includes(said) ? said : undefined
}

const person = (value: unknown): Decoded => (value === '' ? null : personOf(value))

const text = (value: unknown, { rich }: Decoding): Decoded => {
  if (typeof value !== 'string') return undefined
  const words = rich ? plainText(value) : neutralText(value)
  return words === '' ? null : words
}

/** Lists live in one string, parted by semicolons as tags are. */
const list = (value: unknown): Decoded => {
  if (typeof value !== 'string') return undefined
  const entries = value
    .split(';')
    .map(neutralText)
    .filter((entry) => entry !== '')
  return entries.length === 0 ? null : entries
}

const decoders: Readonly<Record<FieldType, (value: unknown, decoding: Decoding) => Decoded>> = {
  money,
  date,
  whole,
  flag,
  choice,
  person,
  text,
  list,
}

/** What a stored value means in neutral words; total, so that a surprising value is seen and never lost. */
export const decode = (value: unknown, decoding: Decoding): FieldReading => {
  if (value === undefined || value === null) return { ok: true, value: null }
  const { type } = specOf(decoding.field)
  const decoded = decoders[type](value, decoding)
  if (decoded !== undefined) return { ok: true, value: decoded }
  const held = typeof value === 'string' ? `“${value.slice(0, 60)}”` : typeof value === 'object' ? 'an object' : String(value)
  return { ok: false, reason: 'wrongType', detail: `${decoding.mapping.source} holds ${held}, which is no ${type}` }
}

/** Which neutral types a native field can be read as; empty for what is of no use to a mapping. */
export const holds = (native: {
  readonly type?: string | null | undefined
  readonly isIdentity?: boolean | null | undefined
}): readonly FieldType[] => {
  if (native.isIdentity === true) return ['person']
  return held[native.type ?? ''] ?? []
}

const held: Readonly<Record<string, readonly FieldType[]>> = {
  string: ['text', 'choice', 'list', 'flag', 'whole'],
  picklistString: ['choice', 'text', 'flag', 'whole'],
  integer: ['whole', 'money'],
  picklistInteger: ['whole', 'money'],
  double: ['money', 'whole'],
  picklistDouble: ['money', 'whole'],
  dateTime: ['date'],
  plainText: ['text', 'list'],
  html: ['text'],
  boolean: ['flag'],
  identity: ['person'],
  treePath: ['choice', 'text'],
}
