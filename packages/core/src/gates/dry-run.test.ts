import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactReading, Facts } from '../facts/facts.ts'
import { hashOf } from '../hash.ts'
import { firstPhaseGate as phaseGate } from '../methodology/phase-gate-1.ts'
import { resolved, strictness } from '../methodology/strictness.ts'
import type { Template, Tier } from '../methodology/template.ts'
import { compile } from '../rules/compile.ts'
import type { Condition } from '../rules/condition.ts'
import { badProject, emptyProject, goodProject } from '../testing/worked.ts'
import { addTotals, type DryRunSubject, dryRun, noTotals, totalsOf } from './dry-run.ts'

const passage = (gate: string) => ({
  gate,
  by: 'sponsor',
  byName: 'Sam',
  on: '2022-01-01',
  at: '2022-01-01T00:00:00Z',
  judgementHash: '',
  until: '2022-04-01',
})
const subject = (facts: Facts, change: Partial<DryRunSubject> = {}): DryRunSubject => ({
  facts,
  tier: 'standard',
  phase: 'idea',
  passages: [],
  ...change,
})
const withParameter = (name: string, value: number): Template => ({
  ...phaseGate,
  parameters: { ...phaseGate.parameters, [name]: { value } },
})
const blocking: Template = {
  ...phaseGate,
  criteria: phaseGate.criteria.map((criterion) =>
    criterion.id === 'PG-37'
      ? { ...criterion, demand: 'must', severity: [{ severity: 'warn' }, { from: '2022-06-01', severity: 'block' }] }
      : criterion,
  ),
}

describe('a dry run', () => {
  it('names the project newly held, the rule, and the values that decide', () => {
    const move = dryRun(phaseGate, withParameter('risksAtLeast', 7))(subject(goodProject, { phase: 'initiate' }))
    expect(move).toMatchObject({
      change: 'newlyHeld',
      before: { gate: 'G1', outcome: 'ready' },
      after: { gate: 'G1', outcome: 'notReady' },
      rules: [
        {
          rule: 'PG-08',
          change: 'newlyHeld',
          before: { value: 'pass', observed: { 'risks.count': 6 }, limits: [{ value: 5 }] },
          after: { value: 'fail', observed: { 'risks.count': 6 }, limits: [{ value: 7 }] },
        },
      ],
      reopened: [],
      phaseGone: false,
    })
  })

  it('names who is released, and only then', () => {
    const lenient = {
      ...phaseGate,
      criteria: phaseGate.criteria.filter(({ id }) => id === 'PG-33'),
      parameters: { ...phaseGate.parameters, costTolerance: { value: 2000 } },
    }
    const move = dryRun(phaseGate, lenient)(subject(badProject))
    expect(move).toMatchObject({ change: 'released', after: { outcome: 'ready' } })
    expect(move.rules.map(({ rule, change }) => [rule, change])).toEqual([
      ['PG-01', 'released'],
      ['PG-02', 'released'],
      ['PG-33', 'released'],
    ])
    expect(dryRun(phaseGate, withParameter('costTolerance', 2000))(subject(badProject))).toMatchObject({
      change: 'unchanged',
      rules: [{ rule: 'PG-33', change: 'released' }],
    })
  })

  it('tells apart what could not be checked', () => {
    const asking: Template = {
      ...phaseGate,
      criteria: [
        ...phaseGate.criteria,
        { ...phaseGate.criteria[0]!, id: 'X-1', passes: { fact: 'artefacts[endReport].state', is: 'equals', value: 'approved' } },
      ],
    }
    const values = { ...goodProject.values, 'artefacts[endReport].state': { known: false, reason: 'noRecord' } as const }
    expect(dryRun(phaseGate, asking)(subject({ ...goodProject, values }))).toMatchObject({
      change: 'unknown',
      rules: [{ rule: 'X-1', change: 'unknown', before: null }],
    })
  })

  it('names gates already passed that would reopen, but not those that their facts no longer support anyway', () => {
    const passed = { phase: 'requirements', passages: [passage('G0'), passage('G1')] }
    const stricter = withParameter('risksAtLeast', 7)
    expect(dryRun(phaseGate, stricter)(subject(goodProject, passed)).reopened).toMatchObject([
      { after: { gate: 'G1', outcome: 'notReady' }, rules: [{ rule: 'PG-08' }] },
    ])
    expect(dryRun(phaseGate, stricter)(subject(badProject, passed)).reopened).toEqual([])
  })

  it('shows what blocks only from a later day on that day', () => {
    const late = subject({ ...goodProject, values: { ...goodProject.values, 'gate.dueOn': { known: false, reason: 'empty' } } })
    expect(dryRun(phaseGate, blocking)(late).change).toBe('unchanged')
    const onThatDay = dryRun({ ...blocking, criteria: phaseGate.criteria }, blocking)(late, '2022-06-01')
    expect(onThatDay.rules).toMatchObject([{ rule: 'PG-37', change: 'newlyHeld' }])
  })

  it('says when a phase is gone, and holds nobody for it', () => {
    const without = { ...phaseGate, phases: phaseGate.phases.filter(({ id }) => id !== 'idea'), gates: phaseGate.gates.slice(1) }
    expect(dryRun(phaseGate, without)(subject(goodProject))).toMatchObject({ change: 'unknown', phaseGone: true })
  })

  it('adds up over pages', () => {
    const run = dryRun(phaseGate, withParameter('risksAtLeast', 7))
    const moves = [goodProject, badProject, emptyProject].map((facts) => run(subject(facts, { phase: 'initiate' })))
    expect(totalsOf(moves)).toEqual(addTotals(addTotals(noTotals, totalsOf(moves.slice(0, 1))), totalsOf(moves.slice(1))))
    expect(totalsOf(moves)).toMatchObject({ compared: 3, newlyHeld: 1, unchanged: 2, rules: { 'PG-08': { newlyHeld: 1 } } })
  })
})

