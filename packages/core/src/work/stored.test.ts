import { describe, expect, it } from 'vitest'
import type { NeutralField } from './fields.ts'
import type { FieldMapping } from './mapping.ts'
import { readStored, type Stored } from './stored.ts'

const read = (field: NeutralField, stored: Stored, mapping: Partial<FieldMapping> = {}) =>
  readStored(stored, { field, mapping: { source: 'Their.Field', ...mapping }, zone: 'Europe/London' })
const text = (words: string): Stored => ({ is: 'text', text: words })
const number = (count: number): Stored => ({ is: 'number', number: count })
const list = (...words: readonly string[]): Stored => ({ is: 'list', entries: words.map(text) })

const pounds = { money: { currency: 'GBP', minorPerUnit: 100 } }
const rag = { values: { Green: 'onTrack', ' Amber ': 'atRisk', Blue: 'green' } }
const yesNo = { values: { Yes: 'true', No: 'false' } }
const ada = { ref: 'a1', name: 'Ada', active: true }

describe('a stored value as its field means it', () => {
  it.each<[string, NeutralField, Stored, Partial<FieldMapping>, unknown]>([
    ['nothing', 'declaredHealth', { is: 'empty' }, rag, null],
    ['blanks for a choice', 'declaredHealth', text('  '), rag, null],
    ['blanks for a date', 'startPlanned', text(' \n'), {}, null],
    ['a list of blanks', 'objectives', list(' ', ''), {}, null],
    ['only semicolons', 'objectives', text(' ; ;'), {}, null],
    ['a mapped choice', 'declaredHealth', text(' Green '), rag, 'onTrack'],
    ['a choice mapped by a word with blanks', 'declaredHealth', text('Amber'), rag, 'atRisk'],
    ['the only one of several choices', 'declaredHealth', list('Amber'), rag, 'atRisk'],
    ['a free choice', 'department', text(' Home Office '), {}, 'Home Office'],
    ['a free choice that is mapped', 'department', text('HO'), { values: { HO: 'Home Office' } }, 'Home Office'],
    ['a word that every object has', 'department', text('constructor'), { values: {} }, 'constructor'],
    ['a tick', 'mandatory', { is: 'flag', flag: false }, {}, false],
    ['a yes in words', 'mandatory', list('Yes'), yesNo, true],
    ['a whole number', 'optionsCompared', number(3), {}, 3],
    ['half a point', 'itemEstimate', number(0.5), {}, 50],
    ['a third, to the nearest hundredth', 'itemEstimate', text(' 0.335 '), {}, 34],
    ['less than nothing', 'benefitTarget', number(-1.25), {}, -125],
    ['a whole number in a picklist', 'riskImpact', text(' 4 '), {}, 4],
    ['a whole number behind words', 'riskImpact', text('4 - High'), { values: { '4 - High': '4' } }, 4],
    ['minus nothing', 'optionsCompared', text('-0'), {}, 0],
    ['an amount', 'roughCost', number(0.125), pounds, { minor: 12, currency: 'GBP' }],
    ['entries once each', 'objectives', list('growth', ' growth ', 'Growth'), {}, ['growth', 'Growth']],
    ['entries in one text once each', 'objectives', text('growth; growth ;Growth'), {}, ['growth', 'Growth']],
    ['a person', 'sponsor', { is: 'list', entries: [{ is: 'person', person: ada }] }, {}, ada],
    ['a text', 'need', text(' a\r\nb '), {}, 'a\nb'],
  ])('reads %s', (_what, field, stored, mapping, value) => expect(read(field, stored, mapping)).toEqual({ ok: true, value }))

  it.each<[string, NeutralField, Stored, Partial<FieldMapping>]>([
    ['a choice that nobody mapped', 'governanceTier', text('light'), {}],
    ['a neutral word that the mapping does not name', 'declaredHealth', text('onTrack'), rag],
    ['a choice in another case', 'declaredHealth', text('GREEN'), rag],
    ['a choice mapped to no choice of the field', 'declaredHealth', text('Blue'), rag],
    ['a word that every object has', 'declaredHealth', text('constructor'), rag],
    ['two choices', 'declaredHealth', list('Green', 'Amber'), rag],
    ['a yes in another case', 'mandatory', text('yes'), yesNo],
    ['half an option', 'optionsCompared', number(2.5), {}],
    ['more than counts', 'optionsCompared', text('99999999999999999999'), {}],
    ['an amount in words', 'roughCost', text('5'), pounds],
    ['an amount without a currency', 'roughCost', number(5), {}],
    ['an amount beyond safe integers', 'roughCost', number(1e15), pounds],
    ['a day that does not exist', 'startPlanned', text('2022-02-31'), {}],
    ['numbers for words', 'objectives', { is: 'list', entries: [number(1), text('a')] }, {}],
    ['words for a person', 'sponsor', text('Ada'), {}],
    ['something else', 'need', { is: 'other', what: 'an object' }, {}],
  ])('says why it cannot read %s', (_what, field, stored, mapping) =>
    expect(read(field, stored, mapping)).toMatchObject({ ok: false, reason: 'wrongType', detail: expect.stringContaining('Their.Field') }),
  )

  it('says what the field holds and what to do', () =>
    expect(read('declaredHealth', text('Purple'), rag)).toMatchObject({
      detail:
        'Declared health: the field Their.Field holds “Purple”, to which the mapping gives no meaning. Correct the value or the mapping.',
    }))
})
