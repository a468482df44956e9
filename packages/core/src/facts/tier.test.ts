import { describe, expect, it } from 'vitest'
import type { TierTable } from '../methodology/template-parts.ts'
import type { FieldReadings, WorkItem } from '../work/items.ts'
import { computedTier, declaredTier, tierFact } from './tier.ts'

const ok = (value: unknown) => ({ ok: true, value }) as FieldReadings[keyof FieldReadings] & object
const project = (fields: Record<string, unknown>): WorkItem => ({
  ref: 'P',
  key: 'P',
  title: 'P',
  url: '',
  kind: 'project',
  state: { name: 'x', category: 'inProgress' },
  createdAt: '2021-01-01T00:00:00.000Z',
  updatedAt: '2021-01-01T00:00:00.000Z',
  fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, ok(value)])),
})
const gbp = (minor: number) => ({ minor, currency: 'GBP' })
const small = { approvedBudget: gbp(9_999_999), startPlanned: '2022-01-31', finishPlanned: '2022-05-30', dataClass: 'internal' }
const read = (fields: Record<string, unknown>, table?: TierTable) => {
  const tier = computedTier(project(fields), table)
  return tier.known && tier.value.is === 'choice' ? tier.value.choice : tier.known ? tier.value : tier.reason
}

describe('the tier by the usual table: light under 100k, four months and without personal data; major over 5M or with special data', () => {
  it.each([
    ['all small', small, 'light'],
    ['four months to the day', { ...small, finishPlanned: '2022-05-31' }, 'standard'],
    ['100k', { ...small, approvedBudget: gbp(10_000_000) }, 'standard'],
    ['personal data', { ...small, dataClass: 'personal' }, 'standard'],
    ['special data', { ...small, dataClass: 'special' }, 'major'],
    ['5M', { ...small, approvedBudget: gbp(500_000_000) }, 'standard'],
    ['over 5M', { approvedBudget: gbp(500_000_001) }, 'major'],
    ['no finish', { ...small, finishPlanned: null }, 'empty'],
    ['no finish, but not small anyway', { ...small, finishPlanned: null, dataClass: 'personal' }, 'standard'],
    ['no data class: it could be special', { ...small, dataClass: null }, 'empty'],
    ['nothing mapped', {}, 'unmapped'],
  ])('%s: %s', (_name, fields, expected) => expect(read(fields)).toBe(expected))
})

it('follows the template’s own table, and compares no other currency', () => {
  const table: TierTable = { light: { dataClasses: ['public'] }, major: { budgetAbove: { minor: 100, currency: 'GBP' }, monthsAbove: 12 } }
  const base = { approvedBudget: gbp(100), startPlanned: '2022-01-01', finishPlanned: '2023-01-01' }
  expect(read({ ...base, dataClass: 'public' }, table)).toBe('light')
  expect(read({ ...base, dataClass: 'internal' }, table)).toBe('standard')
  expect(read({ ...base, finishPlanned: '2023-01-02' }, table)).toBe('major')
  expect(read({ ...base, approvedBudget: { minor: 500, currency: 'EUR' } }, table)).toBe('currencyMismatch')
  expect(read({ ...base, dataClass: 'public' }, { light: {}, major: {} })).toBe('standard')
})

it('shows what was declared beside it, and lets it decide', () => {
  const declared = project({ ...small, governanceTier: 'major' })
  expect([tierFact(declared), computedTier(declared), declaredTier(declared)]).toMatchObject([
    { value: { choice: 'major' } },
    { value: { choice: 'light' } },
    { value: { choice: 'major' } },
  ])
  expect(declaredTier(project({ governanceTier: 'huge' }))).toEqual({ known: false, reason: 'wrongType' })
  expect(tierFact(project({ ...small, governanceTier: null }))).toMatchObject({ value: { choice: 'light' } })
})
