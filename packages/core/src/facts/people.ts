import { isPlain } from '../plain.ts'
import type { FactReading, Facts } from './facts.ts'

const nobodyKnown: FactReading = { known: false, reason: 'noRecord' }

const ofPerson = (value: Readonly<Record<string, unknown>>): string | undefined =>
  value['known'] === true && isPlain(value['value']) && value['value']['is'] === 'person' && typeof value['value']['person'] === 'string'
    ? value['value']['person']
    : undefined

const mapped = (value: unknown, change: (person: string) => FactReading): unknown => {
  if (Array.isArray(value)) return value.map((one) => mapped(one, change))
  if (!isPlain(value)) return value
  const person = ofPerson(value)
  return person === undefined ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapped(one, change)])) : change(person)
}

/**
 * The same facts with another reference for each person. Who is the same person stays so, so that every rule judges them alike.
 * Where there is none for somebody, who it was is not known.
 */
export const withPeopleAs = (facts: Facts, referenceOf: (person: string) => string | undefined): Facts =>
  mapped(facts, (person) => {
    const reference = referenceOf(person)
    return reference === undefined ? nobodyKnown : { known: true, value: { is: 'person', person: reference } }
  }) as Facts
