import { describe, expect, it } from 'vitest'
import type { Act } from '../../governance/acts.ts'
import { appendTo, readLedger } from '../../ledger/keep.ts'
import { firstPhaseGate } from '../../methodology/phase-gate-1.ts'
import type { Template } from '../../methodology/template.ts'
import { refreshAll, use } from '../../testing/ask.ts'
import { publish, settings } from '../../testing/bound-site.ts'
import { callAs, exampleSite, people, readyProject, task } from '../../testing/example-site.ts'
import type { FakeItem } from '../../testing/fake-tracker.ts'
import { siteSubject } from './read-governance.ts'

const template: Template = {
  ...firstPhaseGate,
  version: '1.1.0',
  gates: firstPhaseGate.gates.map((gate) =>
    gate.id === 'G0' ? { ...gate, mode: 'approval', decidedBy: ['sponsor', 'pmo'], quorum: { all: ['sponsor', 'pmo'] }, slaDays: 5 } : gate,
  ),
}

const risk = (ref: string, probability: number, impact: number, more: Partial<FakeItem> = {}): FakeItem => ({
  ref,
  title: `Risk ${ref}`,
  type: 'Risk',
  state: 'To Do',
  parent: 'P1',
  createdAt: '2021-07-01T09:00:00.000Z',
  values: { riskProbability: probability, riskImpact: impact, riskOwner: people.manager, riskResponse: 'mitigate' },
  ...more,
})

const second: FakeItem = { ...readyProject, ref: 'P2', title: 'Slower claims' }

/** Two projects whose approval was asked for, the second a week after the first. */
const site = async () => {
  const made = exampleSite(readyProject, task, second, risk('R1', 2, 2), risk('R2', 5, 4), risk('R3', 5, 5, { hiddenFrom: ['sponsor'] }))
  const configured = { ...settings, template: { document: firstPhaseGate }, settingsVersion: 'new' }
  await use(made.product, callAs(people.pmo), 'settings.save', configured)
  await publish(made.product, { template, rollOut: 'atOnce' })
  await refreshAll(made.product)
  const ask = async (item: string, now: string): Promise<void> => {
    const call = callAs(people.manager, 'product', now)
    const view = await use(made.product, call, 'gate.judge', { item })
    const judgementHash = view.kind === 'gate' ? view.judged.judgementHash : ''
    const act: Act = { kind: 'approval.ask', gate: 'G0', judgementHash }
    expect((await use(made.product, call, 'governance.act', { item, act })).status).toBe('done')
  }
  await ask('P1', '2022-03-31T12:00:00.000Z')
  await ask('P2', '2022-04-04T12:00:00.000Z')
  return made
}
const mine = async ({ product }: Awaited<ReturnType<typeof site>>, person: keyof typeof people, now = '2022-04-08T12:00:00.000Z') =>
  (await use(product, callAs(people[person], 'product', now), 'decisions.mine', {})).waiting

describe('what waits for one person', () => {
  it('is listed by the day by which it was to be answered, and marked where that has passed', async () => {
    const made = await site()
    expect(await mine(made, 'sponsor')).toMatchObject([
      { item: 'P1', gate: { id: 'G0' }, askedBy: 'Mia Manager', due: '2022-04-07', overdue: true, votes: 0, needed: 2 },
      { item: 'P2', due: '2022-04-11', overdue: false },
    ])
  })

  it('waits for the PMO where its vote is missing, and for nobody else', async () => {
    const made = await site()
    expect(await mine(made, 'pmo')).toHaveLength(2)
    expect(await mine(made, 'reader')).toEqual([])
    expect(await mine(made, 'manager')).toEqual([])
  })

  it('waits for whoever somebody delegated to, while the delegation lasts', async () => {
    const made = await site()
    const product = { ...made.product, shelf: { ...made.product.shelf, guarded: true } }
    const to = { person: 'reader', name: people.reader.name }
    const act = { kind: 'delegation.give', to, from: '2022-04-01', until: '2022-04-08' }
    const by = { ref: 'sponsor', name: people.sponsor.name }
    await appendTo(product, await readLedger(product, siteSubject, undefined), [{ at: '2022-04-01T09:00:00.000Z', by, act }])
    expect(await mine({ ...made, product }, 'reader')).toMatchObject([{ item: 'P1', onBehalfOf: { name: 'Sam Sponsor' } }, { item: 'P2' }])
    expect(await mine({ ...made, product }, 'reader', '2022-04-09T12:00:00.000Z')).toEqual([])
  })
})

describe('the brief of a decision', () => {
  it('sets cost and finish beside what was agreed, and names the gravest risks that this person may see', async () => {
    const { as } = await site()
    expect(await use(as(people.sponsor), callAs(people.sponsor, 'person'), 'decisions.brief', { item: 'P1' })).toMatchObject({
      since: null,
      cost: { then: { minor: 210_000_000 }, now: { minor: 216_000_000 } },
      risks: {
        top: [
          { title: 'Risk R2', score: 20, owner: 'Mia Manager' },
          { title: 'Risk R1', score: 4 },
        ],
      },
    })
  })
})
