import { describe, expect, it } from 'vitest'
import { changed, component, said, workItem } from '../testing/component.ts'
import { exampleMapping } from '../testing/example-site.ts'
import { sectionsFilled } from './sections.ts'

const asks = new Set(['artefacts[design].state', 'artefacts[design].approvedAfterChange'])
const design = (values: object = {}, change: object = {}) =>
  workItem('artefact', { artefactKind: 'design', artefactState: 'approved', artefactContent: 'Scope: all', ...values }, change)
const read = (fact: string, below: Parameters<typeof component>[0], change: Parameters<typeof component>[2] = {}) =>
  said(component(below, {}, { asks, ...change }), `artefacts[design].${fact}`)

describe('facts of artefacts', () => {
  it.each([
    ['state', [design()], 'approved'],
    ['state', [], 'missing'],
    ['fieldsFilledRatio', [], 0],
    ['approvedAfterChange', [], false],
    ['ageDays', [], 'empty'],
    ['state', [design({ artefactState: null }, { category: 'inProgress' })], 'inReview'],
    [
      'state',
      [design({ artefactState: 'superseded' }), design({ artefactState: 'draft' }, { createdAt: '2020-01-01T00:00:00.000Z' })],
      'draft',
    ],
    ['state', [design(), design({ artefactState: 'inReview' }, { createdAt: '2022-01-01T00:00:00.000Z' })], 'inReview'],
    ['state', [design({}, { category: 'dropped' })], 'missing'],
    ['fieldsFilledRatio', [design({ artefactContent: 'Need: fast\nOutcome: TBD' })], 5000],
    ['approvedAfterChange', [design()], 'noHistory'],
    ['approvedAfterChange', [design({ artefactState: 'draft' })], false],
  ] as const)('%s of %j is %j', (fact, below, value) => expect(read(fact, below)).toBe(value))

  it('is unknown, never missing, where the register is not mapped or not read to its end', () => {
    expect(read('state', [], { mapping: { ...exampleMapping, registers: {} } })).toBe('unmapped')
    expect(read('state', [], { coverage: { complete: false, reason: 'truncated' } })).toBe('incomplete')
  })

  it('is unknown where a newer one may not have been read', () => {
    expect(read('state', [design()], { coverage: { complete: false, reason: 'truncated' } })).toBe('incomplete')
    const kindless = workItem('artefact', { artefactState: 'draft' })
    const unread = { ...kindless, fields: { ...kindless.fields, artefactKind: { ok: false, reason: 'wrongType', detail: 'x' } as const } }
    expect(read('state', [design(), unread])).toBe('wrongType')
  })

  it('is the same in whatever order a tracker gives its items', () => {
    const unread = (reason: 'wrongType' | 'forbidden') => ({
      ...design(),
      fields: { artefactKind: { ok: false, reason, detail: 'x' } as const },
    })
    for (const below of [
      [design(), design({ artefactState: 'draft' })],
      [unread('wrongType'), unread('forbidden')],
    ])
      expect(read('state', below)).toBe(read('state', below.toReversed()))
  })

  it('says nothing of kinds that nobody made or asks for', () => expect(said(component([]), 'artefacts[brief].state')).toBe('noRecord'))

  it.each([
    ['approved after its last change', ['2022-02-01', '2022-03-01'], [true, 58, '2022-03-01']],
    ['changed after it was approved', ['2022-03-20', '2022-03-01'], [false, 11, '2022-03-01']],
  ] as const)('%s', (_name, [changedOn, approvedOn], [after, age, on]) => {
    const artefact = design()
    const artefactHistory = [
      changed(artefact, changedOn, 'artefactContent', 'Scope: all'),
      changed(artefact, approvedOn, 'artefactState', 'approved'),
    ]
    const itemHistory = { artefact: artefactHistory }
    expect(['approvedAfterChange', 'ageDays', 'approvedOn'].map((fact) => read(fact, [artefact], { itemHistory }))).toEqual([
      after,
      age,
      on,
    ])
  })

  it('takes the state of a mapped field of the project item before the artefact’s', () => {
    const privacy = workItem('artefact', { artefactKind: 'privacyAssessment', artefactState: 'approved' })
    expect(said(component([privacy], { privacyAssessment: 'draft' }), 'artefacts[privacyAssessment].state')).toBe('draft')
    expect(said(component([privacy], { privacyAssessment: null }), 'artefacts[privacyAssessment].state')).toBe('approved')
  })

  it('stays unknown where a mapped field of the project item cannot be read, whatever the register says', () => {
    const gone = { ok: false, reason: 'missing', detail: 'Need was deleted' } as const
    const project = workItem('project', {}, { category: 'inProgress', fields: { need: gone, privacyAssessment: gone } })
    const asked = new Set(['artefacts[proposal].fieldsFilledRatio', 'artefacts[privacyAssessment].state'])
    const reading = component([], {}, { project, asks: asked })
    expect([...asked].map((fact) => said(reading, fact))).toEqual(['fieldMissing', 'fieldMissing'])
  })
})

describe('sections of a text', () => {
  it.each([
    ['', 0],
    ['Some words', 10_000],
    ['TODO', 0],
    ['Need: x\nOutcome: y', 10_000],
    ['Need:\nmany lines\nof it\nOutcome: …', 5000],
    ['Need: [who]\nOutcome: <what>\nCost: 3', 3333],
    ['Need: n/a\nOutcome: see 4:3', 5000],
  ])('%j', (text, filled) => expect(sectionsFilled(text)).toBe(filled))
})
