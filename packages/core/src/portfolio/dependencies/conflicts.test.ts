import { expect, it } from 'vitest'
import { type Planned, planConflicts } from './conflicts.ts'

const project = (more: Partial<Planned> = {}): Planned => ({
  startPlanned: '2022-01-01',
  finishPlanned: '2022-12-31',
  template: { id: 'phase-gate' },
  gate: { id: 'G2', dueOn: '2022-06-01' },
  passed: [{ gate: 'G1', on: '2022-02-01' }],
  ...more,
})

it.each([
  [
    'goes together where it begins after the other ends',
    project({ startPlanned: '2023-01-01', finishPlanned: '2023-12-31', gate: null }),
    project(),
    [],
  ],
  [
    'begins before the other ends',
    project({ startPlanned: '2022-06-01', finishPlanned: '2023-12-31', gate: null }),
    project(),
    [{ is: 'start', on: '2022-06-01', neededOn: '2022-12-31' }],
  ],
  [
    'ends before the other ends',
    project({ finishPlanned: '2022-12-30', gate: null }),
    project(),
    [{ is: 'finish', on: '2022-12-30', neededOn: '2022-12-31' }],
  ],
  [
    'has its gate before the same gate of the other',
    project({ startPlanned: '2023-01-01', finishPlanned: '2023-12-31', gate: { id: 'G2', dueOn: '2022-05-31' } }),
    project(),
    [{ is: 'gate', on: '2022-05-31', neededOn: '2022-06-01', gate: 'G2' }],
  ],
  [
    'passed the gate that the other has ahead',
    project({ startPlanned: '2023-01-01', finishPlanned: '2023-12-31', passed: [{ gate: 'G2', on: '2022-03-01' }] }),
    project({ gate: { id: 'G2', dueOn: null } }),
    [{ is: 'passed', on: '2022-03-01', neededOn: null, gate: 'G2' }],
  ],
  [
    'is not compared by gates of another methodology',
    project({ startPlanned: '2023-01-01', finishPlanned: '2023-12-31', template: { id: 'lean' }, gate: { id: 'G2', dueOn: '2022-05-31' } }),
    project(),
    [],
  ],
  [
    'is not compared where a day is not known',
    project({ startPlanned: null, finishPlanned: null, gate: null }),
    project({ finishPlanned: null }),
    [],
  ],
] as const)('a project that needs another %s', (_, needs, needed, conflicts) => {
  expect(planConflicts(needs, needed)).toEqual(conflicts)
})
