import type { NeutralField } from '../work/fields.ts'
import type { FieldReading, FieldValue, UnreadReason, WorkItem } from '../work/items.ts'
import type { IsoDate, Money, Person } from '../work/values.ts'
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
export const choice = (value: string): FactReading => known({ is: 'choice', choice: value })
export const date = (day: IsoDate): FactReading => known({ is: 'date', date: day })

/** The number, choice, day or claim of a reading; nothing where it is not known or is something else. */
export const wholeIn = (reading: FactReading | undefined): number | undefined =>
  reading?.known && reading.value.is === 'whole' ? reading.value.whole : undefined
export const choiceIn = (reading: FactReading | undefined): string | undefined =>
  reading?.known && reading.value.is === 'choice' ? reading.value.choice : undefined
export const dateIn = (reading: FactReading | undefined): IsoDate | undefined =>
  reading?.known && reading.value.is === 'date' ? reading.value.date : undefined
export const flagIn = (reading: FactReading | undefined): boolean | undefined =>
  reading?.known && reading.value.is === 'flag' ? reading.value.flag : undefined
export const moneyIn = (reading: FactReading | undefined): Money | undefined =>
  reading?.known && reading.value.is === 'money' ? reading.value.money : undefined

/** Why something cannot be told: it was not read, or not as what it has to be. What was read and is empty can be told. */
export const blindness = (reading: FactReading | undefined): UnknownReason | undefined => {
  if (reading === undefined) return 'noRecord'
  return reading.known || reading.reason === 'empty' ? undefined : reading.reason
}

/** One reason of several, the same in whatever order a tracker gives its items. */
export const oneReason = (reasons: readonly UnknownReason[]): UnknownReason | undefined => reasons.toSorted()[0]

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

/** Who is accountable: an inactive person counts as none. */
export const ownerFact = (item: WorkItem, field: NeutralField): FactReading =>
  flagIn(activeFact(item, field)) === false ? unknown('empty') : personFact(item, field)

const elseKnown = (reading: FactReading, otherwise: FactReading): FactReading =>
  !reading.known && reading.reason === 'empty' ? otherwise : reading

/** A box that was read and that nobody ticked says no. */
export const tickFact = (item: WorkItem, field: NeutralField): FactReading =>
  elseKnown(
    fromField(item, field, (value) => (typeof value === 'boolean' ? { is: 'flag', flag: value } : undefined)),
    flag(false),
  )

/** Whether a text is there; empty is a known no. */
export const givenFact = (item: WorkItem, field: NeutralField): FactReading =>
  elseKnown(
    fromField(item, field, () => ({ is: 'flag', flag: true })),
    flag(false),
  )

/** How many entries a list holds; an empty list is a real zero. */
export const countFact = (item: WorkItem, field: NeutralField): FactReading =>
  elseKnown(
    fromField(item, field, (value) => (Array.isArray(value) ? { is: 'whole', whole: value.length } : undefined)),
    whole(0),
  )
