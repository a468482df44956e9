import type { FieldMapping, NeutralField } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { readValue } from './read.ts'

const read = (field: NeutralField, stored: unknown, mapping: Partial<FieldMapping> = {}) =>
  readValue(stored, { field, mapping: { source: 'customfield_1', ...mapping }, zone: 'Europe/London' })

const millions = { money: { currency: 'GBP', minorPerUnit: 100_000_000 } }
const yesNo = { values: { Yes: 'true', No: 'false' } }
const rag = { values: { Green: 'onTrack', Amber: 'atRisk' } }
const paragraph = (...texts: readonly string[]) => ({ type: 'paragraph', content: texts.map((text) => ({ type: 'text', text })) })

describe('a stored value as its neutral field means it', () => {
  it.each<[string, NeutralField, unknown, Partial<FieldMapping>, unknown]>([
    ['nothing', 'approvedBudget', null, millions, null],
    ['an empty text', 'need', '', {}, null],
    ['an empty list', 'objectives', [], {}, null],
    ['millions of pounds', 'approvedBudget', 12.345, millions, { minor: 1_234_500_000, currency: 'GBP' }],
    ['a negative amount', 'approvedBudget', -0.5, millions, { minor: -50_000_000, currency: 'GBP' }],
    ['a date', 'startPlanned', '2022-03-31', {}, '2022-03-31'],
    ['a moment that is the next day in London', 'startPlanned', '2022-03-31T23:30:00.000+0000', {}, '2022-04-01'],
    ['a whole number', 'optionsCompared', 3, {}, 3],
    ['a select', 'declaredHealth', { id: '1', value: 'Amber', self: 'x' }, rag, 'atRisk'],
    ['one checkbox', 'mandatory', [{ id: '1', value: 'Yes' }], yesNo, true],
    ['a select No', 'mandatory', { value: 'No' }, yesNo, false],
    ['a free choice that is not mapped', 'department', { value: ' Home Office ' }, {}, 'Home Office'],
    [
      'a person',
      'sponsor',
      { accountId: 'a1', displayName: 'Ada', active: false, timeZone: 'UTC' },
      {},
      { ref: 'a1', name: 'Ada', active: false },
    ],
    ['labels', 'objectives', ['growth', 'net-zero', 'growth'], {}, ['growth', 'net-zero']],
    ['text with Windows line ends', 'need', ' a\r\nb ', {}, 'a\nb'],
    ['a document', 'need', { type: 'doc', version: 1, content: [paragraph('One ', 'two'), paragraph('three')] }, {}, 'One two\nthree'],
    ['a document of blank paragraphs', 'need', { type: 'doc', version: 1, content: [{ type: 'paragraph' }] }, {}, null],
  ])('reads %s', (_what, field, stored, mapping, value) => expect(read(field, stored, mapping)).toEqual({ ok: true, value }))

  it.each<[string, NeutralField, unknown, Partial<FieldMapping>]>([
    ['an amount without a currency', 'approvedBudget', 5, {}],
    ['text for money', 'approvedBudget', '5', millions],
    ['an amount beyond safe integers', 'approvedBudget', 1e12, millions],
    ['a fraction for a whole number', 'optionsCompared', 2.5, {}],
    ['a choice that the mapping does not know', 'declaredHealth', { value: 'Purple' }, rag],
    ['a neutral word that the mapping does not know', 'declaredHealth', { value: 'onTrack' }, rag],
    ['two choices', 'declaredHealth', [{ value: 'Green' }, { value: 'Amber' }], rag],
    ['a yes in another language', 'mandatory', { value: 'Ja' }, yesNo],
    ['words for a date', 'startPlanned', 'soon', {}],
    ['a day that does not exist', 'startPlanned', '2022-13-01', {}],
    ['a deleted person', 'sponsor', { accountId: '', displayName: 'Former user' }, {}],
    ['two people', 'sponsor', [{ accountId: 'a' }, { accountId: 'b' }], {}],
    ['numbers for words', 'objectives', [1, 2], {}],
    ['an object of unknown shape', 'need', { some: 'thing' }, {}],
  ])('says why it cannot read %s', (_what, field, stored, mapping) => {
    const reading = read(field, stored, mapping)
    expect(reading).toMatchObject({ ok: false, reason: 'wrongType', detail: expect.stringContaining('customfield_1') })
  })
})
