import type { CriterionView, JudgedGate, ObservedFact } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { groupsOf, standingOf } from './groups.ts'

const guideline = { why: 'why', howToFix: 'how', example: 'example', helper: 'PMO', effortMinutes: 10 }

const criterion = (change: Partial<CriterionView>): CriterionView => ({
  id: 'A',
  statement: 'A statement',
  scope: 'gate',
  demand: 'must',
  weight: 1,
  severity: 'block',
  value: 'fail',
  waived: false,
  waivable: true,
  fixedBy: 'Sponsor',
  guideline,
  observed: [],
  ...change,
})

const confirmation: ObservedFact = {
  fact: 'operations.accepted',
  label: 'Accepted by operations',
  unit: 'flag',
  observed: false,
  limit: { fact: 'operations.accepted', is: 'equals', value: true },
}
const named: ObservedFact = {
  fact: 'roles[operationsLead].person',
  label: 'Operations lead',
  unit: 'person',
  observed: { unknown: 'empty' },
  limit: { fact: 'roles[operationsLead].person', is: 'present' },
}

const judged = (criteria: readonly CriterionView[], shouldScore: JudgedGate['shouldScore'] = null): JudgedGate => ({
  judgementHash: 'hash',
  outcome: 'notReady',
  shouldScore,
  asOf: '2022-03-31',
  judgedAt: '2022-03-31T09:00:00.000Z',
  criteria,
  itemsRead: 1,
  scopeComplete: true,
  hiddenItems: 0,
})

describe('how a criterion stands', () => {
  it.each([
    ['met', { value: 'pass' }],
    ['fails', { value: 'fail' }],
    ['warns', { value: 'fail', severity: 'warn' }],
    ['warns', { value: 'fail', demand: 'should', severity: 'warn' }],
    ['unknown', { value: 'unknown' }],
    ['waived', { value: 'fail', waived: true }],
    ['notApplicable', { value: 'notApplicable' }],
    ['waiting', { observed: [confirmation] }],
    ['fails', { observed: [confirmation, named] }],
  ] as const)('%s', (expected, change) => expect(standingOf(criterion(change))).toBe(expected))
})

describe('what holds a gate', () => {
  it('never counts a warning', () => {
    const groups = groupsOf(judged([criterion({ severity: 'warn' }), criterion({ id: 'B', demand: 'should' })]))
    expect([groups.failing, groups.unchecked, groups.holding.length, groups.worthFixing.length]).toEqual([0, 0, 0, 2])
  })

  it('counts what waits on a person and blocks', () => {
    const groups = groupsOf(judged([criterion({}), criterion({ id: 'B', observed: [confirmation] })]))
    expect([groups.failing, groups.waitingToHold, groups.holding.length, groups.waiting.length]).toEqual([2, 1, 1, 1])
  })

  it('keeps what could not be checked apart from what fails', () => {
    const groups = groupsOf(judged([criterion({}), criterion({ id: 'B', value: 'unknown' })]))
    expect([groups.failing, groups.unchecked]).toEqual([1, 1])
  })

  it.each([
    ['missed', { min: 2000, max: 4000, limit: 7000 }, [1, 0, true]],
    ['not known', { min: 2000, max: 8000, limit: 7000 }, [0, 1, true]],
    ['kept', { min: 7000, max: 7000, limit: 7000 }, [0, 0, false]],
  ] as const)('counts a should-score that is %s', (_name, score, expected) => {
    const groups = groupsOf(judged([], score))
    expect([groups.failing, groups.unchecked, groups.scoreHolds]).toEqual(expected)
  })

  it('puts failing before not checked, and the quickest fix first', () => {
    const slow = criterion({ id: 'slow', guideline: { ...guideline, effortMinutes: 90 } })
    const groups = groupsOf(judged([criterion({ id: 'open', value: 'unknown' }), slow, criterion({ id: 'quick' })]))
    expect(groups.holding.map(({ id }) => id)).toEqual(['quick', 'slow', 'open'])
  })
})
