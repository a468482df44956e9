import { describe, expect, it } from 'vitest'
import { judge } from '../gates/judge.ts'
import type { RuleValue } from '../gates/judgement.ts'
import { badPhases, emptyPhases, goodPhases } from '../testing/worked-phase-gate.ts'
import { judgedBy, mustsOf, outcomesOf, problemsOf, withoutFactsOf } from '../testing/worked-template.ts'
import { choice, complete, date, flag, money, unmapped, whole } from '../testing/worked-values.ts'
import { differenceOf } from './difference.ts'
import { differenceWords } from './difference-words.ts'
import { effectiveTemplate, parametersIn } from './effective.ts'
import { phaseGate } from './phase-gate.ts'
import { firstPhaseGate } from './phase-gate-1.ts'
import { versionProblem } from './version.ts'

// Written by hand from the text of each criterion before the code judged it: a good project, one where nothing was done, one where nothing is mapped.
const expected: Readonly<Record<string, readonly [RuleValue, RuleValue, RuleValue]>> = {
  'PG-01': ['pass', 'fail', 'unknown'],
  'PG-02': ['pass', 'fail', 'unknown'],
  'PG-03': ['pass', 'fail', 'unknown'],
  'PG-04': ['pass', 'fail', 'unknown'],
  'PG-05': ['pass', 'fail', 'unknown'],
  // The good project does not pay within the horizon of its case, but within 36 months.
  'PG-06': ['pass', 'fail', 'unknown'],
  'PG-07': ['pass', 'fail', 'unknown'],
  'PG-08': ['pass', 'fail', 'unknown'],
  'PG-09': ['pass', 'fail', 'unknown'],
  'PG-10': ['pass', 'fail', 'unknown'],
  'PG-11': ['pass', 'fail', 'unknown'],
  'PG-12': ['pass', 'fail', 'unknown'],
  'PG-13': ['pass', 'fail', 'unknown'],
  'PG-14': ['pass', 'fail', 'unknown'],
  'PG-15': ['pass', 'fail', 'unknown'],
  'PG-16': ['pass', 'fail', 'unknown'],
  'PG-17': ['pass', 'fail', 'unknown'],
  // The good project holds no data of people; the bad one does, and its assessments are drafts.
  'PG-18': ['notApplicable', 'fail', 'unknown'],
  'PG-19': ['pass', 'fail', 'unknown'],
  'PG-20': ['pass', 'fail', 'unknown'],
  'PG-21': ['pass', 'fail', 'unknown'],
  'PG-22': ['pass', 'fail', 'unknown'],
  'PG-23': ['pass', 'fail', 'unknown'],
  'PG-24': ['pass', 'fail', 'unknown'],
  'PG-25': ['pass', 'fail', 'unknown'],
  'PG-26': ['pass', 'fail', 'unknown'],
  'PG-27': ['pass', 'fail', 'unknown'],
  'PG-28': ['pass', 'fail', 'unknown'],
  'PG-29': ['pass', 'fail', 'unknown'],
  'PG-30': ['pass', 'fail', 'unknown'],
  'PG-31': ['pass', 'fail', 'unknown'],
  'PG-32': ['pass', 'fail', 'unknown'],
  'PG-33': ['pass', 'fail', 'unknown'],
  'PG-34': ['pass', 'fail', 'unknown'],
  'PG-35': ['pass', 'fail', 'unknown'],
  'PG-36': ['pass', 'fail', 'unknown'],
  'PG-37': ['pass', 'fail', 'unknown'],
  'PG-38': ['pass', 'fail', 'unknown'],
}
const ids = Object.keys(expected)
const everyGate = (outcome: string) => Object.fromEntries(phaseGate.gates.map(({ id }) => [id, outcome]))
const one = (id: string, values: typeof goodPhases.values, base = goodPhases) =>
  judgedBy(phaseGate, { ...base, values: { ...base.values, ...values } })[id]

