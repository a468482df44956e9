import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GatePassage } from '../gates/records.ts'
import { emptyMapping } from '../work/mapping-empty.ts'
import type { RollOut, Settings, SiteTemplate, TemplateRef } from './settings.ts'
import { standingTemplate, type Under } from './standing-template.ts'

const ref = (version: number, id = 'own'): TemplateRef => ({ id, version: `${version}.0.0`, hash: `${id}${version}` })
const entry = (version: number, rollOut: RollOut, from = `2022-0${version}-01`, id = 'own'): SiteTemplate => ({
  ...ref(version, id),
  replaces: version === 1 ? null : `${id}${version - 1}`,
  from,
  rollOut,
  at: `2022-0${version}-01T08:00:00.000Z`,
})
const site = (templates: readonly SiteTemplate[], template = ref(templates.length)): Settings => ({
  template,
  templates,
  mapping: emptyMapping,
  zone: 'UTC',
  passageDays: 90,
})
const passed = (on: string, at = `${on}T12:00:00.000Z`): GatePassage => ({
  gate: 'G1',
  by: 'x',
  byName: 'X',
  on,
  at,
  judgementHash: '',
  until: '2023-01-01',
})
const under = (change: Partial<Under>): Under => ({ tier: 'standard', passages: [], today: '2022-06-01', ...change })
const version = (settings: Settings, change: Partial<Under>) => standingTemplate(settings, under(change))?.template.version

describe('the version under which a project stands', () => {
  const waves = { light: { mode: 'atOnce' }, standard: { mode: 'atOnce', from: '2022-07-01' }, major: { mode: 'whenChosen' } } as const

  it.each([
    ['a new project: the site’s own', [entry(1, 'atOnce'), entry(2, 'whenChosen')], {}, '2.0.0'],
    ['at once', [entry(1, 'atOnce'), entry(2, 'atOnce')], { last: 'own1' }, '2.0.0'],
    ['at once, but not before its day', [entry(1, 'atOnce'), entry(2, 'atOnce', '2022-06-02')], { last: 'own1' }, '1.0.0'],
    ['at its next gate, which was not passed', [entry(1, 'atOnce'), entry(2, 'atNextGate')], { last: 'own1' }, '1.0.0'],
    ['passed before', [entry(1, 'atOnce'), entry(2, 'atNextGate')], { last: 'own1', passages: [passed('2022-01-31')] }, '1.0.0'],
    [
      'passed on the day, before it was approved',
      [entry(1, 'atOnce'), entry(2, 'atNextGate')],
      { last: 'own1', passages: [passed('2022-02-01', '2022-02-01T07:00:00.000Z')] },
      '1.0.0',
    ],
    ['passed since', [entry(1, 'atOnce'), entry(2, 'atNextGate')], { last: 'own1', passages: [passed('2022-02-01')] }, '2.0.0'],
    ['when chosen', [entry(1, 'atOnce'), entry(2, 'whenChosen')], { last: 'own1', passages: [passed('2022-03-01')] }, '1.0.0'],
    ['chosen', [entry(1, 'atOnce'), entry(2, 'whenChosen')], { last: 'own1', pinned: ref(2) }, '2.0.0'],
    [
      'a later one at once carries over one that was not chosen',
      [entry(1, 'atOnce'), entry(2, 'whenChosen'), entry(3, 'atOnce')],
      { last: 'own1' },
      '3.0.0',
    ],
    ['never back behind what it was judged by', [entry(1, 'atOnce'), entry(2, 'atNextGate')], { pinned: ref(1), last: 'own2' }, '2.0.0'],
    [
      'another template, chosen',
      [entry(1, 'atOnce'), entry(1, 'atOnce', '2022-01-01', 'b')],
      { pinned: ref(1, 'b'), last: 'own1' },
      '1.0.0',
    ],
    ['a wave: its tier at once', [entry(1, 'atOnce'), entry(2, waves)], { last: 'own1', tier: 'light' as const }, '2.0.0'],
    ['a wave: its tier later', [entry(1, 'atOnce'), entry(2, waves)], { last: 'own1' }, '1.0.0'],
    ['a wave: on its day', [entry(1, 'atOnce'), entry(2, waves)], { last: 'own1', today: '2022-07-01' }, '2.0.0'],
    ['a wave: when chosen', [entry(1, 'atOnce'), entry(2, waves)], { last: 'own1', tier: 'major' as const, today: '2023-01-01' }, '1.0.0'],
    ['judged by what is no longer here: the site’s own', [entry(1, 'atOnce')], { last: 'gone' }, '1.0.0'],
  ])('%s', (_name, templates, change, expected) => expect(version(site(templates), change)).toBe(expected))

  it('says what waits, and for what', () => {
    const settings = site([entry(1, 'atOnce'), entry(2, 'atNextGate'), entry(3, waves)])
    expect(standingTemplate(settings, under({ last: 'own1' }))?.offered).toEqual([
      { to: ref(2), from: '2022-02-01', when: 'atNextGate' },
      { to: ref(3), from: '2022-07-01', when: 'onItsDay' },
    ])
  })

  const mode = fc.constantFrom('atOnce', 'atNextGate', 'whenChosen')
  const line = fc
    .array(mode, { minLength: 1, maxLength: 5 })
    .map((modes) => modes.map((rollOut, index) => entry(index + 1, rollOut as RollOut)))

  it('a publication for the next gate or by choice moves nobody who passes none', () =>
    fc.assert(
      fc.property(line, fc.nat(4), fc.constantFrom('atNextGate', 'whenChosen'), (templates, index, rollOut) => {
        const last = templates[index % templates.length]?.hash ?? ''
        const before = standingTemplate(site(templates), under({ last, today: '2022-09-01' }))?.template
        const more = site([...templates, entry(templates.length + 1, rollOut as RollOut)])
        expect(standingTemplate(more, under({ last, today: '2022-09-01' }))?.template).toEqual(before)
      }),
    ))

  it('judging again by what it stands under changes nothing, and what waits is newer', () =>
    fc.assert(
      fc.property(line, fc.nat(4), fc.boolean(), (templates, index, gate) => {
        const given = under({ last: templates[index % templates.length]?.hash, passages: gate ? [passed('2022-03-15')] : [] })
        const first = standingTemplate(site(templates), given)
        const again = standingTemplate(site(templates), { ...given, last: first?.template.hash })
        expect(again).toEqual(first)
        for (const { to } of first?.offered ?? []) expect(to.version > (first?.template.version ?? '')).toBe(true)
      }),
    ))
})
