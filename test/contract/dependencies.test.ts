import { startRefresh, stepRefresh } from '@plumbline/core/refresh'
import type { SeedPortfolio } from '@plumbline/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking } from '../support/asking.ts'
import { callOf, configure, service } from '../support/calls.ts'
import { fixture, item } from '../support/portfolio.ts'
import { describeWithReference } from '../support/reference.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'
import { azureDevOpsJudge } from './judging/azure-devops.ts'
import { type Finding, printFindings } from './judging/finding.ts'
import { jiraJudge } from './judging/jira.ts'

const project = (id: string, startPlanned: string, finishPlanned: string, more: object = {}) =>
  item(id, 'project', { title: `Project ${id}`, values: { startPlanned, finishPlanned, ...more } })

const work = (id: string, itemEstimate: number, owner: string | null) =>
  item(id, 'delivery', {
    parent: 'data',
    values: { itemEstimate, itemOwner: owner === null ? null : { ref: owner, name: owner, active: true } },
  })

/** Work on Launch that was begun. */
const begun = (id: string, values: object) =>
  item(id, 'delivery', {
    parent: 'launch',
    state: { category: 'inProgress' },
    values: { itemOwner: { ref: 'lead', name: 'lead', active: true }, ...values },
  })

/** Data is needed by Portal, which is needed by Launch; Portal depends on Identity by a kind of link that the site added; the rest means nothing for the order of work. */
const linked: SeedPortfolio = {
  ...fixture,
  spaces: [
    {
      key: 'TST',
      name: 'Department for Tests',
      items: [
        project('data', '2022-01-01', '2022-06-30', { gateReviewDue: '2022-06-01' }),
        project('portal', '2022-07-01', '2022-12-31', { gateReviewDue: '2022-05-01' }),
        project('launch', '2022-10-01', '2022-12-01'),
        project('identity', '2022-01-01', '2022-03-31', { gateReviewDue: '2022-04-15' }),
        { ...project('hidden', '2022-01-01', '2022-03-31'), labels: ['confidential'] },
        item('task', 'delivery', { parent: 'data' }),
        work('one', 40_000, 'lead'),
        work('two', 26_000, 'lead'),
        work('three', 33_000, 'owner'),
        work('nobody', 1000, null),
        { ...work('over', 99_000, 'lead'), state: { category: 'done' } },
        begun('half', { itemEstimate: 40_000, itemRemaining: 6600 }),
        begun('whole', { itemEstimate: 3300 }),
      ],
    },
  ],
  links: [
    { first: 'data', second: 'portal', is: 'blocks' },
    { first: 'portal', second: 'launch', is: 'blocks' },
    { first: 'portal', second: 'identity', is: 'needs' },
    { first: 'launch', second: 'data', is: 'relates' },
    { first: 'task', second: 'portal', is: 'blocks' },
    { first: 'hidden', second: 'launch', is: 'blocks' },
  ],
}

const started = async (start: () => Promise<SiteSubject>) => {
  const subject = await start()
  subject.seed(linked)
  await configure(subject.ports('pmo'), subject.mapping(), await subject.actor('pmo'))
  const call = callOf(service, 'product')
  let progress = await startRefresh(subject.ports('product'), call)
  while (progress.status === 'running') progress = await stepRefresh(subject.ports('product'), call)
  const kept: Parameters<Awaited<ReturnType<typeof azureDevOpsJudge>>['judge']>[0][] = []
  subject.tracker.onExchange((exchange) => kept.push(exchange))
  return { subject, kept, pmo: await asking(subject, 'pmo'), reader: await asking(subject, 'reader') }
}

