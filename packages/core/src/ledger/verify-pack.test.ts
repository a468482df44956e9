import { beforeAll, describe, expect, it } from 'vitest'
import type { Act } from '../governance/acts.ts'
import { hashOf } from '../hash.ts'
import { firstPhaseGate } from '../methodology/phase-gate-1.ts'
import type { OutputOf } from '../pmo/client.ts'
import { refreshAll, use } from '../testing/ask.ts'
import { settings } from '../testing/bound-site.ts'
import { callAs, exampleSite, people, readyProject, task } from '../testing/example-site.ts'
import { type Pack, type PackSubject, readPack, writePack } from './pack.ts'
import { verifyPack } from './verify-pack.ts'

const made = exampleSite(readyProject, task)
const { product } = made

/** A year after the decision. */
const later = callAs(people.pmo, 'product', '2023-03-31T12:00:00.000Z')
const exported = (format: 'json' | 'html'): Promise<OutputOf<'ledger.export'>> =>
  use(product, later, 'ledger.export', { item: 'P1', format })

let pack: Pack
beforeAll(async () => {
  await use(product, callAs(people.pmo), 'settings.save', { ...settings, template: { document: firstPhaseGate }, settingsVersion: 'new' })
  await refreshAll(product)
  const judgementHash = async () => {
    const view = await use(product, callAs(people.pmo), 'gate.judge', { item: 'P1' })
    return view.kind === 'gate' ? view.judged.judgementHash : ''
  }
  const acts: readonly ((hash: string) => Act)[] = [
    (hash) => ({ kind: 'approval.ask', gate: 'G0', judgementHash: hash, note: { text: 'Ready <b>now</b>' } }),
    () => ({ kind: 'approval.withdraw', gate: 'G0', reason: { text: 'Not yet' } }),
    (hash) => ({ kind: 'approval.ask', gate: 'G0', judgementHash: hash }),
  ]
  for (const [index, act] of acts.entries())
    await use(product, callAs(people.manager, 'product', `2022-03-31T12:0${index}:00.000Z`), 'governance.act', {
      item: 'P1',
      act: act(await judgementHash()),
    })
  await use(product, callAs(people.sponsor), 'governance.act', {
    item: 'P1',
    act: { kind: 'vote', gate: 'G0', judgementHash: await judgementHash(), outcome: 'go', role: 'sponsor' },
  })
  pack = readPack((await exported('json')).text)
})

/** The pack with its ledger changed. */
const changed = (change: (subject: PackSubject) => PackSubject): Pack => ({ ...pack, subjects: pack.subjects.map(change) })
const problemsIn = async (changedPack: Pack) => {
  const { verified, subjects } = await verifyPack(changedPack)
  return { verified, problems: subjects[0]?.problems.map(({ seq, problem }) => `${seq} ${problem}`), anchoring: subjects[0]?.anchoring.is }
}
const recordOf = (subject: PackSubject, index: number) =>
  (subject.pages[subject.hashes[index] ?? ''] as { readonly record: Record<string, unknown> }).record
const withBody = (subject: PackSubject, index: number, body: unknown): PackSubject => ({
  ...subject,
  pages: { ...subject.pages, [subject.hashes[index] ?? '']: body },
})