const reading: fc.Arbitrary<FactReading> = fc.oneof(
  fc.integer({ min: -3000, max: 12_000 }).map((whole): FactReading => ({ known: true, value: { is: 'whole', whole } })),
  fc
    .constantFrom('2021-12-01', '2022-03-01', '2022-03-30', '2022-05-01')
    .map((date): FactReading => ({ known: true, value: { is: 'date', date } })),
  fc.boolean().map((flag): FactReading => ({ known: true, value: { is: 'flag', flag } })),
  fc.constantFrom('a', 'b').map((person): FactReading => ({ known: true, value: { is: 'person', person } })),
  fc.constant<FactReading>({ known: false, reason: 'empty' }),
  fc.constant<FactReading>({ known: false, reason: 'unmapped' }),
)
/** The worked projects with some of their facts read otherwise. */
const someFacts: fc.Arbitrary<Facts> = fc
  .tuple(
    fc.constantFrom(goodProject, badProject, emptyProject),
    fc.dictionary(fc.constantFrom(...Object.keys(goodProject.values)), reading, { maxKeys: 6 }),
  )
  .map(([facts, values]) => ({ ...facts, values: { ...facts.values, ...values } }))
const someSubject: fc.Arbitrary<DryRunSubject> = fc.record({
  facts: someFacts,
  tier: fc.constantFrom<Tier>('light', 'standard', 'major'),
  phase: fc.constantFrom(null, ...phaseGate.phases.map(({ id }) => id)),
  passages: fc.subarray(phaseGate.gates.map(({ id }) => passage(id))),
})

/** By how much a parameter asks more when it grows. */
const tightening = {
  risksAtLeast: 1,
  distinctPeople: 1,
  optionsAtLeast: 1,
  envelope: -1,
  costTolerance: -1,
  doneAtLeast: 1,
  riskReviewDays: 1,
  forecastDays: 1,
  reviewLateDays: 1,
} as const

