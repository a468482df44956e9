import type { NeutralField } from '../work/fields.ts'
import type { FieldReading, FieldValue, UnreadReason, WorkItem } from '../work/items.ts'
import type { Money, Person } from '../work/values.ts'
import type { FactReading, FactValue, UnknownReason } from './facts.ts'

const reasons: Readonly<Record<UnreadReason, UnknownReason>> = {
  unmapped: 'unmapped',
  missing: 'fieldMissing',
  wrongType: 'wrongType',
  forbidden: 'forbidden',
}

export const unknown = (reason: UnknownReason): FactReading => ({ known: false, reason })
export const known = (value: FactValue): FactReading => ({ known: true, value })
export const whole = (count: number): FactReading => known({ is: 'whole', whole: count })
export const flag = (claim: boolean): FactReading => known({ is: 'flag', flag: claim })

/** The field as read; a field that nobody asked the tracker for counts as not mapped. */
export const fieldOf = (item: WorkItem, field: NeutralField): FieldReading =>
  item.fields[field] ?? { ok: false, reason: 'unmapped', detail: `${field} is not mapped` }

export const isMoney = (value: FieldValue): value is Money => typeof value === 'object' && 'minor' in value
export const isPerson = (value: FieldValue): value is Person => typeof value === 'object' && 'ref' in value

/** A field's reading as a fact, through `convert` when it holds something. */
export const fromField = (item: WorkItem, field: NeutralField, convert: (value: FieldValue) => FactValue | undefined): FactReading => {
  const reading = fieldOf(item, field)
  if (!reading.ok) return unknown(reasons[reading.reason])
  if (reading.value === null) return unknown('empty')
  const value = convert(reading.value)
  return value ? known(value) : unknown('wrongType')
}

export const moneyFact = (item: WorkItem, field: NeutralField): FactReading =>
  fromField(item, field, (value) => (isMoney(value) ? { is: 'money', money: value } : undefined))

export const dateFact = (item: WorkItem, field: NeutralField): FactReading =>
  fromField(item, field, (value) => (typeof value === 'string' ? { is: 'date', date: value } : undefined))

export const choiceFact = (item: WorkItem, field: NeutralField): FactReading =>
  fromField(item, field, (value) => (typeof value === 'string' ? { is: 'choice', choice: value } : undefined))

export const wholeFact = (item: WorkItem, field: NeutralField): FactReading =>
  fromField(item, field, (value) => (typeof value === 'number' ? { is: 'whole', whole: value } : undefined))

export const personFact = (item: WorkItem, field: NeutralField): FactReading =>
  fromField(item, field, (value) => (isPerson(value) ? { is: 'person', person: value.ref } : undefined))

/** The account of the person named; empty when nobody is. */
export const activeFact = (item: WorkItem, field: NeutralField): FactReading =>
  fromField(item, field, (value) => (isPerson(value) ? { is: 'flag', flag: value.active } : undefined))

/** A box that was read and that nobody ticked says no. */
export const tickFact = (item: WorkItem, field: NeutralField): FactReading => {
  const reading = fromField(item, field, (value) => (typeof value === 'boolean' ? { is: 'flag', flag: value } : undefined))
  return !reading.known && reading.reason === 'empty' ? flag(false) : reading
}

/** Whether a text is there; empty is a known no. */
export const givenFact = (item: WorkItem, field: NeutralField): FactReading => {
  const reading = fromField(item, field, () => ({ is: 'flag', flag: true }))
  return !reading.known && reading.reason === 'empty' ? flag(false) : reading
}

/** How many entries a list holds; an empty list is a real zero. */
export const countFact = (item: WorkItem, field: NeutralField): FactReading => {
  const reading = fromField(item, field, (value) => (Array.isArray(value) ? { is: 'whole', whole: value.length } : undefined))
  return !reading.known && reading.reason === 'empty' ? whole(0) : reading
}
