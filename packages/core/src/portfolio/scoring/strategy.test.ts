import { expect, it } from 'vitest'
import { scoresOf } from './score.ts'
import { alignmentModel, mixOf } from './strategy.ts'

const objectives = [
  { id: 'safety', weight: 2 },
  { id: 'growth', weight: 1 },
]

it('aligns projects with objectives, and leaves open what nobody linked', () => {
  const { scores } = scoresOf({
    model: alignmentModel({ id: 'strategy', version: '1' }, objectives),
    projects: [
      { id: 'A', inputs: { safety: 'strong', growth: 'weak' } },
      { id: 'B', inputs: { safety: 'moderate' } },
    ],
  })
  expect(scores[0]?.score).toBeCloseTo(200 / 3 + 100 / 27, 9)
  expect(scores[1]).toMatchObject({ score: null, missing: ['growth'] })
})

it('shows the mix of a selection against its targets', () => {
  const model = {
    projects: [
      { id: 'A', value: 1, cost: { 2026: 30 }, mix: { horizon: 'run' } },
      { id: 'B', value: 1, cost: { 2026: 60, 2027: 10 }, mix: { horizon: 'grow' } },
      { id: 'C', value: 1, cost: { 2026: 50 }, mix: { horizon: 'grow' } },
      { id: 'D', value: 1 },
    ],
  }
  expect(mixOf(model, ['A', 'B', 'D'], { dimension: 'horizon', targets: { run: 4000, transform: 1000 } })).toEqual([
    { class: 'run', projects: 1, cost: 30, share: 3000, target: 4000, apart: -1000 },
    { class: 'transform', projects: 0, cost: 0, share: 0, target: 1000, apart: -1000 },
    { class: 'grow', projects: 1, cost: 70, share: 7000, target: null, apart: null },
    { class: '', projects: 1, cost: 0, share: 0, target: null, apart: null },
  ])
})
