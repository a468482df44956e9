import { type Act, type Baseline, canonical, type OutputOf, type Person, type UseCaseName } from '@plumbline/core'
import { firstPhaseGate } from '@plumbline/core/templates'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actingFor } from '../support/acting.ts'
import { configure, zone } from '../support/calls.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'
import { only, pmoLead, projectsOf, seeded } from '../support/twins.ts'

const template = firstPhaseGate
const twin = projectsOf(seeded.jira).find(({ title }) => title === 'East West Rail Configuration State 1')!

const baseline: Baseline = {
  scope: { statement: { text: 'Bicester to Bletchley' }, items: 12 },
  finish: '2025-03-31',
  milestones: [{ name: 'Track laid', due: '2024-06-30' }],
  currency: 'GBP',
  costs: [{ period: '2022-06', kind: 'capital', minor: 1_000_000_00 }],
  benefits: [{ name: 'Journeys', unit: 'a day', target: 500_00 }],
  tolerances: { cost: 1_000, time: 30, scope: 1_000 },
}
const change: Act = {
  kind: 'change.ask',
  item: null,
  title: { text: 'One station more' },
  reason: { text: 'The council pays for it' },
  effects: {
    currency: 'GBP',
    costs: [{ period: '2023-01', kind: 'operating', minor: 50_000_00 }],
    days: 20,
    movesFrom: '2022-04-01',
    items: 1,
    scope: { text: 'Winslow' },
    benefits: [{ name: 'Journeys', target: 40_00 }],
    benefit: { text: '' },
    others: [],
  },
}

describe('a baseline, the same in both trackers', () => {
  let sites: readonly SiteSubject[] = []
  const gets = async <N extends UseCaseName>(site: SiteSubject, name: N, input: object = {}): Promise<OutputOf<N>> =>
    actingFor(site, await site.actor(pmoLead), name, { item: site.ref(twin.id), ...input })
  const acts = async (site: SiteSubject, actor: Person, act: Act) =>
    expect(await actingFor(site, actor, 'governance.act', { item: site.ref(twin.id), act })).toMatchObject({ status: 'done' })
  const judged = async (site: SiteSubject) => {
    const view = await gets(site, 'gate.judge')
    if (view.kind !== 'gate') throw new Error(`${site.name}: ${view.reason}`)
    return view.judged
  }
  const sponsorOf = async (site: SiteSubject): Promise<Person> => {
    const { approval } = await gets(site, 'governance.open')
    const found = approval?.holders.find(({ role }) => role.id === 'sponsor')?.people[0]
    return { ...found!, active: true }
  }

  beforeAll(async () => {
    sites = await Promise.all([jiraSubject(), azureDevOpsSubject()])
    await Promise.all(
      sites.map(async (site, index) => {
        site.seed(only(index === 0 ? seeded.jira : seeded.azureDevOps, [twin.id]))
        await configure(site.ports(pmoLead), site.mapping(), await site.actor(pmoLead), template)
      }),
    )
  }, 60_000)
  afterAll(async () => void (await Promise.all(sites.map((site) => site.close()))))

  const inForce = async (site: SiteSubject) => {
    const { now, history, variance } = await gets(site, 'baseline.open')
    return { hash: now?.hash, baseline: now?.baseline, chain: history.map(({ before, hash }) => [before, hash]), variance }
  }

  it('is set with the decision at a gate, replaced by an approved change, and judged with the same bytes', {
    timeout: 120_000,
  }, async () => {
    const told: string[] = []
    for (const site of sites) {
      await judged(site)
      const [pmo, sponsor] = [await site.actor(pmoLead), await sponsorOf(site)]
      await acts(site, pmo, { kind: 'baseline.propose', gate: 'G2', baseline })
      const { judgementHash, outcome } = await judged(site)
      expect(outcome).toBe('ready')
      await acts(site, sponsor, { kind: 'vote', gate: 'G2', judgementHash, outcome: 'go', role: 'sponsor', baseline: 1 })
      const first = await inForce(site)
      await acts(site, pmo, change)
      const [asked] = (await gets(site, 'baseline.open')).changes
      expect(asked).toMatchObject({ status: 'asked', effect: { is: 'rebaseline', within: true, baseline: { finish: '2025-04-20' } } })
      await acts(site, sponsor, {
        kind: 'change.decide',
        change: asked!.seq,
        outcome: 'approve',
        role: 'sponsor',
        reason: { text: 'Worth it' },
        before: first.hash!,
      })
      const second = await inForce(site)
      expect(second.chain).toEqual([
        [first.hash, second.hash],
        [null, first.hash],
      ])
      const after = await judged(site)
      told.push(canonical([first, second, judgementHash, after.judgementHash]))
    }
    expect(told[1]).toEqual(told[0])
  })

  it('what was decided stands on the item of the change, written once', { timeout: 60_000 }, async () => {
    for (const site of sites) {
      const [one] = (await gets(site, 'baseline.open')).changes
      const tracker = site.ports('product').tracker({ mapping: site.mapping(), zone })
      const fields = ['changeDecision', 'changeBaselined', 'changeDaysEffect'] as const
      const read = async () => {
        const found: Record<string, unknown>[] = []
        for await (const page of tracker.items({ kind: 'below', items: [site.ref(twin.id)] }, fields))
          for (const item of page.values)
            if (item.kind === 'changeRequest' && item.title === 'One station more')
              found.push(Object.fromEntries(fields.map((field) => [field, item.fields[field]?.ok ? item.fields[field].value : 'unread'])))
        return found
      }
      expect(one).toMatchObject({ status: 'approved', title: 'One station more', item: { key: expect.any(String) } })
      expect(await read()).toMatchObject([{ changeDecision: 'approved', changeDaysEffect: 20 }])
    }
  })

  it('a baseline that anybody changed in the extension’s documents counts as absent, and its record is named', async () => {
    const site = sites.find(({ name }) => name !== 'Jira')!
    const raw = <T>(collection: string, id: string) => ({ collection, id, check: (value: unknown) => value as T })
    const { shelf } = site.ports(pmoLead)
    const { value } = (await shelf.read(raw<{ hashes: string[] }>('ledger-heads', site.ref(twin.id))))!
    const page = raw<unknown>('ledger', value.hashes[0]!)
    const before = (await shelf.read(page))!
    const dearer: unknown = JSON.parse(JSON.stringify(before.value).replace('100000000', '900000000'))
    await shelf.write(page, dearer, before.version)
    const { now, problems } = await gets(site, 'baseline.open')
    expect(problems).toMatchObject([{ seq: 1, problem: 'edited' }])
    expect(now).toBeNull()
    const decided = await gets(site, 'cost.open')
    expect(decided.planned).toBeNull()
  })
})