describe('laws of the dry run', () => {
  it('the template in force holds nobody newly and releases nobody, also under another version and order', () => {
    const same = { ...(JSON.parse(JSON.stringify(phaseGate)) as Template), version: '7.0.0', criteria: phaseGate.criteria.toReversed() }
    fc.assert(
      fc.property(someSubject, fc.option(fc.constantFrom('2022-03-31', '2023-01-01'), { nil: undefined }), (one, asOf) => {
        expect(dryRun(phaseGate, same)(one, asOf)).toMatchObject({ change: 'unchanged', rules: [], reopened: [], phaseGone: false })
      }),
      { seed: 11, numRuns: 60 },
    )
  })

  it('a tighter parameter never releases anybody', () => {
    const names = Object.keys(tightening) as (keyof typeof tightening)[]
    fc.assert(
      fc.property(someSubject, fc.constantFrom(...names), fc.integer({ min: 1, max: 5000 }), (one, name, by) => {
        const { value, tiers } = phaseGate.parameters[name] as { value: number; tiers?: Record<string, number> }
        const tighter = (from: number) => from + tightening[name] * by
        const after: Template = {
          ...phaseGate,
          parameters: {
            ...phaseGate.parameters,
            [name]: {
              value: tighter(value),
              ...(tiers ? { tiers: Object.fromEntries(Object.entries(tiers).map(([tier, old]) => [tier, tighter(old)])) } : {}),
            },
          },
        }
        const move = dryRun(phaseGate, after)(one)
        expect([move, ...move.rules, ...move.reopened].map(({ change }) => change)).not.toContain('released')
      }),
      { seed: 12, numRuns: 150 },
    )
  })

  it('whatever is told as tightened lets nothing through that was held, and relaxed the reverse', () => {
    const leaf: fc.Arbitrary<Condition> = fc.oneof(
      fc.record({
        fact: fc.constantFrom('a', 'b'),
        is: fc.constantFrom('atLeast', 'atMost', 'above', 'below', 'equals'),
        value: fc.integer({ min: 0, max: 3 }),
      }),
      fc.record({ fact: fc.constantFrom('a', 'b'), is: fc.constant('present' as const) }),
      fc.record({ distinct: fc.constant(['a', 'b']), atLeast: fc.integer({ min: 0, max: 3 }) }),
      fc.record({
        count: fc.constant('risks'),
        as: fc.constant('n'),
        is: fc.constantFrom('atLeast', 'atMost'),
        value: fc.integer({ min: 0, max: 3 }),
      }),
    )
    const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc.array(tie('tree'), { maxLength: 3 }).map((all) => ({ all })),
        fc.array(tie('tree'), { maxLength: 3 }).map((any) => ({ any })),
        tie('tree').map((not) => ({ not })),
      ),
    }))
    /** A neighbour of a condition: one part dropped, added, or a limit moved; so that the comparison has something to prove. */
    const neighbour = (condition: Condition, extra: Condition, step: number): Condition => {
      if ('all' in condition)
        return step % 2
          ? { all: [...condition.all, extra] }
          : { all: condition.all.map((part, i) => (i === 0 ? neighbour(part, extra, step + 1) : part)) }
      if ('any' in condition)
        return step % 2
          ? { any: [...condition.any, extra] }
          : { any: condition.any.map((part, i) => (i === 0 ? neighbour(part, extra, step + 1) : part)) }
      if ('not' in condition) return { not: neighbour(condition.not, extra, step) }
      if ('distinct' in condition) return { ...condition, atLeast: step }
      return 'value' in condition ? { ...condition, value: step } : condition
    }
    const value = fc.oneof(
      fc.integer({ min: 0, max: 3 }).map((whole): FactReading => ({ known: true, value: { is: 'whole', whole } })),
      fc.constantFrom<FactReading>({ known: false, reason: 'empty' }, { known: false, reason: 'unmapped' }),
    )
    let proven = 0
    fc.assert(
      fc.property(tree, tree, fc.nat(3), value, value, fc.nat(3), (before, extra, step, a, b, risks) => {
        const after = neighbour(before, extra, step)
        const effect = strictness(resolved(before, {}), resolved(after, {}))
        const facts: Facts = {
          asOf: '2022-03-31',
          values: { a, b },
          collections: { risks: { known: true, complete: true, records: Array.from({ length: risks }, () => ({})) } },
        }
        const [was, is] = [compile(before, {})(facts).truth, compile(after, {})(facts).truth]
        if (effect === 'tightened') expect(was !== 'pass' && is === 'pass').toBe(false)
        if (effect === 'relaxed') expect(was === 'pass' && is !== 'pass').toBe(false)
        if (effect === 'same') expect(is).toBe(was)
        if (effect === 'tightened' || effect === 'relaxed') proven += 1
      }),
      { seed: 13, numRuns: 3000 },
    )
    expect(proven).toBeGreaterThan(300)
  })

  it('the order of a document does not enter its hash', () => {
    expect(hashOf(Object.fromEntries(Object.entries(phaseGate).toReversed()))).toBe(hashOf(phaseGate))
  })
})
