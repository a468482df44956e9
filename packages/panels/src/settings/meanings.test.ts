import type { Mapping } from '@plumbline/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { settingsView, usedMapping } from '../testing/fixtures-settings.ts'
import { words as mappingDe } from '../words/mapping.de.ts'
import { words as mappingEn } from '../words/mapping.en.ts'
import { words as settingsDe } from '../words/settings.de.ts'
import { words as settingsEn } from '../words/settings.en.ts'
import { words as sharedEn } from '../words/shared.en.ts'
import { startWords } from '../words/words.ts'
import { withBuiltIn } from './built-in.ts'
import { isZone, readableFacts, warningsOf } from './checks.ts'
import { differences, draftOf, same } from './draft.ts'
import { fieldName, perUnit, scaleOf } from './fields.ts'
import { phaseMatches } from './states.ts'
import { readingIn } from './Trial.tsx'
import { withRole } from './TypesCard.tsx'
import { valuesOf } from './ValueMeanings.tsx'
import { settingsWords } from './words.ts'

const english = { ...settingsEn, ...mappingEn }
const german = { ...settingsDe, ...mappingDe }

beforeAll(() => startWords('en-GB', [settingsWords]))

describe('money in a field', () => {
  it.each([
    ['minor', 'GBP', 1],
    ['whole', 'GBP', 100],
    ['thousand', 'GBP', 100_000],
    ['million', 'GBP', 100_000_000],
    ['million', 'JPY', 1_000_000],
    ['whole', 'KWD', 1000],
  ] as const)('%s %s', (scale, currency, minorPerUnit) => {
    expect(perUnit(scale, currency)).toBe(minorPerUnit)
    expect(scaleOf({ currency, minorPerUnit })).toBe(scale)
  })
  it('keeps a scale of its own', () => expect(scaleOf({ currency: 'GBP', minorPerUnit: 250 })).toBeUndefined())
})

describe('a reading in words', () => {
  it.each([
    ['GBP 2410000000.00', 'money', '£2.41bn'],
    ['JPY 12.50', 'money', 'JP¥1.25k'],
    ['2020-01-31', 'date', '31 Jan 2020'],
    ['offTrack', 'choice', 'Off track'],
    ['reduce', 'choice', 'Reduce'],
    ['DFT', 'choice', 'DFT'],
    ['false', 'flag', 'No'],
    ['Ann', 'text', 'Ann'],
  ] as const)('%s as %s', (reading, type, words) => expect(readingIn(reading, { type }, 'en-GB')).toBe(words))
})

it('has words for every field and every choice, in both languages', async () => {
  for (const { field, choices = [] } of (await settingsView()).fields)
    for (const words of [english, german] as readonly Readonly<Record<string, string>>[]) {
      expect([field, words[`settings.field.${field}`] !== undefined]).toEqual([field, true])
      const known = (choice: string) =>
        [words, sharedEn].some((catalogue) =>
          ['health', 'tier', 'choice', 'settings.response', 'settings.choice'].some((group) =>
            Object.hasOwn(catalogue, `${group}.${choice}`),
          ),
        )
      expect(choices.filter((choice) => !known(choice))).toEqual([])
    }
})

it('gives a type one role only', () => {
  expect(withRole(usedMapping, '10004', 'risk')).toMatchObject({ deliveryTypes: ['10006'], registers: { risk: ['10007', '10004'] } })
  expect(withRole(usedMapping, '10001', undefined).projectItemTypes).toEqual([])
})

it('compares settings whatever the order of their entries', () => {
  expect(same({ a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1 })).toBe(true)
  expect(same({ a: [1, 2] }, { a: [2, 1] })).toBe(false)
})

it('offers the templates of the product in German where German is spoken', async () => {
  const view = await withBuiltIn({ ...(await settingsView('numbered')), templates: [] }, 'de-DE')
  const names = view.templates.map(({ name }) => name)
  await withBuiltIn(view, 'en-GB')
  expect(names).toContain('Lean-Portfolio-Epic')
  expect(view.templates.find(({ name }) => name === 'Scrum-Team')?.phases.map(({ name }) => name)).toContain('Großes Release')
})

it('writes to people in the language of whoever sets the site up, and changes nobody’s unasked', async () => {
  const view = await settingsView('numbered')
  expect(draftOf({ ...view, chosen: null, language: null }, 'de-AT').language).toBe('de')
  expect(draftOf({ ...view, chosen: { id: 'x', version: '1.0.0', hash: 'h' }, language: null }, 'de-AT').language).toBe('en')
  expect(draftOf({ ...view, language: 'de' }, 'en-GB').language).toBe('de')
})

it('names where two drafts differ', async () => {
  const draft = draftOf(await settingsView('numbered', { mapping: usedMapping }))
  const { sponsor: _, ...fields } = usedMapping.fields
  expect(differences(draft, { ...draft, zone: 'UTC', mapping: { ...usedMapping, fields, phases: {} } })).toEqual({
    parts: ['states', 'zone'],
    fields: ['sponsor'],
  })
})

