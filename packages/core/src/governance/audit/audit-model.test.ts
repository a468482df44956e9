import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Ledger } from '../../ledger/keep.ts'
import { appendTo, readLedger } from '../../ledger/keep.ts'
import { fakeShelf } from '../../testing/fake-shelf.ts'
import type { Act } from '../acts.ts'
import type { Scene } from '../scene.ts'
import { governanceState } from '../state.ts'
import type { AuditAct } from './acts.ts'
import { auditDebt, standsAfter } from './state.ts'
import { obstaclesToAudit } from './weigh.ts'

const words = { text: 'Because' }
const people = ['pmo', 'auditor', 'manager', 'owner', 'sponsor'] as const
type Person = (typeof people)[number]

const person = fc.constantFrom(...people)
const place = fc.integer({ min: 1, max: 12 })
const anyAct = fc.oneof(
  fc.record({
    kind: fc.constant('audit.plan' as const),
    title: fc.constant(words),
    on: fc.constant('2022-04-10'),
    auditor: person.map((ref) => ({ person: ref, name: ref })),
    questions: fc.constant([{ text: words }, { text: words }]),
  }),
  fc.record({
    kind: fc.constant('audit.assign' as const),
    audit: place,
    auditor: person.map((ref) => ({ person: ref })),
    reason: fc.constant(words),
  }),
  fc.record({ kind: fc.constant('audit.cancel' as const), audit: place, reason: fc.constant(words) }),
  fc.record({
    kind: fc.constant('audit.answer' as const),
    audit: place,
    answers: fc.constant([
      { question: 0, answer: 'met' as const },
      { question: 1, answer: 'notMet' as const },
    ]),
  }),
  fc.record({
    kind: fc.constant('audit.find' as const),
    audit: place,
    severity: fc.constantFrom('minor' as const, 'critical' as const),
    what: fc.constant(words),
    evidence: fc.constant([words]),
  }),
  fc.record({
    kind: fc.constant('audit.correct' as const),
    finding: place,
    what: fc.constant(words),
    owner: person.map((ref) => ({ person: ref, name: ref })),
    due: fc.constantFrom('2022-04-01', '2022-05-01'),
  }),
  fc.record({ kind: fc.constant('audit.verify' as const), finding: place, words: fc.constant(words) }),
  fc.record({ kind: fc.constant('audit.close' as const), audit: place, conclusion: fc.constant(words) }),
) as unknown as fc.Arbitrary<AuditAct>
/** What somebody does; `late`: against the ledger as it was some steps before; `breaks`: the storage refuses after so many writes. */
const step = fc.record({
  by: person,
  act: anyAct,
  late: fc.boolean(),
  breaks: fc.option(fc.integer({ min: 0, max: 1 }), { nil: undefined, freq: 6 }),
  again: fc.boolean(),
})

const sceneFor = (actor: Person, ledger: Ledger): Scene =>
  ({
    actor: { ref: actor, name: actor },
    isPmo: actor === 'pmo',
    selfAppointed: [],
    now: '2022-04-02T12:00:00.000Z',
    today: '2022-04-02',
    usableUntil: '2022-06-30',
    template: {
      roles: [
        { id: 'projectManager', name: 'Project manager' },
        { id: 'sponsor', name: 'Sponsor' },
      ],
      gates: [],
      criteria: [],
      phases: [],
    },
    stored: {
      facts: {
        values: {
          'roles[projectManager].person': { known: true, value: { is: 'person', person: 'manager' } },
          'roles[sponsor].person': { known: true, value: { is: 'person', person: 'sponsor' } },
        },
      },
    },
    state: governanceState(ledger),
    site: { groups: {}, proposals: {}, delegations: [] },
  }) as unknown as Scene

const anchorOf = ({ hashes }: Ledger) => {
  const head = hashes.at(-1)
  return head === undefined ? undefined : { seq: hashes.length, head: head.slice(0, 16) }
}

