import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../facts/facts.ts'
import { judge } from '../gates/judge.ts'
import { badProject, goodProject } from '../testing/worked.ts'
import { compareSeverities, effectiveTemplate, severityOn } from './effective.ts'
import { firstPhaseGate as phaseGate } from './phase-gate-1.ts'
import type { TailoringEntry } from './tailoring.ts'
import { appliesOn } from './tailoring-day.ts'
import { fitting, misfitsOf } from './tailoring-fit.ts'
import type { Criterion, Parameter, Template, Tier } from './template.ts'

const reason = 'agreed'
const parameter = (id: string, before: number, after: number): TailoringEntry => ({ kind: 'parameter', id, before, after, reason })
const severity = (id: string, before: 'warn' | 'block' | 'observe' | 'off', after: 'warn' | 'block' | 'observe'): TailoringEntry => ({
  kind: 'severity',
  id,
  before,
  after,
  reason,
})
const leftOut = (id: string): TailoringEntry => ({ kind: 'criterion', id, before: 'asked', after: 'leftOut', reason })

type Marks = Pick<Criterion, 'tailoring' | 'waivable' | 'severity'>
const criterion = (id: string, limit: string, marks: Partial<Marks> = {}, gate = 'G0'): Criterion => ({
  ...(phaseGate.criteria[0] as Criterion),
  id,
  gate,
  demand: 'must',
  passes: { fact: 'cost.varianceRatio', is: 'atMost', value: { parameter: limit } },
  severity: [{ severity: 'block' }],
  waivable: true,
  ...marks,
})
const template = (criteria: readonly Criterion[], parameters: Record<string, Parameter>): Template => ({
  ...phaseGate,
  criteria: criteria.map(({ tiers: _tiers, when: _when, ...rest }) => rest),
  parameters,
})
const why = (given: Template, entry: TailoringEntry, tier: Tier = 'standard') => misfitsOf(given, tier, [entry]).map((misfit) => misfit.why)

