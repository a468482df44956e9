import { emptyMapping } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { byId, fieldReader } from './fields.ts'
import { holdsOf, SiteFields, storageOf } from './schema.ts'

const site = byId(
  SiteFields.parse([
    { id: 'customfield_1', name: 'Budget', schema: { type: 'number', custom: null } },
    { id: 'issuekey', name: 'Key' },
    { id: 'timeestimate', name: 'Remaining Estimate', schema: { type: 'number' } },
  ]),
)
const mapping = {
  ...emptyMapping,
  fields: {
    approvedBudget: { source: 'customfield_1', money: { currency: 'GBP', minorPerUnit: 100 } },
    need: { source: 'customfield_gone' },
    itemRemaining: { source: 'timeestimate' },
  },
}
const reader = fieldReader(site, mapping, { fields: ['approvedBudget', 'need', 'sponsor'], zone: 'UTC' })

describe('fields of a site', () => {
  it('asks only for what the site still has', () => expect(reader.sources).toEqual(['customfield_1']))
  it('reads a mapped field', () =>
    expect(reader.read('approvedBudget', { customfield_1: 2 })).toEqual({ ok: true, value: { minor: 200, currency: 'GBP' } }))
  it('reads hours of Jira’s own times, which it keeps in seconds', () =>
    expect(reader.readStored('itemRemaining', 27_000)).toEqual({ ok: true, value: 750 }))
  it.each([
    ['need', {}, 'missing', 'was deleted'],
    ['sponsor', {}, 'unmapped', 'do not say'],
    ['approvedBudget', {}, 'missing', 'not used on this item'],
  ] as const)('says why %s cannot be read', (field, stored, reason, detail) =>
    expect(reader.read(field, stored)).toEqual({ ok: false, reason, detail: expect.stringContaining(detail) }),
  )
})

describe('what a field can be mapped to', () => {
  it.each([
    [{ type: 'number' }, ['money', 'whole', 'hundredths']],
    [{ type: 'array', items: 'string' }, ['list']],
    [{ type: 'user' }, ['person']],
    [{ type: 'array', items: 'attachment' }, []],
    [{ type: 'unknown' }, []],
  ])('%o holds %j', (storage, types) => expect(holdsOf(storage)).toEqual(types))
  it('takes a field without a schema for unknown', () => expect(storageOf({ id: 'issuekey', name: 'Key' })).toEqual({ type: 'unknown' }))
})
