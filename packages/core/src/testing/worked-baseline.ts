import type { Baseline } from '../governance/baseline/baseline.ts'
import type { EffectsOfChange } from '../governance/changes/acts.ts'

/** A small plan: a year, three months of cost, two milestones and one benefit, with tolerances of time and money. */
export const workedBaseline: Baseline = {
  scope: { statement: { text: 'A portal for permits' }, items: 40 },
  finish: '2023-03-31',
  milestones: [
    { name: 'Design approved', due: '2022-06-30' },
    { name: 'Go-live', due: '2023-03-01' },
  ],
  currency: 'GBP',
  costs: [
    { period: '2022-04', kind: 'capital', minor: 100_000_00 },
    { period: '2022-05', kind: 'capital', minor: 200_000_00 },
    { period: '2022-05', kind: 'operating', minor: 50_000_00 },
  ],
  benefits: [{ name: 'Permits online', unit: '%', target: 80_00 }],
  tolerances: { cost: 1_000, time: 30 },
}

export const noEffects: EffectsOfChange = {
  currency: null,
  costs: [],
  days: 0,
  movesFrom: '2022-04-01',
  items: 0,
  scope: { text: '' },
  benefits: [],
  benefit: { text: '' },
  others: [],
}
