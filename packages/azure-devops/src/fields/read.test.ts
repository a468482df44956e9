import type { FieldMapping, NeutralField } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { readValue } from './read.ts'

const millions = { currency: 'GBP', minorPerUnit: 100_000_000 }
const ada = {
  id: 'D291B0C4-A05C-4EA6-8DF1-4B41D5F39EFF',
  displayName: 'Ada Brooks',
  uniqueName: 'ada@x',
  descriptor: 'aad.abc',
  _links: {},
}

const read = (field: NeutralField, value: unknown, more: Partial<FieldMapping> = {}, rich = false) =>
  readValue(value, { field, mapping: { source: 'Custom.F', ...more }, zone: 'Europe/London', rich })

const rows: readonly (readonly [string, ReturnType<typeof read>, unknown])[] = [
  ['money in millions', read('approvedBudget', 12.345, { money: millions }), { minor: 1_234_500_000, currency: 'GBP' }],
  [
    'money that is not exact as a binary number',
    read('approvedBudget', 0.1, { money: { currency: 'GBP', minorPerUnit: 100 } }),
    { minor: 10, currency: 'GBP' },
  ],
  [
    'half a penny down to even',
    read('approvedBudget', 0.125, { money: { currency: 'GBP', minorPerUnit: 100 } }),
    { minor: 12, currency: 'GBP' },
  ],
  [
    'half a penny up to even',
    read('approvedBudget', 0.135, { money: { currency: 'GBP', minorPerUnit: 100 } }),
    { minor: 14, currency: 'GBP' },
  ],
  ['money without a currency', read('approvedBudget', 1), 'wrongType'],
  ['money in words', read('approvedBudget', '12 million', { money: millions }), 'wrongType'],
  ['a moment before summer-time midnight', read('finishPlanned', '2022-03-31T23:30:00Z'), '2022-04-01'],
  ['a moment in winter', read('finishPlanned', '2022-01-31T23:30:00Z'), '2022-01-31'],
  ['midnight in UTC', read('finishPlanned', '2022-03-31T00:00:00Z'), '2022-03-31'],
  ['a date in words', read('finishPlanned', 'soon'), 'wrongType'],
  ['a whole number', read('optionsCompared', 3), 3],
  ['half an option', read('optionsCompared', 2.5), 'wrongType'],
  ['a number kept as a choice', read('riskImpact', '4'), 4],
  ['a number behind words', read('riskImpact', '4 - High', { values: { '4 - High': '4' } }), 4],
  ['a tick', read('mandatory', true), true],
  ['a flag in words', read('mandatory', 'Yes', { values: { Yes: 'true', No: 'false' } }), true],
  ['a flag in other words', read('mandatory', 'Perhaps', { values: { Yes: 'true', No: 'false' } }), 'wrongType'],
  ['a choice by its words', read('declaredHealth', 'Amber/Red', { values: { 'Amber/Red': 'offTrack' } }), 'offTrack'],
  ['a choice that nobody mapped', read('declaredHealth', 'Blue'), 'wrongType'],
  ['a neutral word that the mapping does not name', read('governanceTier', 'standard', { values: { Light: 'light' } }), 'wrongType'],
  ['a choice that needs a meaning and has none', read('governanceTier', 'light'), 'wrongType'],
  ['a day that does not exist', read('finishPlanned', '2022-02-31'), 'wrongType'],
  ['a list with one entry twice', read('objectives', 'A; A'), ['A']],
  ['a free choice', read('department', ' Home Office '), 'Home Office'],
  ['a person', read('sponsor', ada), { ref: 'd291b0c4-a05c-4ea6-8df1-4b41d5f39eff', name: 'Ada Brooks', active: true }],
  [
    'a person who has left',
    read('sponsor', { ...ada, inactive: true }),
    { ref: 'd291b0c4-a05c-4ea6-8df1-4b41d5f39eff', name: 'Ada Brooks', active: false },
  ],
  ['a person in words', read('sponsor', 'Ada Brooks <ada@x>'), 'wrongType'],
  ['rich text', read('need', '<div>Trains are late.</div><ul><li>A &amp; B</li></ul>', {}, true), 'Trains are late.\nA & B'],
  ['rich text without words', read('need', '<div><br></div>', {}, true), null],
  ['plain text with a bracket', read('need', 'a < b '), 'a < b'],
  ['a list', read('objectives', 'Net zero; Levelling up ;'), ['Net zero', 'Levelling up']],
  ['an empty list', read('objectives', ' ; '), null],
  ['nothing', read('sponsor', undefined), null],
  ['null', read('approvedBudget', null), null],
]

describe('decoding a stored value', () => {
  it.each(rows)('%s', (_, reading, expected) => {
    if (expected === 'wrongType') expect(reading).toMatchObject({ ok: false, reason: 'wrongType' })
    else expect(reading).toEqual({ ok: true, value: expected })
  })
  it('names the field and what it holds when it cannot be read', () => {
    expect(read('declaredHealth', 'Blue')).toMatchObject({
      detail: 'Declared health: the field Custom.F holds “Blue”, to which the mapping gives no meaning. Correct the value or the mapping.',
    })
  })
})