it('counts a fact as readable only when each of its fields can be read', async () => {
  const view = await settingsView('numbered', { mapping: usedMapping })
  const [card] = view.templates
  if (!card) throw new Error('no template')
  const missing = readableFacts(view, draftOf(view), card).missing.map(({ fact }) => fact)
  expect(missing).toContain('roles[benefitOwner].person')
  expect(missing).not.toContain('roles[sponsor].person')
  expect(readableFacts(view, { ...draftOf(view), mapping: { ...usedMapping, fields: {} } }, card).missing.length).toBeGreaterThan(
    missing.length,
  )
})

it('tells facts from the tracker apart from those that only a record gives', async () => {
  const view = await settingsView('numbered', { mapping: usedMapping })
  const [card] = view.templates
  if (!card) throw new Error('no template')
  const facts = [
    { fact: 'a', label: 'A', fields: ['sponsor' as const], recordable: false },
    { fact: 'b', label: 'B', fields: ['sponsor' as const], recordable: true },
    { fact: 'c', label: 'C', fields: [], recordable: true },
    { fact: 'd', label: 'D', fields: ['qualityLead' as const], recordable: true },
    { fact: 'e', label: 'E', fields: ['qualityLead' as const], recordable: false },
  ]
  const { readable, byRecord, missing } = readableFacts(view, draftOf(view), { ...card, facts })
  expect(readable).toBe(2)
  expect(byRecord.map(({ fact, waits }) => [fact, waits.length])).toEqual([
    ['c', 0],
    ['d', 1],
  ])
  expect(missing.map(({ fact }) => fact)).toEqual(['e'])
})

it('says of each fact that cannot be read what it waits for, and counts none that has no place at all', async () => {
  const view = await settingsView('numbered', { mapping: usedMapping })
  const [card] = view.templates
  if (!card) throw new Error('no template')
  const waiting = (mapping: Mapping) =>
    Object.fromEntries(readableFacts(view, { ...draftOf(view), mapping }, card).missing.map(({ fact, waits }) => [fact, waits]))
  const none = waiting({ ...usedMapping, registers: {}, deliveryTypes: [], phases: {} })
  expect(none).toMatchObject({
    'risks.count': ['no type is this register yet: Risk'],
    'scope.doneRatio': ['no type is delivery work yet'],
    'risks.highWithoutResponse': [
      'no type is this register yet: Risk',
      'needs the fields Risk probability (1–5), Risk impact (1–5), Risk owner, Risk response',
    ],
    'roles[qualityLead].person': ['needs the field Quality lead'],
  })
  const some = waiting(usedMapping)
  expect(some['risks.count'] ?? some['scope.doneRatio'] ?? some['component.phase']).toBeUndefined()
  for (const { fact, needs } of card.facts) if (needs === 'record') expect(some[fact]).toEqual([english['settings.waits.record']])
})

it('warns of everything that stays unknown', async () => {
  const view = await settingsView('numbered')
  expect(warningsOf(view, draftOf(view))).toEqual([english['settings.warn.noTemplate'], english['settings.warn.noProjectType']])
  const used = await settingsView('numbered', { mapping: usedMapping })
  expect(warningsOf(used, draftOf(used)).at(-1)).toBe('The mapped field is gone or no longer fits: Benefit owner.')
})

it('matches states to phases by name and leaves what was decided', async () => {
  const [card] = (await settingsView()).templates
  if (!card) throw new Error('no template')
  expect(phaseMatches(['build', 'Idea', 'Test ', 'Doing'], { ...usedMapping, phases: { Idea: 'close' } }, card)).toEqual({
    build: 'build',
    'Test ': 'test',
  })
  // A template may be read in another language than the tracker's states.
  const bau = { ...card, phases: card.phases.map((phase) => (phase.id === 'build' ? { ...phase, name: 'Bau' } : phase)) }
  expect(phaseMatches(['Bau', 'Build'], { ...usedMapping, phases: {} }, bau)).toEqual({ Bau: 'build', Build: 'build' })
})

it('reads half-typed rows as nothing', () =>
  expect(
    valuesOf([
      { stored: ' Yes ', neutral: 'true' },
      { stored: 'Yes', neutral: 'false' },
      { stored: ' ', neutral: 'true' },
    ]),
  ).toEqual({ Yes: 'true' }))

it.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['Mars/Base', false],
  ['', false],
])('time zone %s', (zone, is) => expect(isZone(zone)).toBe(is))

it('has the same words in both languages, and a name for every field', async () => {
  expect(Object.keys(german)).toEqual(Object.keys(english))
  for (const needed of (await settingsView()).fields) expect(fieldName(needed)).toBe(needed.label)
})