describe('phase-gate', () => {
  it('is a template without mistakes', () => expect(problemsOf(phaseGate)).toEqual([]))

  it.each([
    ['good', goodPhases, 0, 'ready'],
    ['bad', badPhases, 1, 'notReady'],
    ['unmapped', emptyPhases, 2, 'unknown'],
  ] as const)('judges the %s project by hand-written expectation', (_name, facts, column, outcome) => {
    expect(judgedBy(phaseGate, facts)).toEqual(Object.fromEntries(Object.entries(expected).map(([id, row]) => [id, row[column]])))
    expect(outcomesOf(phaseGate, facts)).toEqual(everyGate(outcome))
  })

  it('names the fact that it lacks wherever it could not check', () => {
    const template = effectiveTemplate(phaseGate, 'standard')
    const rules = template.gates.flatMap(({ id }) => judge(template, id, emptyPhases).rules)
    const silent = rules.filter(({ observed }) => !Object.values(observed).some((value) => value !== null && typeof value === 'object'))
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  it('asks ten musts of the light tier, and six more, a review and sound data of the major one', () => {
    expect(mustsOf(phaseGate, 'light')).toEqual([
      ...['PG-01', 'PG-04', 'PG-07', 'PG-12', 'PG-18', 'PG-24', 'PG-26', 'PG-29', 'PG-33', 'PG-38'],
    ])
    const standard = mustsOf(phaseGate, 'standard')
    expect(mustsOf(phaseGate, 'major').filter((id) => !standard.includes(id))).toEqual([
      ...['PG-03', 'PG-14', 'PG-20', 'PG-34', 'PG-35', 'PG-36', 'PG-39', 'PG-40'],
    ])
    expect(phaseGate.criteria.filter(({ waivable }) => !waivable).map(({ id, tailoring }) => [id, tailoring])).toEqual([
      ['PG-07', 'fixed'],
      ['PG-18', 'fixed'],
      ['PG-26', 'fixed'],
    ])
  })

  it('has its parameters by tier', () => {
    expect(parametersIn(phaseGate, 'standard')).toMatchObject({ distinctPeople: 3, risksAtLeast: 5 })
    expect(parametersIn(phaseGate, 'light')).toMatchObject({ distinctPeople: 2, risksAtLeast: 2 })
    expect(parametersIn(phaseGate, 'major')).toEqual(parametersIn(phaseGate, 'standard'))
    const relaxable = Object.entries(phaseGate.parameters).filter(([, { tailoring }]) => tailoring === 'relaxable')
    expect(relaxable.map(([name]) => name)).toEqual(['paybackMonths'])
  })

  it('holds five gates and a review of benefits for a light project', () => {
    expect(effectiveTemplate(phaseGate, 'light').gates.map(({ id }) => id)).toEqual(['G0', 'G2', 'G4', 'G5', 'G6', 'G7'])
    const light = outcomesOf(phaseGate, goodPhases, 'light')
    expect(new Set(Object.values(light))).toEqual(new Set(['ready']))
    expect(new Set(Object.values(outcomesOf(phaseGate, goodPhases, 'major')))).toEqual(new Set(['ready']))
  })

  it.each([
    [
      'PG-02',
      'a duty with its reason',
      { 'strategy.objectives': whole(0), 'strategy.mandatory': flag(true), 'strategy.mandatoryReasonGiven': flag(true) },
      'pass',
    ],
    ['PG-04', 'changed after the approval', { 'artefacts[charter].approvedAfterChange': flag(false) }, 'fail'],
    ['PG-05', 'a case that nobody has seen yet', { 'artefacts[businessCase].state': choice('draft') }, 'fail'],
    ['PG-06', 'pays in the long run', { 'businessCase.netPresentValue': money(1), 'businessCase.paybackMonths': whole(60) }, 'pass'],
    ['PG-06', 'never pays, no duty', { 'businessCase.paybackMonths': whole(9999) }, 'fail'],
    ['PG-08', 'none, signed in time', { 'risks.count': whole(0), 'risks.noneSignedOn': date('2021-12-31') }, 'pass'],
    ['PG-08', 'none, signed too long ago', { 'risks.count': whole(0), 'risks.noneSignedOn': date('2021-12-30') }, 'fail'],
    ['PG-12', 'a forecast 10% over is inside the envelope', { 'cost.varianceRatio': whole(1_000) }, 'pass'],
    ['PG-12', 'a forecast above the envelope', { 'cost.varianceRatio': whole(1_001) }, 'fail'],
    [
      'PG-14',
      'a second opinion where the history is short',
      { 'forecast.onTimeProbability': { known: false, reason: 'noHistory' }, 'artefacts[independentEstimate].state': choice('approved') },
      'pass',
    ],
    ['PG-14', 'neither history nor opinion', { 'forecast.onTimeProbability': { known: false, reason: 'noHistory' } }, 'unknown'],
    ['PG-18', 'personal data with both assessments', { 'component.dataClass': choice('personal') }, 'pass'],
    [
      'PG-18',
      'one assessment is not enough',
      { 'component.dataClass': choice('special'), 'artefacts[securityAssessment].state': choice('inReview') },
      'fail',
    ],
    ['PG-18', 'nobody chose the data class', { 'component.dataClass': { known: false, reason: 'empty' } }, 'unknown'],
    ['PG-29', 'no lessons, because, signed', { 'lessons.sinceLastGate': whole(0), 'lessons.noneSignedOn': date('2022-03-01') }, 'pass'],
    [
      'PG-32',
      'less than planned, with a report',
      { 'benefits.realisedRatio': whole(100), 'artefacts[benefitsReport].state': choice('approved') },
      'pass',
    ],
  ] as const)('%s: %s', (id, _why, values, value) => expect(one(id, values)).toBe(value))

  it('lets an open change request answer for a forecast above budget, and a baselined one for churn', () => {
    const over = { ...goodPhases.values, 'cost.varianceRatio': whole(900), 'scope.churnRatio': whole(4_000) }
    const open = complete({ 'changeRequests[].open': flag(true), 'changeRequests[].baselined': flag(false) })
    const done = complete({ 'changeRequests[].open': flag(false), 'changeRequests[].baselined': flag(true) })
    const judged = (changeRequests: typeof open) =>
      judgedBy(phaseGate, { ...goodPhases, values: over, collections: { ...goodPhases.collections, changeRequests } })
    expect(judged(open)).toMatchObject({ 'PG-33': 'pass', 'PG-23': 'fail' })
    expect(judged(done)).toMatchObject({ 'PG-33': 'fail', 'PG-23': 'pass' })
  })

  it('asks for the review and the data of the major tier only between the screening and the benefits', () => {
    const bad = { ...goodPhases.values, 'audit.lastOn': date('2021-01-01'), 'data.grade': choice('E') }
    const outcome = (phase: string, gate: string) =>
      outcomesOf(phaseGate, { ...goodPhases, values: { ...bad, 'component.phase': choice(phase) } }, 'major')[gate]
    expect([outcome('idea', 'G0'), outcome('test', 'G5'), outcome('benefits', 'G7')]).toEqual(['ready', 'notReady', 'ready'])
    expect(judgedBy(phaseGate, goodPhases, 'standard')).not.toHaveProperty('PG-39')
  })

  it('lets a project that is half way continue without the papers of gates that it passed before', () => {
    const facts = withoutFactsOf(phaseGate, ['G0', 'G1', 'G2', 'G3'], goodPhases)
    const { G1, G4, G5, G6 } = outcomesOf(phaseGate, facts)
    expect([G1, G4, G5, G6]).toEqual(['unknown', 'ready', 'ready', 'ready'])
    const rules = judge(effectiveTemplate(phaseGate, 'standard'), 'G5', unmapped(goodPhases)).rules.map(({ id }) => id)
    expect(rules.filter((id) => Number(id.slice(3)) < 24)).toEqual([])
  })

  it('has every criterion of the method once', () =>
    expect(phaseGate.criteria.map(({ id }) => id).sort()).toEqual([...ids, 'PG-39', 'PG-40']))

  it('follows its first version by a major step, told in words', () => {
    const changes = differenceOf(firstPhaseGate, phaseGate)
    expect(versionProblem(firstPhaseGate, phaseGate, changes)).toBeUndefined()
    expect(differenceWords(changes, phaseGate)).toContain(
      'G4 now also requires PG-22: Every must requirement is linked to a test, and the test plan is approved; it blocks',
    )
  })
})
