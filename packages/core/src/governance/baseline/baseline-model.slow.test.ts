import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readGovernance } from '../../pmo/governance/read-governance.ts'
import { inProcessClient } from '../../pmo/registry.ts'
import type { Ports } from '../../ports.ts'
import { refreshAll } from '../../testing/ask.ts'
import { callAs, people } from '../../testing/example-site.ts'
import { governedSite } from '../../testing/governed-site.ts'
import { long, seed } from '../../testing/suite.ts'
import { noEffects, workedBaseline } from '../../testing/worked-baseline.ts'
import type { Act } from '../acts.ts'
import { type ChangeOutcome } from '../changes/acts.ts'
import { changeStatus, mergedInto } from '../changes/state.ts'
import { baselineHash, totalOf } from './baseline.ts'
import { baselineNow } from './state.ts'

type Person = 'manager' | 'sponsor' | 'pmo' | 'otherPmo' | 'reader'
const anybody = fc.constantFrom<Person>('manager', 'sponsor', 'pmo', 'otherPmo', 'reader')
type Does =
  | { readonly kind: 'propose'; readonly by: Person; readonly minor: number }
  | { readonly kind: 'decide'; readonly by: Person }
  | { readonly kind: 'ask'; readonly by: Person; readonly minor: number; readonly days: number }
  | { readonly kind: 'change'; readonly by: Person; readonly which: number; readonly outcome: ChangeOutcome; readonly into: number }

const amount = fc.integer({ min: 1, max: 9_000_000 })
const does: fc.Arbitrary<Does> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('propose' as const), by: anybody, minor: amount }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('decide' as const), by: fc.constantFrom<Person>('sponsor', 'otherPmo', 'reader') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('ask' as const), by: anybody, minor: amount, days: fc.integer({ min: -20, max: 40 }) }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      by: fc.constantFrom<Person>('sponsor', 'sponsor', 'otherPmo', 'manager'),
      which: fc.nat(3),
      outcome: fc.constantFrom<ChangeOutcome>('approve', 'approve', 'approve', 'merge', 'merge', 'reject', 'postpone'),
      into: fc.nat(3),
    }),
  },
)
type Step =
  | { readonly step: 'does'; readonly what: Does }
  | { readonly step: 'together'; readonly what: Does; readonly other: Does }
  | { readonly step: 'crashes'; readonly what: Does; readonly atWrite: number }

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ step: fc.constant('does' as const), what: does }) },
    { weight: 2, arbitrary: fc.record({ step: fc.constant('together' as const), what: does, other: does }) },
    { weight: 2, arbitrary: fc.record({ step: fc.constant('crashes' as const), what: does, atWrite: fc.integer({ min: 1, max: 8 }) }) },
  ),
  { minLength: 5, maxLength: long ? 16 : 10 },
)

/** The ports of a process that dies at its n-th write of a document. */
const dying = (ports: Ports, atWrite: number): Ports => {
  let writes = 0
  return {
    ...ports,
    shelf: {
      ...ports.shelf,
      write: async (...given) => {
        writes += 1
        if (writes >= atWrite) throw new Error('The process died')
        return ports.shelf.write(...given)
      },
    },
  }
}

const wish = (minor: number): Act => ({
  kind: 'change.ask',
  item: null,
  title: { text: `By ${minor}` },
  reason: { text: 'Because' },
  effects: { ...noEffects, currency: 'GBP', costs: [{ period: '2022-09', kind: 'capital', minor }] },
})

/** A baseline that waits for its gate, or one that was decided, with two changes that wait. */
const begun = async (decided: boolean) => {
  const made = await governedSite(true)
  await made.does('manager', { kind: 'baseline.propose', gate: 'G0', baseline: workedBaseline })
  const judgementHash = await made.hash()
  await made.does('manager', { kind: 'approval.ask', gate: 'G0', judgementHash })
  if (!decided) return made
  await made.does('sponsor', { kind: 'vote', gate: 'G0', judgementHash, outcome: 'go', role: 'sponsor', baseline: 1 })
  await made.does('manager', wish(1_111), '2022-03-31T12:00:01.000Z')
  await made.does('manager', wish(2_222), '2022-03-31T12:00:02.000Z')
  return made
}
type Made = Awaited<ReturnType<typeof begun>>

const stateOf = async ({ product, site }: Made) => readGovernance(product, 'P1', site.marks.get('P1')?.record)