describe('dependencies by the trackers’ own links', () => {
  let sites: readonly Awaited<ReturnType<typeof started>>[]
  beforeAll(async () => {
    sites = await Promise.all([jiraSubject, azureDevOpsSubject].map(started))
  }, 120_000)
  afterAll(async () => void (await Promise.all((sites ?? []).map(({ subject }) => subject.close()))))

  const seedIds = linked.spaces.flatMap(({ items }) => items.map(({ id }) => id))
  const shown = async ({ subject, ...site }: (typeof sites)[number], who: 'pmo' | 'reader' = 'pmo') => {
    const names = new Map(seedIds.map((id) => [subject.ref(id), id]))
    const { dependencies, ...rest } = await site[who]('dependencies.open', {})
    return {
      ...rest,
      dependencies: dependencies.map(({ needs, needed, link: _, ...more }) => ({
        needs: names.get(needs),
        needed: names.get(needed),
        ...more,
      })),
    }
  }
  const whole = [
    { needs: 'launch', needed: 'hidden', taken: false, conflicts: [], circle: false },
    {
      needs: 'launch',
      needed: 'portal',
      taken: false,
      conflicts: [{ is: 'finish', on: '2022-12-01', neededOn: '2022-12-31' }],
      circle: false,
    },
    {
      needs: 'portal',
      needed: 'data',
      taken: false,
      conflicts: [{ is: 'gate', on: '2022-05-01', neededOn: '2022-06-01', gate: 'G0' }],
      circle: false,
    },
    { needs: 'portal', needed: 'identity', taken: false, conflicts: [], circle: false },
  ]

  it('are not there before somebody reads them, and then the same in both trackers, with what does not go together', async () => {
    for (const site of sites) {
      expect(await shown(site)).toMatchObject({ dependencies: [], read: null })
      expect(await site.pmo('dependencies.read', {})).toEqual({ done: 5, total: 5 })
      expect((await shown(site)).dependencies).toEqual(whole)
    }
  })

  it('name each kind of link with what it means, which the PMO may say otherwise', async () => {
    const [jira, azureDevOps] = await Promise.all(sites.map((site) => shown(site)))
    expect(jira!.types.map(({ type, words, count, means }) => [type, words, count, means])).toEqual([
      ['Blocks', 'blocks', 3, 'firstNeeded'],
      ['Dependency', 'depends on', 1, 'secondNeeded'],
      ['Relates', 'relates to', 1, 'nothing'],
    ])
    expect(azureDevOps!.types.map(({ type, count, means }) => [type, count, means])).toEqual([
      ['Dependency', 4, 'firstNeeded'],
      ['Related', 1, 'nothing'],
    ])
    const [{ pmo }] = sites as [(typeof sites)[number]]
    const said = await pmo('dependencies.mean', { type: 'Relates', means: 'firstNeeded', linksVersion: jira!.linksVersion })
    expect(said.ok).toBe(true)
    // Data waits for Launch then, which waits for Portal, which waits for Data.
    expect(said.view.dependencies.filter(({ circle }) => circle)).toHaveLength(3)
    expect(await pmo('dependencies.mean', { type: 'Relates', means: 'nothing', linksVersion: jira!.linksVersion })).toMatchObject({
      ok: false,
    })
    await pmo('dependencies.mean', { type: 'Relates', means: 'nothing', linksVersion: said.view.linksVersion })
    expect((await shown(sites[0]!)).dependencies).toEqual(whole)
  })

  it('hold for the selection only once they are taken over, and stay when they are read again', async () => {
    for (const site of sites) {
      const { pmo, subject } = site
      const { projects } = await pmo('dependencies.open', {})
      expect(projects.every(({ requires }) => requires.length === 0)).toBe(true)
      const portal = projects.find(({ ref }) => ref === subject.ref('portal'))!
      const change = { item: portal.ref, inputsVersion: portal.inputsVersion, set: { requires: [subject.ref('data')] } }
      expect((await pmo('portfolioInputs.save', { projects: [change] })).projects).toMatchObject([{ status: 'saved' }])
      await pmo('dependencies.read', {})
      const { dependencies } = await shown(site)
      expect(dependencies.filter(({ taken }) => taken).map(({ needs, needed }) => [needs, needed])).toEqual([['portal', 'data']])
    }
  })

  it('say nothing of a project that somebody may not see', async () => {
    for (const site of sites) {
      const view = await shown(site, 'reader')
      expect(JSON.stringify(view)).not.toContain('hidden')
      expect(view.dependencies).toHaveLength(3)
      await expect(site.reader('dependencies.read', {})).rejects.toThrow()
    }
  })

  it('come with what open work would ask for by the roles of those who work on it, the same in both trackers', async () => {
    for (const { pmo, subject } of sites) {
      const asked = { item: subject.ref('data'), hoursPerUnit: 1, hoursPerDay: 8, roles: {} }
      const look = await pmo('capacity.suggestDemand', asked)
      expect(look).toMatchObject({ open: 5, noEstimate: 1, noOwner: 2, noState: 0, complete: true, changes: [], demand: {} })
      expect(look.people.map(({ items, units, role }) => [items, units, role])).toEqual([
        [2, 660, null],
        [1, 330, null],
      ])
      const [lead, owner] = look.people.map(({ ref }) => ref) as [string, string]
      const { span, changes, inputsVersion, demand } = await pmo('capacity.suggestDemand', {
        ...asked,
        roles: { [lead]: 'Engineer', [owner]: 'Tester' },
      })
      // 66 weekdays from the 31st of March to the 30th of June: ten and five hours on each of them.
      expect(span).toEqual({ from: '2022-03-31', to: '2022-06-30' })
      expect(changes.map(({ role, period, before, after }) => [role, period, before, after])).toEqual([
        ['Engineer', '2022-03', null, 0.05],
        ['Engineer', '2022-04', null, 1.25],
        ['Engineer', '2022-05', null, 1.25],
        ['Engineer', '2022-06', null, 1.25],
        ['Tester', '2022-03', null, 0.03],
        ['Tester', '2022-04', null, 0.63],
        ['Tester', '2022-05', null, 0.63],
        ['Tester', '2022-06', null, 0.63],
      ])
      const saved = await pmo('portfolioInputs.save', { projects: [{ item: asked.item, inputsVersion, set: { demand } }] })
      expect(saved.projects).toMatchObject([{ status: 'saved' }])
      const { cells } = await pmo('capacity.open', {})
      expect(cells.find(({ role, period }) => role === 'Engineer' && period === '2022-04')).toMatchObject({ needed: 1.25 })
    }
  })

  it('come with what remains of work that was begun where a field tells it, and say what counts whole, the same in both trackers', async () => {
    for (const { pmo, subject } of sites) {
      const look = await pmo('capacity.suggestDemand', { item: subject.ref('launch'), hoursPerUnit: 1, hoursPerDay: 8, roles: {} })
      expect(look).toMatchObject({ open: 2, noEstimate: 0, wholeInProgress: 1, tellsRemaining: true })
      expect(look.people.map(({ items, units, hours }) => [items, units, hours])).toEqual([[2, 33, 66]])
    }
  })

  describeWithReference('specs', 'every request for them', () => {
    it('is as the official descriptions say', async () => {
      const judges = [await jiraJudge(), await azureDevOpsJudge()]
      const findings: Finding[] = []
      for (const [at, { kept }] of sites.entries()) {
        const asked = kept.filter(({ path }) => /bulkfetch|workitemsbatch/i.test(path))
        expect(asked.length).toBeGreaterThan(1)
        for (const exchange of asked) findings.push(...judges[at]!.judge(exchange))
      }
      expect(printFindings(findings)).toBe('')
    })
  })
})
