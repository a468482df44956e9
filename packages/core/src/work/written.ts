import { type NeutralField, specOf } from './fields.ts'
import type { FieldValue } from './items.ts'
import type { FieldMapping } from './mapping.ts'
import { minorUnits } from './money.ts'
import type { Stored } from './stored.ts'

/** How a tracker may store a value, the best way first; or why none reads as this value again. */
export type Written = { readonly ok: true; readonly ways: readonly Stored[] } | { readonly ok: false; readonly why: string }

const ways = (...found: readonly Stored[]): Written => ({ ok: true, ways: found })
const none = (why: string): Written => ({ ok: false, why })

/** The stored words to which the mapping gives this meaning. */
const wordsFor = (meaning: string, { values = {} }: FieldMapping): readonly Stored[] =>
  Object.entries(values).flatMap(([text, means]) => (means === meaning ? [{ is: 'text', text } as const] : []))

const choice = (value: string, field: NeutralField, mapping: FieldMapping): Written => {
  const words = wordsFor(value, mapping)
  if (words.length > 0) return ways(...words)
  return specOf(field).choices || mapping.values?.[value] !== undefined
    ? none(`the mapping gives no word for “${value}”`)
    : ways({ is: 'text', text: value })
}

const money = (minor: number, currency: string, { money: counted }: FieldMapping): Written => {
  if (!counted) return none('the mapping does not say its currency')
  if (counted.currency !== currency) return none(`it counts ${counted.currency}, not ${currency}`)
  const number = minor / counted.minorPerUnit
  return minorUnits(number, counted.minorPerUnit) === minor ? ways({ is: 'number', number }) : none('it cannot hold the amount exactly')
}

const number = (value: number, field: NeutralField, mapping: FieldMapping): Written | undefined => {
  const { type } = specOf(field)
  if (!Number.isSafeInteger(value)) return undefined
  if (type === 'hundredths') return ways({ is: 'number', number: value / 100 })
  return type === 'whole' ? ways(...wordsFor(String(value), mapping), { is: 'number', number: value }) : undefined
}

const text = (value: string, field: NeutralField, mapping: FieldMapping): Written | undefined => {
  const { type } = specOf(field)
  if (type === 'choice') return choice(value, field, mapping)
  return type === 'text' || type === 'date' ? ways({ is: 'text', text: value }) : undefined
}

const written = (value: FieldValue, field: NeutralField, mapping: FieldMapping): Written | undefined => {
  const { type } = specOf(field)
  if (typeof value === 'number') return number(value, field, mapping)
  if (typeof value === 'string') return text(value, field, mapping)
  if (typeof value === 'boolean')
    return type === 'flag' ? ways(...wordsFor(String(value), mapping), { is: 'flag', flag: value }) : undefined
  if ('minor' in value) return type === 'money' ? money(value.minor, value.currency, mapping) : undefined
  if ('ref' in value) return type === 'person' ? ways({ is: 'person', person: value }) : undefined
  return type === 'list' ? ways({ is: 'list', entries: value.map((entry) => ({ is: 'text', text: entry })) }) : undefined
}

/** The reverse of `readStored`: what is written in one of these ways is read as this value again. */
export const writtenOf = (value: FieldValue, field: NeutralField, mapping: FieldMapping): Written =>
  written(value, field, mapping) ?? none(`the value is no ${specOf(field).type}`)
