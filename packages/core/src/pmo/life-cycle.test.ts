import { describe, expect, it } from 'vitest'
import { judge } from '../gates/judge.ts'
import { continuousFlow } from '../methodology/continuous-flow.ts'
import { effectiveTemplate } from '../methodology/effective.ts'
import { leanPortfolioEpic } from '../methodology/lean-portfolio-epic.ts'
import { lintTemplate } from '../methodology/lint.ts'
import { firstPhaseGate as phaseGate } from '../methodology/phase-gate-1.ts'
import type { Gate, Template, Tier } from '../methodology/template.ts'
import { exampleMapping } from '../testing/example-site.ts'
import { goodProject } from '../testing/worked.ts'
import { judgeFacts, readGovernance, writeGovernance } from './governance-file.ts'
import { marksOf } from './keep.ts'
import { gateAhead, gateAheadIn, gateSteps } from './life-cycle.ts'

const gates = (change: Readonly<Record<string, Partial<Gate>>>): Template => ({
  ...phaseGate,
  gates: phaseGate.gates.map((gate) => ({ ...gate, ...change[gate.id] })),
})
const merged = gates({ G1: { mergedInto: { light: 'G2' } } })
const backwards = gates({ G2: { mergedInto: { light: 'G1' } } })
const ahead = (template: Template, phase: string, tier: Tier) => {
  const found = gateAhead(template, { name: '', category: undefined, phase }, tier)
  return 'gate' in found ? found.gate.id : found.none
}
const asked = (template: Template, gate: string, tier: Tier) =>
  effectiveTemplate(template, tier).criteria.flatMap((criterion) => (criterion.gate === gate ? [criterion.id] : []))

describe('a gate that a tier merges into another', () => {
  it.each<[string, Template, string, Tier, string]>([
    ['is stood before in other tiers', merged, 'initiate', 'standard', 'G1'],
    ['is passed through to the later one', merged, 'initiate', 'light', 'G2'],
    ['leaves the later one where it was', merged, 'requirements', 'light', 'G2'],
    ['is decided with the earlier one', backwards, 'initiate', 'light', 'G1'],
    ['and then passed through', backwards, 'requirements', 'light', 'G3'],
    ['ends the way where it opens nothing', gates({ G6: { mergedInto: { light: 'G5' }, opens: null } }), 'deploy', 'light', 'allPassed'],
  ])('%s', (_what, template, phase, tier, expected) => expect(ahead(template, phase, tier)).toBe(expected))

  it('has its criteria judged there, once', () => {
    const [first, second] = [asked(phaseGate, 'G1', 'light'), asked(phaseGate, 'G2', 'light')]
    expect(asked(merged, 'G2', 'light')).toEqual([...first, ...second])
    expect(asked(merged, 'G1', 'light')).toEqual([])
    expect(asked(merged, 'G2', 'standard')).toEqual(second)
    expect(effectiveTemplate(merged, 'light').gates.map(({ id }) => id)).not.toContain('G1')
    expect(effectiveTemplate(merged, 'standard').gates).toEqual(merged.gates)
    const rules = judge(effectiveTemplate(merged, 'light'), 'G2', goodProject).rules.map(({ id }) => id)
    expect(rules).toEqual(expect.arrayContaining([...first, ...second]))
  })

  it('is judged at the other one where it is asked for by name', async () => {
    const governance = await readGovernance(
      writeGovernance({ template: merged, mapping: exampleMapping, zone: 'Europe/London', passageDays: 90 }),
    )
    const light = {
      ...goodProject,
      values: { ...goodProject.values, 'component.tier': { known: true, value: { is: 'choice', choice: 'light' } } },
    } as const
    expect(judgeFacts(governance, light, 'G1').judgement.gate).toBe('G2')
    expect(judgeFacts(governance, goodProject, 'G1').judgement.gate).toBe('G1')
    expect(gateAheadIn(merged, light)).toMatchObject({ gate: { id: 'G0' } })
  })

  const component = { ref: '1', key: 'P-1', title: '', phase: 'initiate' }
  const nowhere = { component, none: 'allPassed', judgedAt: '2022-03-31T00:00:00.000Z' } as const
  const passage = {
    gate: 'G1',
    by: 'a',
    byName: 'A',
    on: '2022-03-31',
    at: '2022-03-31T00:00:00.000Z',
    judgementHash: 'h',
    until: '2022-06-30',
  }
  const states = (template: Template, tier: Tier, passages = [passage].slice(1)) =>
    marksOf(nowhere, { template, tier, passages, record: undefined, marks: { gates: [], judgement: null } }).gates.flatMap(
      ({ gate, slot, state }) => (state === 'passed' ? [`${slot} ${gate}`] : []),
    )

  it('does not hold the move that the tracker guards: open where it is decided later, decided with the earlier one', () => {
    expect(states(merged, 'standard')).toEqual([])
    expect(states(merged, 'light')).toEqual(['2 G1'])
    expect(states(backwards, 'light')).toEqual([])
    expect(states(backwards, 'light', [passage])).toEqual(['2 G1', '3 G2'])
    expect(states(backwards, 'standard', [passage])).toEqual(['2 G1'])
  })
})

