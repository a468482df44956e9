import { type Act, canonical, type OutputOf, type Person, type UseCaseName } from '@plumbline/core'
import { builtInTemplates } from '@plumbline/core/templates'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actingFor } from '../support/acting.ts'
import { configure } from '../support/calls.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'
import { only, pmoLead, projectsOf, seeded } from '../support/twins.ts'

const template = builtInTemplates.find(({ id }) => id === 'phase-gate')!
const twins = projectsOf(seeded.jira).filter(({ id }) => seeded.twins.includes(id))

describe('a waiver, the same in both trackers', () => {
  let sites: readonly SiteSubject[] = []
  const gets = async <N extends UseCaseName>(site: SiteSubject, name: N, input: unknown): Promise<OutputOf<N>> =>
    actingFor(site, await site.actor(pmoLead), name, input)

  beforeAll(async () => {
    sites = await Promise.all([jiraSubject(), azureDevOpsSubject()])
    await Promise.all(
      sites.map(async (site, index) => {
        site.seed(only(index === 0 ? seeded.jira : seeded.azureDevOps, seeded.twins))
        await configure(site.ports(pmoLead), site.mapping(), await site.actor(pmoLead), template)
      }),
    )
  }, 60_000)
  afterAll(async () => void (await Promise.all(sites.map((site) => site.close()))))

  const judged = async (site: SiteSubject, twin: string) => {
    const view = await gets(site, 'gate.judge', { item: site.ref(twin) })
    if (view.kind !== 'gate') throw new Error(`${site.name}: ${view.reason}`)
    return view
  }
  const sponsorOf = async (site: SiteSubject, twin: string): Promise<Person | undefined> => {
    const { approval } = await gets(site, 'governance.open', { item: site.ref(twin) })
    const found = approval?.holders.find(({ role }) => role.id === 'sponsor')?.people[0]
    return found && { ...found, active: true }
  }

  /** The first must that fails is waived at the sponsor's wish; what is judged then. */
  const waived = async (site: SiteSubject, twin: string): Promise<readonly string[]> => {
    const { gate, judged: before } = await judged(site, twin)
    const rule = before.criteria.find(({ value, waivable, demand }) => value === 'fail' && waivable && demand === 'must')
    const sponsor = await sponsorOf(site, twin)
    if (!rule || !sponsor) return []
    const item = site.ref(twin)
    const act: Act = {
      kind: 'waiver.ask',
      gate: gate.id,
      rule: rule.id,
      reason: { text: 'The supplier is late' },
      control: { text: 'A weekly report' },
      owner: { person: sponsor.ref, name: sponsor.name },
      from: before.asOf,
      to: '2022-04-30',
      risk: 'low',
    }
    expect(await actingFor(site, sponsor, 'governance.act', { item, act })).toMatchObject({ status: 'done' })
    const granted = await gets(site, 'governance.act', { item, act: { kind: 'waiver.grant', waiver: 1 } })
    expect(granted).toMatchObject({ status: 'done', view: { ledger: { records: 2, problems: [], anchoring: { is: 'anchored' } } } })
    const { judged: after } = await judged(site, twin)
    expect(after.criteria.find(({ id }) => id === rule.id)).toMatchObject({ value: 'fail', waived: true })
    return [canonical([twin, rule.id, after.judgementHash, after.outcome])]
  }

  it('covers its criterion with the same bytes', { timeout: 120_000 }, async () => {
    const told: string[][] = []
    for (const site of sites) told.push((await Promise.all(twins.map(({ id }) => waived(site, id)))).flat())
    expect(told[0]!.length).toBeGreaterThan(0)
    expect(told[1]).toEqual(told[0])
  })
})
