import { describe, expect, it } from 'vitest'
import { refreshAll, use } from '../../testing/ask.ts'
import { callAs, people, readyProject } from '../../testing/example-site.ts'
import { governedSite } from '../../testing/governed-site.ts'
import { noEffects } from '../../testing/worked-baseline.ts'

const conditions = [{ what: { text: 'Sign the contract' }, owner: { person: 'manager', name: 'Mia Manager' }, due: '2022-04-20' }]

describe.each([
  ['a storage that the product alone writes', true],
  ['a storage that anybody writes', false],
])('a project that no gate is ahead of, over %s', (_, guarded) => {
  const gone = async () => {
    const made = await governedSite(guarded)
    const judgementHash = await made.hash()
    await made.does('manager', { kind: 'approval.ask', gate: 'G0', judgementHash })
    await made.does('sponsor', { kind: 'vote', gate: 'G0', judgementHash, outcome: 'conditionalGo', role: 'sponsor', conditions })
    made.site.put([{ ...readyProject, state: 'Cancelled' }])
    await refreshAll(made.product)
    return made
  }

  it('still shows what was decided and what is open, and nothing to decide', async () => {
    const made = await gone()
    expect(await use(made.product, callAs(people.pmo), 'gate.open', { item: 'P1' })).toMatchObject({ kind: 'empty', reason: 'dropped' })
    expect(await made.view()).toMatchObject({
      approval: null,
      mayRelease: null,
      decisions: [{ outcome: 'conditionalGo' }],
      conditions: [{ what: 'Sign the contract', status: 'open', may: [] }],
      ledger: { anchoring: { is: 'anchored' }, problems: [] },
    })
  })

  it('has its conditions met, and is decided at no gate', async () => {
    const made = await gone()
    const { conditions: open } = await made.view()
    const met = { kind: 'condition.met' as const, decision: open[0]?.decision ?? 0, index: 0, evidence: { text: 'Signed' } }
    expect((await made.does('manager', met)).status).toBe('refused')
    expect((await made.does('sponsor', met)).status).toBe('done')
    expect((await made.view()).conditions).toMatchObject([{ status: 'met' }])
    const stored = made.site.documents.get('judgements/P1')?.value as { behind: { judgementHash: string; judgement: { gate: string } } }
    const { judgementHash, judgement } = stored.behind
    const vote = { kind: 'vote' as const, gate: judgement.gate, judgementHash, outcome: 'go' as const, role: 'sponsor' }
    expect(await made.does('sponsor', vote, '2022-04-02T12:00:00.000Z')).toMatchObject({
      status: 'refused',
      obstacles: ['notAhead', 'stale'],
    })
  })

  it('still shows its baseline and changes; nothing new is agreed at a gate', async () => {
    const made = await gone()
    await made.does('manager', {
      kind: 'change.ask',
      item: null,
      title: { text: 'Hand over sooner' },
      reason: { text: 'It ends' },
      effects: noEffects,
    })
    expect(await use(made.product, callAs(people.pmo, 'product'), 'baseline.open', { item: 'P1' })).toMatchObject({
      now: null,
      changes: [{ title: 'Hand over sooner', status: 'asked' }],
      mayPropose: expect.arrayContaining(['notAhead']),
    })
  })

  it('is written once, however often it is refreshed', async () => {
    const made = await gone()
    const version = made.site.documents.get('judgements/P1')?.version
    await refreshAll(made.product, '2022-04-01T12:00:00.000Z')
    expect(made.site.documents.get('judgements/P1')?.version).toBe(version)
  })
})