describe('several gates in one phase', () => {
  const extra = (change: Partial<Gate>): Gate => ({ ...phaseGate.gates[4]!, id: 'X', opens: null, ...change })
  const withGate = (change: Partial<Gate>): Template => ({ ...phaseGate, gates: [extra(change), ...phaseGate.gates] })
  const errors = (template: Template) => lintTemplate(template).flatMap(({ severity, place }) => (severity === 'error' ? [place] : []))

  it('leave people before the one that people decide', () => {
    expect(ahead(withGate({ mode: 'external', repeats: true }), 'build', 'standard')).toBe('G4')
    expect(errors(withGate({ mode: 'external', repeats: true }))).toEqual([])
    expect(ahead(withGate({ repeats: true }), 'build', 'standard')).toBe('X')
    expect(errors(withGate({ repeats: true }))).toEqual(['G4'])
  })

  it('let the next phase be reached where all of them only repeat', () => {
    const going = gates({ G4: { repeats: true, opens: null } })
    expect(errors(going)).toEqual([])
    expect(errors(gates({ G4: { opens: null } }))).toEqual(['G5', 'G6'])
  })
})

describe('a service that flows', () => {
  it.each([
    ['setUp', 'SET'],
    ['flow', 'INV'],
    ['retire', 'RET'],
    ['retired', 'allPassed'],
  ])('stands in %s before %s', (phase, expected) => expect(ahead(continuousFlow, phase, 'standard')).toBe(expected))

  it('has no step for what is judged on items and deliveries', () => {
    expect(gateSteps(continuousFlow, 'INV', { passages: [] }).map(({ id, state }) => `${id} ${state}`)).toEqual([
      'SET notEvidenced',
      'INV current',
      'RET upcoming',
    ])
    expect(gateSteps(continuousFlow, 'DEL', { passages: [] }).map(({ id, state }) => `${id} ${state}`)).toEqual([
      ...['SET notEvidenced', 'DEL current', 'INV upcoming', 'RET upcoming'],
    ])
  })
})

it.each([
  ['funnel', 'ANA'],
  ['analysing', 'INV'],
  ['persevering', 'STP'],
  ['done', 'allPassed'],
])('an epic in %s, which no gate ends by itself, stands before %s', (phase, expected) =>
  expect(ahead(leanPortfolioEpic, phase, 'standard')).toBe(expected),
)

it('leads a stopped portfolio epic into the wrap-up, where its last gate waits', () => {
  const stops = leanPortfolioEpic.gates.flatMap(({ id, onStop }) => (onStop === undefined ? [] : [`${id} ${onStop}`]))
  expect(stops).toEqual(['ANA wrapUp', 'INV wrapUp', 'PIV wrapUp'])
  expect(ahead(leanPortfolioEpic, 'wrapUp', 'light')).toBe('STP')
})
