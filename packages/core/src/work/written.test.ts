import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NeutralField, neutralFieldNames, specOf } from './fields.ts'
import type { FieldValue } from './items.ts'
import type { FieldMapping } from './mapping.ts'
import { readStored } from './stored.ts'
import { writtenOf } from './written.ts'

const mappingFor = (field: NeutralField): FieldMapping => {
  const { type, choices } = specOf(field)
  if (type === 'money') return { source: field, money: { currency: 'GBP', minorPerUnit: 100 } }
  if (type === 'flag') return { source: field, values: { Ja: 'true', Nein: 'false' } }
  if (choices) return { source: field, values: Object.fromEntries(choices.map((choice) => [`Word for ${choice}`, choice])) }
  return { source: field }
}

const word = fc.stringMatching(/^[a-z]{1,12}( [a-z]{1,8})?$/)
const valueFor = (field: NeutralField): fc.Arbitrary<FieldValue> => {
  const { type, choices } = specOf(field)
  if (type === 'money') return fc.integer({ min: -1e12, max: 1e12 }).map((minor) => ({ minor, currency: 'GBP' }))
  if (type === 'date') return fc.integer({ min: 0, max: 30_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))
  if (type === 'whole' || type === 'hundredths') return fc.integer({ min: -1e9, max: 1e9 })
  if (type === 'flag') return fc.boolean()
  if (type === 'person') return word.map((ref) => ({ ref, name: ref, active: true }))
  if (type === 'list') return fc.uniqueArray(word, { minLength: 1, maxLength: 4 })
  return choices ? fc.constantFrom(...choices) : word
}

describe('what is written', () => {
  it('is read as the same value again, in every way that a tracker may store it', () => {
    const anyField = fc.constantFrom(...neutralFieldNames)
    const written = anyField.chain((field) => valueFor(field).map((value) => ({ field, value })))
    fc.assert(
      fc.property(written, ({ field, value }) => {
        const mapping = mappingFor(field)
        const found = writtenOf(value, field, mapping)
        if (!found.ok) throw new Error(found.why)
        expect(found.ways.length).toBeGreaterThan(0)
        for (const stored of found.ways) expect(readStored(stored, { field, mapping, zone: 'Europe/Berlin' })).toEqual({ ok: true, value })
      }),
    )
  })

  it.each<[string, FieldValue, NeutralField, FieldMapping, string]>([
    ['a choice without a word', 'reduce', 'riskResponse', { source: 'r', values: { Vermeiden: 'avoid' } }, 'no word for “reduce”'],
    [
      'another currency',
      { minor: 1, currency: 'EUR' },
      'roughCost',
      { source: 'c', money: { currency: 'GBP', minorPerUnit: 1 } },
      'GBP, not EUR',
    ],
    ['money without a currency', { minor: 1, currency: 'EUR' }, 'roughCost', { source: 'c' }, 'does not say its currency'],
    ['a number for a day', 12, 'entryDue', { source: 'd' }, 'the value is no date'],
    ['a word for a person', 'Ada', 'entryOwner', { source: 'o' }, 'the value is no person'],
    ['a free word that means another', 'Finance', 'department', { source: 'd', values: { Finance: 'money' } }, 'no word for “Finance”'],
  ])('%s is not written, and it is said why', (_, value, field, mapping, why) => {
    expect(writtenOf(value, field, mapping)).toEqual({ ok: false, why: expect.stringContaining(why) as string })
  })
})