describe('what a project may change for itself', () => {
  const free = template([criterion('A', 'limit')], { limit: { value: 500 } })
  const relaxable = template([criterion('A', 'limit', { tailoring: 'relaxable' })], { limit: { value: 500, tailoring: 'relaxable' } })
  const shared = template([criterion('A', 'limit'), criterion('B', 'limit', { waivable: false })], {
    limit: { value: 500, tailoring: 'relaxable' },
  })

  it.each([
    ['tighter, proven from the rule', free, parameter('limit', 500, 400), []],
    ['looser', free, parameter('limit', 500, 600), ['looser']],
    ['looser, where it may', relaxable, parameter('limit', 500, 600), []],
    ['looser, where it would loosen a rule that nobody waives', shared, parameter('limit', 500, 600), ['protects']],
    ['tighter there', shared, parameter('limit', 500, 400), []],
    ['fixed', template([criterion('A', 'limit')], { limit: { value: 500, tailoring: 'fixed' } }), parameter('limit', 500, 400), ['fixed']],
    ['no direction', template([], { limit: { value: 500 } }), parameter('limit', 500, 400), ['notProven']],
    ['a direction that the template says', template([], { limit: { value: 500, stricter: 'lower' } }), parameter('limit', 500, 400), []],
    [
      'looser by the rule, although the template says that it is tighter',
      template([criterion('A', 'limit')], { limit: { value: 500, stricter: 'higher' } }),
      parameter('limit', 500, 600),
      ['looser'],
    ],
    [
      'tighter by the rule, although the template says that it is looser',
      template([criterion('A', 'limit')], { limit: { value: 500, stricter: 'higher' } }),
      parameter('limit', 500, 400),
      [],
    ],
    ['the other direction', template([], { limit: { value: 500, stricter: 'higher' } }), parameter('limit', 500, 400), ['looser']],
    [
      'out of bounds',
      template([criterion('A', 'limit')], { limit: { value: 500, min: 450 } }),
      parameter('limit', 500, 400),
      ['outOfBounds'],
    ],
    ['another kind of value', free, { kind: 'parameter', id: 'limit', before: 500, after: 'x', reason }, ['wrongType']],
    ['the template says something else now', free, parameter('limit', 450, 400), ['changed']],
    ['the same', free, parameter('limit', 500, 500), ['same']],
    ['gone', free, parameter('toString', 1, 2), ['gone']],
    ['milder', free, severity('A', 'block', 'warn'), ['looser']],
    ['milder, where it may', relaxable, severity('A', 'block', 'warn'), []],
    ['stricter', template([criterion('A', 'limit', { severity: [{ severity: 'warn' }] })], {}), severity('A', 'warn', 'block'), []],
    ['left out', free, leftOut('A'), ['looser']],
    ['left out, where it may be', relaxable, leftOut('A'), []],
    ['never waived', template([criterion('A', 'limit', { tailoring: 'relaxable', waivable: false })], {}), leftOut('A'), ['protects']],
    [
      'a fixed criterion, even stricter',
      template([criterion('A', 'l', { tailoring: 'fixed', severity: [{ severity: 'warn' }] })], {}),
      severity('A', 'warn', 'block'),
      ['fixed'],
    ],
    ['no such criterion', free, leftOut('Z'), ['gone']],
  ] as const)('%s', (_name, given, entry, expected) => expect(why(given, entry as TailoringEntry)).toEqual(expected))

  it('says nothing twice', () =>
    expect(misfitsOf(relaxable, 'standard', [leftOut('A'), severity('A', 'block', 'warn')])).toMatchObject([
      { kind: 'severity', why: 'twice' },
    ]))

  it('counts from its first to its last day, once approved', () => {
    const who = { ref: 'x', name: 'X' }
    const overlay = {
      basedOn: '',
      entries: [],
      reason,
      proposedBy: who,
      proposedAt: '',
      approvedBy: who,
      on: '2022-03-01',
      until: '2022-03-31',
    }
    const days = ['2022-02-28', '2022-03-01', '2022-03-31', '2022-04-01']
    expect(days.map((day) => appliesOn(overlay, day))).toEqual([false, true, true, false])
    expect(appliesOn({ ...overlay, approvedBy: null }, '2022-03-15')).toBe(false)
  })
})

describe('a tailored template', () => {
  const given = template([criterion('A', 'limit', { tailoring: 'relaxable' })], { limit: { value: 200, tailoring: 'relaxable' } })
  const outcome = (...entries: TailoringEntry[]) => judge(effectiveTemplate(given, 'standard', entries), 'G0', goodProject)

  it('is judged by the overlay, and says so in its hash but not by whom or why', () => {
    expect(outcome().outcome).toBe('notReady')
    expect(outcome(parameter('limit', 200, 300)).outcome).toBe('ready')
    expect(outcome(severity('A', 'block', 'warn'))).toMatchObject({ outcome: 'ready', rules: [{ severity: 'warn', value: 'fail' }] })
    expect(outcome(leftOut('A'))).toMatchObject({ outcome: 'ready', rules: [{ id: 'A', value: 'notApplicable', observed: {} }] })
    const hash = (entry: TailoringEntry) => effectiveTemplate(given, 'standard', [entry]).hash
    expect(hash({ ...leftOut('A'), reason: 'other' })).toBe(hash(leftOut('A')))
    expect(new Set([effectiveTemplate(given, 'standard').hash, hash(leftOut('A')), hash(parameter('limit', 200, 300))]).size).toBe(3)
    expect(effectiveTemplate(given, 'standard', []).hash).toBe(effectiveTemplate(given, 'standard').hash)
  })
})