it('in whatever order, by two at once, with a break between any two writes and asked again, no finding is lost, doubled or verified by whoever mends it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      const documents = new Map()
      const shelf = fakeShelf(documents, true)
      let salts = 0
      const unguessable = () => `salt ${(salts += 1)}`
      let ledger = await readLedger({ shelf }, 'P1', undefined)
      let stale = ledger
      const done: Act[] = []
      for (const [index, { by, act, late, breaks, again }] of steps.entries()) {
        const seen = late ? stale : ledger
        stale = ledger
        if (obstaclesToAudit(act, sceneFor(by, seen)).length > 0) continue
        let left = breaks ?? Number.POSITIVE_INFINITY
        const breaking: typeof shelf = {
          ...shelf,
          write: async (...given) => {
            if (left <= 0) throw new Error('power cut')
            left -= 1
            return shelf.write(...given)
          },
        }
        const entry = { at: `2022-04-02T12:${String(index).padStart(2, '0')}:00.000Z`, by: { ref: by, name: by }, act }
        const tries = again || breaks !== undefined ? 2 : 1
        for (let time = 0; time < tries; time += 1) {
          const target = time === 0 ? seen : await readLedger({ shelf }, 'P1', undefined)
          // What stands already is not put in again.
          if (target.entries.some((one) => one.at === entry.at && one.by.ref === by)) continue
          if (obstaclesToAudit(act, sceneFor(by, target)).length > 0) continue
          const added = await appendTo({ shelf: time === 0 ? breaking : shelf, unguessable }, target, [entry]).catch(() => undefined)
          if (added) done.push(act)
        }
        ledger = await readLedger({ shelf }, 'P1', undefined)
      }
      const anchored = await readLedger({ shelf }, 'P1', anchorOf(ledger))
      expect(anchored.problems).toEqual([])
      expect(anchored.hashes).toHaveLength(done.length)
      const state = governanceState(anchored)
      const findings = state.audits.flatMap((audit) => audit.findings.map((finding) => ({ audit, finding })))
      expect(findings).toHaveLength(done.filter(({ kind }) => kind === 'audit.find').length)
      for (const { finding } of findings) {
        const mended = finding.actions.filter(({ seq }) => seq < (finding.verified?.seq ?? 0)).map(({ owner }) => owner.ref)
        if (finding.verified) expect(mended).not.toContain(finding.verified.by.ref)
      }
      for (const audit of state.audits) {
        for (const ref of [audit.closed?.by.ref]) if (ref) expect(['manager', 'sponsor']).not.toContain(ref)
        if (standsAfter(audit.closed, state.brokenAt)) expect(audit.findings.every(({ verified }) => verified)).toBe(true)
      }
      const { running, open } = auditDebt(state, '2022-04-02')
      expect(open.every(({ verified }) => verified === null)).toBe(true)
      expect(running.every(({ closed, cancelled }) => !closed && !cancelled)).toBe(true)
    }),
    { numRuns: 60, seed: 20221129 },
  )
})

it('comes to closings often enough to fail where they are not weighed', async () => {
  let closed = 0
  const shelf = fakeShelf(new Map(), true)
  let ledger = await readLedger({ shelf }, 'P1', undefined)
  const acts: readonly (readonly [Person, AuditAct])[] = [
    ['pmo', { kind: 'audit.plan', title: words, on: '2022-04-10', auditor: { person: 'auditor' }, questions: [{ text: words }] }],
    ['auditor', { kind: 'audit.answer', audit: 1, answers: [{ question: 0, answer: 'met' }] }],
    ['auditor', { kind: 'audit.find', audit: 1, severity: 'minor', what: words, evidence: [words] }],
    ['manager', { kind: 'audit.correct', finding: 3, what: words, owner: { person: 'owner' }, due: '2022-05-01' }],
    ['auditor', { kind: 'audit.verify', finding: 3, words }],
    ['auditor', { kind: 'audit.close', audit: 1, conclusion: words }],
  ]
  for (const [index, [by, act]] of acts.entries()) {
    expect(obstaclesToAudit(act, sceneFor(by, ledger))).toEqual([])
    ledger = await appendTo({ shelf, unguessable: () => `${index}` }, ledger, [
      { at: `2022-04-02T12:0${index}:00.000Z`, by: { ref: by, name: by }, act },
    ])
    if (act.kind === 'audit.close') closed += 1
  }
  expect(closed).toBe(1)
  expect(governanceState(ledger).audits[0]?.closed?.words).toBe('Because')
})
