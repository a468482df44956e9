import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Act } from '../governance/acts.ts'
import { askFor } from '../pmo/governance/ask-for.ts'
import { settleWishes } from '../pmo/governance/settle.ts'
import { needSite } from '../pmo/judge-component.ts'
import { inProcessClient } from '../pmo/registry.ts'
import type { Ports } from '../ports.ts'
import { refreshAll, use } from '../testing/ask.ts'
import { callAs, people, readyProject } from '../testing/example-site.ts'
import { governed, governedSite } from '../testing/governed-site.ts'
import { long, seed } from '../testing/suite.ts'

/** A gate that two decide together. */
const template = {
  ...governed,
  gates: governed.gates.map((gate) => (gate.id === 'G0' ? { ...gate, quorum: { all: ['sponsor', 'benefitOwner'] } } : gate)),
}

type Person = 'manager' | 'sponsor' | 'owner' | 'reader'
type Does =
  | { readonly kind: 'ask'; readonly by: Person }
  | { readonly kind: 'withdraw'; readonly by: Person }
  | { readonly kind: 'vote'; readonly by: Person; readonly outcome: 'go' | 'hold' }

const does: fc.Arbitrary<Does> = fc.oneof(
  fc.record({ kind: fc.constant('ask' as const), by: fc.constantFrom<Person>('manager', 'reader') }),
  fc.record({ kind: fc.constant('withdraw' as const), by: fc.constantFrom<Person>('manager', 'reader') }),
  fc.record({
    kind: fc.constant('vote' as const),
    by: fc.constantFrom<Person>('sponsor', 'owner', 'sponsor', 'owner', 'reader'),
    outcome: fc.constantFrom('go' as const, 'go' as const, 'hold' as const),
  }),
)
type Step =
  | { readonly step: 'does'; readonly what: Does }
  | { readonly step: 'together'; readonly what: Does; readonly other: Does }
  | { readonly step: 'crashes'; readonly what: Does; readonly atWrite: number }
  | { readonly step: 'wishes'; readonly what: Does; readonly times: number }
  | { readonly step: 'refreshes' }
  | { readonly step: 'evidence'; readonly known: boolean }

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ step: fc.constant('does' as const), what: does }) },
    { weight: 2, arbitrary: fc.record({ step: fc.constant('together' as const), what: does, other: does }) },
    { weight: 3, arbitrary: fc.record({ step: fc.constant('crashes' as const), what: does, atWrite: fc.integer({ min: 1, max: 8 }) }) },
    { weight: 2, arbitrary: fc.record({ step: fc.constant('wishes' as const), what: does, times: fc.integer({ min: 1, max: 2 }) }) },
    { weight: 1, arbitrary: fc.constant({ step: 'refreshes' as const }) },
    { weight: 1, arbitrary: fc.record({ step: fc.constant('evidence' as const), known: fc.boolean() }) },
  ),
  { minLength: 3, maxLength: long ? 14 : 9 },
)

/** The ports of a process that dies at its n-th write. */
const dying = (ports: Ports, atWrite: number): Ports => {
  let writes = 0
  const write = async <T>(go: () => Promise<T>): Promise<T> => {
    writes += 1
    if (writes >= atWrite) throw new Error('The process died')
    return go()
  }
  return {
    ...ports,
    shelf: { ...ports.shelf, write: (key, value, replaces) => write(() => ports.shelf.write(key, value, replaces)) },
    desk: { ...ports.desk, ensureMarks: (item, marks) => write(() => ports.desk.ensureMarks(item, marks)) },
  }
}

type Made = Awaited<ReturnType<typeof governedSite>>