describe('a pack', () => {
  it('verifies a year later by itself, and its decision replays to the same hash', async () => {
    const { verified, records, subjects } = await verifyPack(pack)
    expect({ verified, records }).toEqual({ verified: true, records: 5 })
    expect(subjects).toMatchObject([
      { subject: 'P1', problems: [], anchoring: { is: 'anchored' }, decisions: [{ seq: 5, gate: 'G0', outcome: 'go', replay: 'same' }] },
    ])
    expect(await use(product, later, 'ledger.verifyPack', { text: writePack(pack) })).toMatchObject({ verified: true })
  })

  it('names people in its facts by references of the ledger alone', () => {
    const facts = JSON.stringify(pack.judgements)
    for (const { ref, name } of Object.values(people)) {
      expect(facts).not.toContain(`"person":"${ref}"`)
      expect(facts).not.toContain(name)
    }
    expect(facts).toContain('"is":"person"')
  })

  it('is a page that runs nothing and escapes what people wrote', async () => {
    const { name, text } = await exported('html')
    expect(name).toBe('plumbline-evidence-P1-2023-03-31.html')
    expect(text).toContain('Ready &lt;b&gt;now&lt;/b&gt;')
    expect(text).toContain('replays to the same hash')
    expect(text).not.toMatch(/<script|<b>now|src=|href=/)
  })

  it.each<[string, (subject: PackSubject) => PackSubject, string[], string]>([
    [
      'an edited record',
      (s) => withBody(s, 1, { record: { ...recordOf(s, 1), at: '2022-03-30T00:00:00.000Z' }, aside: {} }),
      ['2 edited'],
      'anchored',
    ],
    ['a record without its body', (s) => withBody(s, 1, undefined), ['2 removed'], 'anchored'],
    ['a record that left no trace', (s) => ({ ...s, hashes: s.hashes.filter((_, index) => index !== 1) }), ['2 removed'], 'contradicted'],
    [
      'records that changed places',
      (s) => ({ ...s, hashes: [s.hashes[0], s.hashes[2], s.hashes[1], ...s.hashes.slice(3)] as string[] }),
      ['2 reordered', '3 reordered'],
      'anchored',
    ],
    [
      'a record that was put in between',
      (s) => {
        const record = { ...recordOf(s, 1), at: '2022-03-31T12:01:30.000Z' }
        const hash = hashOf(record)
        return { ...s, hashes: [s.hashes[0] ?? '', hash, ...s.hashes.slice(1)], pages: { ...s.pages, [hash]: { record, aside: {} } } }
      },
      ['2 inserted'],
      'contradicted',
    ],
    [
      'a record of another project',
      (s) => ({ ...s, subject: 'P2' }),
      ['1 foreign', '2 foreign', '3 foreign', '4 foreign', '5 foreign'],
      'anchored',
    ],
    ['a chain that the item does not attest', (s) => ({ ...s, anchor: { seq: 2, head: 'f'.repeat(16) } }), [], 'contradicted'],
    [
      'a changed name beside a record',
      (s) => {
        const page = s.pages[s.hashes[0] ?? ''] as { aside: Record<string, object> }
        const aside = Object.fromEntries(Object.entries(page.aside).map(([hash, beside]) => [hash, { ...beside, name: 'Somebody Else' }]))
        return withBody(s, 0, { ...page, aside })
      },
      ['1 texts'],
      'anchored',
    ],
  ])('names %s', async (_name, change, problems, anchoring) => {
    expect(await problemsIn(changed(change))).toEqual({ verified: false, problems, anchoring })
  })

  it.each<[string, (pack: Pack) => Pack, string]>([
    [
      'facts that were changed',
      (p) => ({
        ...p,
        judgements: p.judgements.map((one) => ({
          ...one,
          kept: { ...(one.kept as object), facts: { asOf: '2022-03-31', values: {}, collections: {} } },
        })),
      }),
      'changed',
    ],
    ['facts that are missing', (p) => ({ ...p, judgements: [] }), 'missing'],
    ['a template that is missing', (p) => ({ ...p, templates: {} }), 'missing'],
    [
      'a template that was changed',
      (p) => ({
        ...p,
        templates: Object.fromEntries(Object.entries(p.templates).map(([hash, body]) => [hash, { ...(body as object), name: 'Softer' }])),
      }),
      'changed',
    ],
    [
      'a judgement that does not follow',
      (p) => ({
        ...p,
        judgements: p.judgements.map((one) => ({
          ...one,
          kept: { ...(one.kept as object), judgedBy: { ...(one.kept as { judgedBy: object }).judgedBy, tier: 'light' } },
        })),
      }),
      'different',
    ],
  ])('tells of %s', async (_name, change, replay) => {
    const { verified, subjects } = await verifyPack(change(pack))
    expect({ verified, replay: subjects[0]?.decisions[0]?.replay }).toEqual({ verified: false, replay })
  })

  it('is refused where it is none', () => {
    expect(() => readPack('{')).toThrow(/no JSON/)
    expect(() => readPack('{"format":"other"}')).toThrow(/no evidence pack/)
  })
})

it('verifies all ledgers of a site in turns, and says how far it is', async () => {
  expect(await use(product, later, 'ledger.verify', {})).toMatchObject({ done: 2, of: 2, subjects: [{ subject: 'P1', verified: true }] })
  await expect(use(product, callAs(people.manager), 'ledger.verify', {})).rejects.toThrow(/PMO/)
  await expect(use(product, callAs(people.sponsor), 'ledger.export', { item: 'P1', format: 'json' })).rejects.toThrow(/PMO/)
})