const actOf = async (made: Made, does: Does): Promise<Act> => {
  const { state } = await stateOf(made)
  const at = (place: number): number => state.changes[place % Math.max(1, state.changes.length)]?.seq ?? 1
  switch (does.kind) {
    case 'propose':
      return {
        kind: 'baseline.propose',
        gate: 'G0',
        baseline: { ...workedBaseline, costs: [{ period: '2022-04', kind: 'capital', minor: does.minor }] },
      }
    case 'decide': {
      const proposal = state.baselines.proposal?.seq
      const role = does.by === 'sponsor' ? 'sponsor' : 'pmo'
      return {
        kind: 'vote',
        gate: 'G0',
        judgementHash: await made.hash(),
        outcome: 'go',
        role,
        ...(proposal === undefined ? {} : { baseline: proposal }),
      }
    }
    case 'ask': {
      const effects = {
        ...noEffects,
        currency: 'GBP',
        costs: [{ period: '2022-09', kind: 'capital' as const, minor: does.minor }],
        days: does.days,
      }
      return { kind: 'change.ask', item: null, title: { text: `By ${does.minor}` }, reason: { text: 'Because' }, effects }
    }
    case 'change': {
      const now = baselineNow(state)
      return {
        kind: 'change.decide',
        change: at(does.which),
        outcome: does.outcome,
        role: does.by === 'manager' ? 'projectManager' : does.by === 'sponsor' ? 'sponsor' : 'pmo',
        reason: { text: 'Weighed' },
        ...(does.outcome === 'approve' && now ? { before: now.hash } : {}),
        ...(does.outcome === 'postpone' ? { until: '2022-05-01' } : {}),
        ...(does.outcome === 'merge' ? { into: at(does.into) } : {}),
      }
    }
  }
}

let minute = 0
const go = async (made: Made, ports: Ports, what: Does, act: Act): Promise<void> => {
  minute += 1
  const now = new Date(Date.UTC(2022, 2, 31, 12, 1, minute)).toISOString()
  await inProcessClient(ports, () => callAs(people[what.by], 'product', now)).call('governance.act', { item: 'P1', act })
}

const take = async (made: Made, step: Step): Promise<void> => {
  const act = await actOf(made, step.what)
  if (step.step === 'does') return go(made, made.product, step.what, act)
  if (step.step === 'crashes') {
    await go(made, dying(made.product, step.atWrite), step.what, act)
    await refreshAll(made.product)
    return
  }
  const other = await actOf(made, step.other)
  await Promise.all([go(made, made.product, step.what, act), go(made, made.product, step.other, other)])
}

/** Exactly one baseline counts at most, each follows the one before it, and what it costs is what was agreed first and approved since. */
const holds = async (made: Made): Promise<void> => {
  const { ledger, state } = await stateOf(made)
  expect(ledger.problems).toEqual([])
  expect(ledger.anchoring.is).toBe(ledger.hashes.length === 0 ? 'none' : 'anchored')
  const { history } = state.baselines
  history.forEach((one, place) => {
    expect(one.before).toBe(place === 0 ? null : history[place - 1]?.hash)
    expect(one.hash).toBe(baselineHash(one.baseline))
    expect(one.why.is).toBe(place === 0 ? 'gate' : 'change')
  })
  expect(baselineNow(state)).toBe(history.at(-1))
  const [first] = history
  const approved = state.changes.filter((change) => changeStatus(change) === 'approved' && change.decisions.at(-1)?.rebaselined)
  const all = approved.flatMap((change) => mergedInto(state.changes, change))
  expect(new Set(all).size).toBe(all.length)
  if (first) {
    const added = all.flatMap(({ effects }) => effects.costs).reduce((sum, { minor }) => sum + minor, 0)
    expect(totalOf(history.at(-1)?.baseline ?? first.baseline)).toBe(totalOf(first.baseline) + added)
    expect(history).toHaveLength(approved.length + 1)
  }
  for (const change of state.changes) for (const { by } of change.decisions) expect(by.ref).not.toBe(change.asked.by.ref)
}

it('under random orders, two at once and a crash between any two writes, one baseline counts and each follows the one before it', async () => {
  let replaced = 0
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 3 }), steps, async (chance, taken) => {
      const made = await begun(chance > 0)
      for (const step of taken) {
        await take(made, step)
        await holds(made)
      }
      replaced += (await stateOf(made)).state.baselines.history.length > 1 ? 1 : 0
    }),
    { numRuns: long ? 60 : 5, seed },
  )
  expect(replaced).toBeGreaterThan(0)
}, 600_000)