const run = async (guarded: boolean, plan: readonly Step[]): Promise<void> => {
  const made: Made = await governedSite(guarded, readyProject, template)
  const { product } = made
  let minute = 0
  const later = (): string => {
    minute += 1
    return new Date(Date.UTC(2022, 2, 31, 12, minute)).toISOString()
  }
  const actOf = async (what: Does, now: string): Promise<Act> => {
    const judgementHash = await made.hash(now)
    const text = { text: `${what.kind} ${now}` }
    if (what.kind === 'ask') return { kind: 'approval.ask', gate: 'G0', judgementHash, note: text }
    if (what.kind === 'withdraw') return { kind: 'approval.withdraw', gate: 'G0', reason: text }
    const role = what.by === 'owner' ? 'benefitOwner' : 'sponsor'
    return { kind: 'vote', gate: 'G0', judgementHash, outcome: what.outcome, role, comment: text }
  }
  /** Acts that were said to be done, by their texts. */
  const done: string[] = []
  const perform = async (ports: Ports, what: Does, now: string, act: Act): Promise<void> => {
    const answered = await inProcessClient(ports, () => callAs(people[what.by], 'product', now)).call('governance.act', { item: 'P1', act })
    if (answered.ok && answered.value.status === 'done') done.push(`${what.kind} ${now}`)
  }
  const steady = async (): Promise<void> => {
    await refreshAll(product, later())
    const { ledger } = await made.view('pmo', later())
    expect(ledger.problems).toEqual([])
    expect(['anchored', 'none']).toContain(ledger.anchoring.is)
    const text = JSON.stringify([...made.site.documents].filter(([name]) => name.startsWith('ledger/')).map(([, { value }]) => value))
    const heads = made.site.documents.get('ledger-heads/P1')?.value as { hashes: readonly string[] } | undefined
    const inChain = (heads?.hashes ?? []).map((hash) => JSON.stringify(made.site.documents.get(`ledger/${hash}`)?.value))
    for (const one of done)
      expect(
        inChain.filter((page) => page.includes(`"text":"${one}"`)),
        `${one} in ${text}`,
      ).toHaveLength(1)
    expect(new Set(heads?.hashes).size).toBe(heads?.hashes.length ?? 0)
    const checked = await use(product, callAs(people.pmo, 'product', later()), 'ledger.verify', {})
    expect(checked.subjects.flatMap(({ problems }) => problems)).toEqual([])
    expect(checked.subjects.flatMap(({ decisions }) => decisions.filter(({ replay }) => replay !== 'same'))).toEqual([])
  }
  let known = true
  for (const step of plan) {
    const now = later()
    if (step.step === 'does') await perform(product, step.what, now, await actOf(step.what, now))
    if (step.step === 'together') {
      const [at, other] = [now, later()]
      const acts = [await actOf(step.what, at), await actOf(step.other, other)] as const
      await Promise.all([perform(product, step.what, at, acts[0]), perform(product, step.other, other, acts[1])])
    }
    if (step.step === 'crashes') {
      const act = await actOf(step.what, now)
      await perform(dying(product, step.atWrite), step.what, now, act)
      await perform(product, step.what, now, act)
    }
    if (step.step === 'wishes') {
      const act = await actOf(step.what, now)
      for (let times = 0; times < step.times; times += 1) {
        await askFor(made.ports(people[step.what.by].ref), 'P1', act)
        const call = callAs(people.pmo, 'product', later())
        await settleWishes(product, call, await needSite(product, call), 'P1')
      }
    }
    if (step.step === 'evidence') {
      known = step.known
      made.site.put([{ ...readyProject, values: { ...readyProject.values, objectives: step.known ? ['Faster decisions'] : null } }])
    }
    await steady()
    if (!known) expect(made.mark()).not.toBe('passed')
    if (made.mark() === 'passed') {
      const { decisions } = await made.view('pmo', later())
      expect(decisions.at(-1)).toMatchObject({ outcome: 'go' })
      expect(
        decisions
          .at(-1)
          ?.votes.map(({ role }) => role.id)
          .toSorted(),
      ).toEqual(['benefitOwner', 'sponsor'])
    }
  }
}

it.each([
  ['a storage that the product alone writes', true],
  ['a storage that anybody writes', false],
])(
  'over %s no decision is lost or doubled, nothing passes on what is not known, and the chain verifies, whatever happens in whatever order',
  { timeout: long ? 900_000 : 120_000 },
  async (_name, guarded) => {
    await fc.assert(
      fc.asyncProperty(steps, (plan) => run(guarded, plan)),
      { numRuns: long ? 60 : 6, seed, endOnFailure: !long },
    )
  },
)
