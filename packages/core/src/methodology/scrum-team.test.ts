import { describe, expect, it } from 'vitest'
import { judge } from '../gates/judge.ts'
import type { RuleValue } from '../gates/judgement.ts'
import { gateAhead } from '../pmo/life-cycle.ts'
import { badTeam, emptyTeam, goodTeam } from '../testing/worked-scrum-team.ts'
import { judgedBy, mustsOf, outcomesOf, problemsOf, withoutFactsOf } from '../testing/worked-template.ts'
import { choice, complete, date, flag, whole } from '../testing/worked-values.ts'
import { effectiveTemplate, severityOn } from './effective.ts'
import { scrumTeam } from './scrum-team.ts'
import type { Tier } from './template.ts'

// Written by hand from the text of each criterion before the code judged it: a good team, one that did nothing of it, one where nothing is mapped.
const expected: Readonly<Record<string, readonly [RuleValue, RuleValue, RuleValue]>> = {
  'SC-01': ['pass', 'fail', 'unknown'],
  'SC-02': ['pass', 'fail', 'unknown'],
  'SC-03': ['pass', 'fail', 'unknown'],
  'SC-04': ['pass', 'fail', 'unknown'],
  'SC-05': ['pass', 'fail', 'unknown'],
  'SC-06': ['pass', 'fail', 'unknown'],
  // The good team has two risks, and signed that it waits for nobody.
  'SC-07': ['pass', 'fail', 'unknown'],
  'SC-08': ['pass', 'fail', 'unknown'],
  'SC-09': ['pass', 'fail', 'unknown'],
  'SC-10': ['pass', 'fail', 'unknown'],
  'SC-11': ['pass', 'fail', 'unknown'],
  'SC-12': ['pass', 'fail', 'unknown'],
  'SC-13': ['pass', 'fail', 'unknown'],
  'SC-14': ['pass', 'fail', 'unknown'],
  'SC-15': ['pass', 'fail', 'unknown'],
  'SC-16': ['pass', 'fail', 'unknown'],
  'SC-17': ['pass', 'fail', 'unknown'],
  'SC-18': ['pass', 'fail', 'unknown'],
  'SC-19': ['pass', 'fail', 'unknown'],
  'SC-20': ['pass', 'fail', 'unknown'],
  // The backlog of the good team is far from done, which is no matter of a release.
  'SC-21': ['pass', 'fail', 'unknown'],
  'SC-22': ['pass', 'fail', 'unknown'],
  'SC-23': ['pass', 'fail', 'unknown'],
  // The good team holds no data of people; the bad one does, and its security assessment is a day too old.
  'SC-24': ['notApplicable', 'fail', 'unknown'],
  'SC-25': ['pass', 'fail', 'unknown'],
  'SC-26': ['pass', 'fail', 'unknown'],
  'SC-27': ['pass', 'fail', 'unknown'],
  'SC-28': ['pass', 'fail', 'unknown'],
  'SC-29': ['pass', 'fail', 'unknown'],
  'SC-30': ['pass', 'fail', 'unknown'],
  'SC-31': ['pass', 'fail', 'unknown'],
  'SC-32': ['pass', 'fail', 'unknown'],
  'SC-33': ['pass', 'fail', 'unknown'],
}
const one = (id: string, values: typeof goodTeam.values) =>
  judgedBy(scrumTeam, { ...goodTeam, values: { ...goodTeam.values, ...values } })[id]