describe('laws', () => {
  const marks = fc.record({
    tailoring: fc.constantFrom('fixed', 'tightenOnly', 'relaxable'),
    waivable: fc.boolean(),
    severity: fc.array(
      fc.record({ from: fc.constantFrom('2022-01-01', '2022-03-31', '2022-06-01'), severity: fc.constantFrom('observe', 'warn', 'block') }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  const templates = fc
    .tuple(fc.array(marks, { minLength: 1, maxLength: 4 }), fc.constantFrom('fixed', 'tightenOnly', 'relaxable'))
    .map(([all, limit]) =>
      template(
        all.map((each, index) => criterion(`C${index}`, 'limit', each as Partial<Marks>)),
        { limit: { value: 300, tailoring: limit as 'fixed' } },
      ),
    )
  const entry = fc.oneof(
    fc.integer({ min: -500, max: 2_000 }).map((after) => parameter('limit', 300, after)),
    fc
      .tuple(fc.nat(3), fc.constantFrom('observe', 'warn', 'block'), fc.constantFrom('observe', 'warn', 'block'))
      .map(([index, before, after]) => severity(`C${index}`, before as 'warn', after as 'warn')),
    fc.nat(3).map((index) => leftOut(`C${index}`)),
  )
  const entries = fc.array(entry, { maxLength: 5 })
  const strictOf = (facts: Facts, given: Template, agreed: readonly TailoringEntry[]) =>
    judge(effectiveTemplate(given, 'standard', agreed), 'G0', facts)

  it('an overlay that fits never loosens a fixed criterion, nor one that nobody waives', () =>
    fc.assert(
      fc.property(
        templates,
        entries,
        fc.constantFrom(goodProject, badProject),
        fc.constantFrom('2022-01-15', '2022-04-01', '2023-01-01'),
        (given, all, project, asOf) => {
          const facts = { ...project, asOf }
          const agreed = fitting(all, misfitsOf(given, 'standard', all))
          const [before, after] = [strictOf(facts, given, []), strictOf(facts, given, agreed)]
          for (const { id, tailoring, waivable } of given.criteria) {
            if (tailoring !== 'fixed' && waivable) continue
            const [was, is] = [before, after].map(({ rules }) => rules.find((rule) => rule.id === id))
            if (was?.value === 'fail') expect(is?.value).toBe('fail')
            if (was) expect(compareSeverities(is?.severity ?? 'off', was.severity)).toBeGreaterThanOrEqual(0)
          }
        },
      ),
    ))

  it('an overlay on a template without anything relaxable holds whoever was held', () =>
    fc.assert(
      fc.property(templates, entries, fc.constantFrom(goodProject, badProject), (given, all, facts) => {
        const rigid: Template = {
          ...given,
          criteria: given.criteria.map((each) => ({
            ...each,
            tailoring: each.tailoring === 'relaxable' ? 'tightenOnly' : each.tailoring,
          })) as Criterion[],
          parameters: { limit: { value: 300 } },
        }
        const agreed = fitting(all, misfitsOf(rigid, 'standard', all))
        if (strictOf(facts, rigid, []).outcome === 'notReady') expect(strictOf(facts, rigid, agreed).outcome).toBe('notReady')
      }),
    ))

  it('a change of severity is milder or stricter on every day, never both', () =>
    fc.assert(
      fc.property(
        templates,
        fc.constantFrom('observe', 'warn', 'block'),
        fc.constantFrom('2021-01-01', '2022-02-01', '2022-05-01', '2023-01-01'),
        (given, after, day) => {
          const [first] = given.criteria
          const steps = first?.severity ?? []
          const before = severityOn(steps, '9999-12-31')
          if (before === after) return
          const made = effectiveTemplate(given, 'standard', [severity('C0', before, after as 'warn')]).criteria[0]?.severity ?? []
          const moved = compareSeverities(severityOn(made, day), severityOn(steps, day))
          if (compareSeverities(after as 'warn', before) < 0) expect(moved).toBeLessThanOrEqual(0)
          else expect(moved).toBeGreaterThanOrEqual(0)
        },
      ),
    ))
})
