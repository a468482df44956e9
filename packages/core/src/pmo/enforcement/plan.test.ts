import { describe, expect, it } from 'vitest'
import { builtInTemplates } from '../../methodology/catalogue.ts'
import { emptyMapping } from '../../work/mapping-empty.ts'
import { planOf } from './plan.ts'
import { standingIn } from './standing.ts'

const named = (...ids: readonly string[]) => ids.map((id) => builtInTemplates.find((template) => template.id === id)!)
const mapping = {
  ...emptyMapping,
  projectItemTypes: ['10001'],
  phases: {
    Idea: 'idea',
    Initiate: 'initiate',
    Requirements: 'requirements',
    Design: 'design',
    Build: 'build',
    Test: 'test',
    Deploy: 'deploy',
    Close: 'close',
  },
}
const planned = (templatePhases: Record<string, Record<string, string>>, ...ids: readonly string[]) =>
  planOf({ mapping: { ...mapping, templatePhases } }, named(...ids), 'refuse')

describe('the plan that all templates share', () => {
  it('knows a gate by its number, so that two templates on the same states need one slot each', () => {
    const plan = planned(
      { 'pm2-aligned': { Idea: 'initiating', Initiate: 'planning', Requirements: 'executing', Design: 'closing' } },
      'phase-gate',
      'pm2-aligned',
    )
    expect(plan.unheld).toEqual([])
    expect(plan.slots[0]).toMatchObject({ slot: 1, states: ['Initiate'] })
    expect(plan.slots[0]?.gates.map(({ gate }) => gate)).toEqual(['G0', 'RFP'])
  })

  it('gives a state that two templates open at gates of other numbers to the lower one, and says so of the other', () => {
    const plan = planned({ 'pm2-aligned': { Idea: 'initiating', Requirements: 'planning' } }, 'phase-gate', 'pm2-aligned')
    expect(plan.slots.find(({ states }) => states.includes('Requirements'))?.slot).toBe(1)
    expect(plan.unheld.filter(({ state }) => state !== null)).toEqual([
      expect.objectContaining({ template: 'phase-gate', gate: 'G1', slot: 2, state: 'Requirements', heldBy: 1 }),
    ])
  })

  it('names states behind the gate, from which no way back needs it, and states before, where it has to be passed again', () => {
    const second = planned({}, 'phase-gate').slots[1]
    expect(second).toMatchObject({
      states: ['Requirements'],
      behind: ['Requirements', 'Design', 'Build', 'Test', 'Deploy', 'Close'],
      before: ['Idea', 'Initiate'],
    })
  })

  it('tells of a gate whose phase no state means', () => {
    const { slots, unheld } = planOf({ mapping: { ...mapping, phases: { Idea: 'idea' } } }, named('phase-gate'), 'allow')
    expect(slots).toEqual([])
    expect(unheld[0]).toMatchObject({ gate: 'G0', state: null, heldBy: null })
  })
})

describe('whom the gates hold', () => {
  const items = [
    { ref: '1', key: 'A-1', state: 'Idea', passed: [] },
    { ref: '2', key: 'A-2', state: 'Initiate', passed: [1] },
    { ref: '3', key: 'A-3', state: 'Build', passed: [] },
  ]
  it('is counted at the first gate that a project stands before, and behind every gate that it has not passed', () => {
    const standing = standingIn(planned({}, 'phase-gate'), items)
    expect(standing.map(({ slot, held, behindUnpassed }) => [slot, held, behindUnpassed])).toEqual([
      [1, 1, 1],
      [2, 1, 1],
      [3, 0, 1],
      [4, 0, 1],
      [5, 1, 0],
      [6, 0, 0],
      [7, 0, 0],
    ])
    expect(standing[0]?.examples).toEqual([{ ref: '3', key: 'A-3' }])
  })
})