describe('scrum team', () => {
  it('is a template without mistakes', () => expect(problemsOf(scrumTeam)).toEqual([]))

  it.each([
    ['good', goodTeam, 0, 'ready'],
    ['bad', badTeam, 1, 'notReady'],
    ['unmapped', emptyTeam, 2, 'unknown'],
  ] as const)('judges the %s team by hand-written expectation', (_name, facts, column, outcome) => {
    expect(judgedBy(scrumTeam, facts)).toEqual(Object.fromEntries(Object.entries(expected).map(([id, row]) => [id, row[column]])))
    expect(outcomesOf(scrumTeam, facts)).toEqual({ START: outcome, REL: outcome, INV: outcome, END: outcome })
  })

  it('names the fact that it lacks wherever it could not check', () => {
    const template = effectiveTemplate(scrumTeam, 'standard')
    const rules = template.gates.flatMap(({ id }) => judge(template, id, emptyTeam).rules)
    const silent = rules.filter(({ observed }) => !Object.values(observed).some((value) => value !== null && typeof value === 'object'))
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  it('asks ten musts of the light tier, and three more with a review and sound data of the major one', () => {
    expect(mustsOf(scrumTeam, 'light')).toEqual([
      ...['SC-01', 'SC-02', 'SC-03', 'SC-05', 'SC-20', 'SC-22', 'SC-23', 'SC-24', 'SC-27', 'SC-32'],
    ])
    const standard = mustsOf(scrumTeam, 'standard')
    expect(mustsOf(scrumTeam, 'major').filter((id) => !standard.includes(id))).toEqual([
      ...['SC-28', 'SC-30', 'SC-31', 'SC-34', 'SC-35', 'SC-36', 'SC-37'],
    ])
    for (const tier of ['light', 'major'] as const)
      expect(new Set(Object.values(outcomesOf(scrumTeam, goodTeam, tier)))).toEqual(new Set(['ready']))
  })

  it('has no gate inside a sprint: what is asked at all times never blocks, in any tier', () => {
    const always = scrumTeam.criteria.filter(({ gate }) => gate === '*').map(({ id }) => id)
    expect(always).toHaveLength(11)
    for (const tier of ['light', 'standard', 'major'] satisfies Tier[])
      for (const criterion of effectiveTemplate(scrumTeam, tier).criteria.filter(({ gate }) => gate === '*'))
        expect(severityOn(criterion.severity, '2030-01-01')).not.toBe('block')
    const chaos = Object.fromEntries(always.map((id) => [id, expected[id]?.[1]]))
    const sprint = Object.entries(badTeam.values).filter(([fact]) => /^(iteration|flow|definitionOfDone|scope\.stale)/.test(fact))
    const facts = { ...goodTeam, values: { ...goodTeam.values, ...Object.fromEntries(sprint) } }
    expect(judgedBy(scrumTeam, facts)).toMatchObject(chaos)
    expect(outcomesOf(scrumTeam, facts)).toMatchObject({ START: 'ready', INV: 'ready', END: 'ready' })
  })

  it('leaves people before the quarterly decision while a machine judges each release', () => {
    const ahead = (phase: string) => gateAhead(scrumTeam, { name: '', category: undefined, phase }, 'standard')
    expect(['start', 'sprints', 'release', 'close'].map(ahead)).toMatchObject([
      { gate: { id: 'START' } },
      { gate: { id: 'INV' } },
      { gate: { id: 'REL' } },
      { gate: { id: 'END' } },
    ])
    expect(scrumTeam.gates.find(({ id }) => id === 'REL')).toMatchObject({ mode: 'external', repeats: true, opens: null })
  })

  it('never makes velocity a target', () => {
    const asked = JSON.stringify([
      scrumTeam.criteria.map(({ passes, when }) => [passes, when]),
      scrumTeam.kpis?.map(({ fact }) => fact),
      scrumTeam.parameters,
    ])
    expect(asked).not.toMatch(/velocity|throughput|storyPoint/i)
    expect(scrumTeam.criteria.find(({ id }) => id === 'SC-11')?.guideline.howToFix).toContain(
      'velocity is never a target and never compared between teams',
    )
  })

  it('says what the PMO added to the framework', () => {
    const own = scrumTeam.criteria.filter(({ addedByPmo }) => addedByPmo !== true).map(({ id }) => id)
    expect(own).toEqual(['SC-01', 'SC-02', 'SC-04', 'SC-05', 'SC-09', 'SC-10', 'SC-14', 'SC-15', 'SC-17'])
  })

  it.each([
    [
      'SC-02',
      'one person is product owner and scrum master',
      { 'roles[scrumMaster].person': { known: true, value: { is: 'person', person: 'productOwner' } } },
      'fail',
    ],
    ['SC-24', 'personal data with current assessments', { 'component.dataClass': choice('personal') }, 'pass'],
    ['SC-24', 'nobody chose the data class', { 'component.dataClass': { known: false, reason: 'empty' } }, 'unknown'],
    [
      'SC-26',
      'below half on target, course changed last month',
      { 'indicators.onTargetRatio': whole(1_000), 'artefacts[productGoal].ageDays': whole(30) },
      'pass',
    ],
    ['SC-26', 'below half on target, course of last quarter', { 'indicators.onTargetRatio': whole(1_000) }, 'fail'],
    [
      'SC-26',
      'nobody read the indicators for a month',
      { 'indicators.onTargetRatio': { known: false, reason: 'noRecord' }, 'artefacts[productGoal].ageDays': whole(30) },
      'unknown',
    ],
    [
      'SC-32',
      'switched off by a plan',
      { 'operations.accepted': flag(false), 'artefacts[retirementPlan].state': choice('approved') },
      'pass',
    ],
  ] as const)('%s: %s', (id, _why, values, value) => expect(one(id, values)).toBe(value))

  it('accepts a release by what is due, not by what comes later', () => {
    const due = (day: string, acceptance: string) => ({ 'deliverables[].due': date(day), 'deliverables[].acceptance': choice(acceptance) })
    const judged = (...records: ReturnType<typeof due>[]) =>
      judgedBy(scrumTeam, {
        ...goodTeam,
        values: { ...goodTeam.values, 'acceptance.acceptedRatio': whole(5_000) },
        collections: { ...goodTeam.collections, deliverables: complete(...records) },
      })['SC-21']
    expect(judged(due('2022-03-31', 'accepted'), due('2022-04-01', 'pending'))).toBe('pass')
    expect(judged(due('2022-03-31', 'pending'))).toBe('fail')
  })

  it('lets a team that already runs go on without the papers of its start', () => {
    const { START, REL, INV } = outcomesOf(scrumTeam, withoutFactsOf(scrumTeam, ['START'], goodTeam))
    expect([START, REL, INV]).toEqual(['unknown', 'ready', 'ready'])
  })
})
