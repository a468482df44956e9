import type { Call, InputOf, OutputOf, Ports, ScenarioList, SelectionView, UseCaseName } from '@plumbline/core'
import { runJob } from '@plumbline/core/jobs'
import { workOn } from '@plumbline/core/portfolio'
import { startRefresh, stepRefresh } from '@plumbline/core/refresh'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, callOf, configure, service } from '../support/calls.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'
import { twenty } from '../support/twenty.ts'
import { pmoLead } from '../support/twins.ts'
import { collect, zone } from './subject.ts'

const colleague = 'marcus'

interface Site {
  readonly subject: SiteSubject
  readonly lead: <N extends UseCaseName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>
  readonly second: Site['lead']
}

const asking = async (subject: SiteSubject, person: string): Promise<Site['lead']> => {
  const call = callOf(await subject.actor(person), 'person')
  return async (name, input) => {
    const answered = await ask(subject.ports(person), call, name, input)
    if (!answered.ok) throw new Error(`${answered.problem.message} ${answered.problem.remedy}`)
    return answered.value
  }
}

const refresh = async (ports: Ports): Promise<void> => {
  const call: Call = callOf(service, 'product')
  let progress = await startRefresh(ports, call)
  while (progress.status === 'running') progress = await stepRefresh(ports, call)
}

const ids = twenty.spaces.flatMap(({ items }) => items.map(({ id }) => id))

/** Strategy, links, scores and one budget, the same on both sites. */
const decided = async (subject: SiteSubject): Promise<Site> => {
  subject.seed(twenty)
  await configure(subject.ports(pmoLead), subject.mapping(), await subject.actor(pmoLead))
  await refresh(subject.ports('product'))
  const [lead, second] = [await asking(subject, pmoLead), await asking(subject, colleague)]
  const { suggested } = await lead('scoring.open', {})
  await lead('scoring.save', { model: suggested, scoringVersion: 'new' })
  const { limits } = await lead('selection.open', {})
  const periods = { unit: 'year', yearStarts: 4, first: '2022-04-01', count: 1 } as const
  const saved = await lead('selection.saveLimits', { limits: { ...limits, periods }, limitsVersion: 'new' })
  if (!saved.ok) throw new Error(saved.problem)
  const asked = saved.view.candidates.reduce((sum, { cost }) => sum + (cost['2022/23'] ?? 0), 0)
  const budgets = { '2022/23': Math.round(0.6 * asked) }
  await lead('selection.saveLimits', { limits: { ...limits, periods, budgets }, limitsVersion: saved.view.limitsVersion })
  return { subject, lead, second }
}

describe('one portfolio of twenty projects and one budget in both trackers', () => {
  let sites: readonly Site[]
  beforeAll(async () => {
    sites = await Promise.all((await Promise.all([jiraSubject(), azureDevOpsSubject()])).map(decided))
  }, 120_000)
  afterAll(async () => void (await Promise.all((sites ?? []).map(({ subject }) => subject.close()))))

  const named = ({ subject }: Site) => new Map(ids.map((id) => [subject.ref(id), id]))
  /** What was decided, with projects by their seed id instead of each tracker's own. */
  const inSeedIds = (site: Site, value: unknown): unknown => {
    const names = named(site)
    return JSON.parse(JSON.stringify(value), (_key, part: unknown) => (typeof part === 'string' ? (names.get(part) ?? part) : part))
  }
  const both = async <T>(of: (site: Site) => Promise<T>): Promise<readonly [unknown, unknown]> => {
    const [one, other] = await Promise.all(sites.map(async (site) => inSeedIds(site, await of(site))))
    return [one, other]
  }
  const opened = (site: Site): Promise<SelectionView> => site.lead('selection.open', {})

  it('selects the same, optimal with its bound, and tells every project’s reason', async () => {
    const view = await opened(sites[0]!)
    expect(ids).toHaveLength(20)
    expect(view.candidates.length + view.leftOut.length).toBe(20)
    expect(view.candidates.length).toBeGreaterThanOrEqual(12)
    const { decided: answer } = view.answer!
    expect(answer).toMatchObject({ status: 'optimal', gap: 0 })
    if (!('reasons' in answer)) throw new Error('no reasons')
    expect(answer.reasons).toHaveLength(view.candidates.length)
    expect(answer.selected.length).toBeLessThan(view.candidates.length)
    const [jira, azureDevOps] = await both(async (site) => (await opened(site)).answer?.decided)
    expect(azureDevOps).toEqual(jira)
  })

  it('costs, scores and leaves out the same', async () => {
    const [jira, azureDevOps] = await both(async (site) => {
      const { candidates, leftOut } = await opened(site)
      return {
        candidates: candidates.map(({ ref, title, value, cost, costFrom }) => ({ ref, title, value, cost, costFrom })),
        leftOut: leftOut.map(({ ref, why, missing }) => ({ ref, why, missing })),
      }
    })
    expect(azureDevOps).toEqual(jira)
  })

  it('searches on as a job that goes on where it was, and comes to the same', async () => {
    const [jira, azureDevOps] = await both(async ({ subject, lead }) => {
      const started = await lead('selection.start', { task: 'select', seconds: 4 })
      expect(started).toMatchObject({ status: 'waiting', answer: null })
      expect(await lead('selection.start', { task: 'select', seconds: 4 })).toMatchObject({ job: started.job })
      const ports: Ports = { ...subject.ports('product'), exact: async (task) => workOn(task, { clock: () => performance.now() }) }
      await runJob(ports, started.job, { call: () => callOf(service, 'product'), wait: async () => false })
      const { status, answer } = await lead('selection.status', { job: started.job })
      return { status, decided: answer?.decided }
    })
    expect(jira).toMatchObject({ status: 'finished', decided: { status: 'optimal' } })
    expect(azureDevOps).toEqual(jira)
  })

  it('writes scores into the tracker’s own field once', async () => {
    for (const { lead, subject } of sites) {
      // In Jira the app itself writes, so that it does here.
      const first = await lead('scoring.writeBack', {})
      expect({ site: subject.name, ...first }).toMatchObject({ failed: [], done: ids.length, total: ids.length })
      expect(first.written).toBeGreaterThan(10)
      expect(await lead('scoring.writeBack', {})).toMatchObject({ written: 0, unchanged: ids.length })
      const { scores } = await lead('scoring.open', {})
      expect(scores[0]!.writtenScore).toBeCloseTo(scores[0]!.score!, 2)
    }
  })

  it('is committed by a second person, who alone can', async () => {
    for (const { lead, second } of sites) {
      const saved = await lead('scenario.save', { name: 'As agreed', note: 'For the board' })
      if (!saved.ok) throw new Error(saved.problem)
      const { scenario, list } = saved
      const proposed = await lead('scenario.propose', { scenario, note: 'Board of April', baselineVersion: list.baselineVersion })
      if (!proposed.ok) throw new Error(proposed.problem)
      const approval = ({ proposal, baselineVersion }: ScenarioList) => ({ hash: proposal!.hash, baselineVersion })
      await expect(lead('scenario.approve', approval(proposed.list))).rejects.toThrow('second person')
      expect(await second('scenario.approve', approval(proposed.list))).toMatchObject({
        ok: true,
        list: { baseline: { scenario }, since: { came: [], went: [], moved: [], limits: [], keeps: true } },
      })
    }
  })

  it('plans people from a pasted grid, finds the same conflict and the same way out, which can be saved', async () => {
    const [jira, azureDevOps] = await both(async ({ lead }) => {
      const [a, b] = (await lead('capacity.open', {})).projects.toSorted((one, other) => (one.title < other.title ? -1 : 1))
      const periods = { unit: 'month', yearStarts: 1, first: '2022-04-10', count: 4 } as const
      const plan = { periods, usual: { Engineer: 2 }, supply: { Engineer: { '2022-05': 1 } }, substitutes: {}, of: 'all' } as const
      await lead('capacity.save', { plan, capacityVersion: 'new' })
      const text = ['project\trole\t2022-04', `${a!.key}\tEngineer\t1`, `${b!.key}\tEngineer\t1,5`].join('\n')
      const look = await lead('capacity.paste', { text, commit: false })
      const inputsVersions = Object.fromEntries(look.projects.map(({ ref, inputsVersion }) => [ref, inputsVersion]))
      const written = await lead('capacity.paste', { text, commit: true, inputsVersions })
      // Whoever looked before somebody else wrote must not overwrite it.
      const late = await lead('capacity.paste', { text: text.replace('1,5', '3'), commit: true, inputsVersions })
      const before = await lead('capacity.open', {})
      const engineers = before.conflicts.filter(({ role }) => role === 'Engineer')
      const [change] = engineers[0]!.repairs
      await lead('portfolioInputs.save', {
        projects: change!.changes.map(({ item, inputsVersion, demand }) => ({ item, inputsVersion, set: { demand } })),
      })
      const after = await lead('capacity.open', {})
      return {
        statuses: [written, late].map(({ projects }) => projects.map(({ status }) => status)),
        cells: before.cells
          .filter(({ role }) => role === 'Engineer')
          .map(({ period, available, needed }) => ({ period, available, needed })),
        conflicts: engineers.map(({ period, missing }) => ({ period, missing })),
        after: after.conflicts.filter(({ role }) => role === 'Engineer').map(({ period }) => period),
      }
    })
    expect(jira).toMatchObject({
      statuses: [
        ['written', 'written'],
        ['nothing', 'conflict'],
      ],
      conflicts: [{ period: '2022-04', missing: 0.5 }],
      after: [],
    })
    expect(azureDevOps).toEqual(jira)
  })

  it('takes a proposal in from somebody, and makes a project item of it once the PMO selected it', async () => {
    const [jira, azureDevOps] = await both(async ({ subject, lead, second }) => {
      const [beside] = (await lead('capacity.open', {})).projects
      const text = {
        title: 'Portal for small claims',
        need: 'People queue for nineteen days',
        outcome: 'Five days',
        department: null,
        sponsor: null,
        cost: 200_000,
        currency: 'GBP',
        wantedBy: '2023-01-31',
        onBehalfOf: null,
      }
      await second('intake.submit', { text })
      const one = async () => (await lead('intake.open', {})).proposals.find(({ title }) => title === text.title)!
      const early = await one()
      const asked = { beside: beside!.ref, note: '' }
      await expect(lead('intake.convert', { ...asked, proposal: early.proposal, proposalVersion: early.proposalVersion })).rejects.toThrow(
        'Only a selected',
      )
      for (const to of ['ready', 'selected'] as const) {
        const { proposal, proposalVersion } = await one()
        await lead('intake.decide', { proposals: [{ proposal, proposalVersion }], to, note: '' })
      }
      const { proposal, proposalVersion } = await one()
      const start = { gateDue: '2022-06-30', people: {}, artefacts: ['proposal'] }
      await lead('intake.convert', { ...asked, proposal, proposalVersion, start })
      await expect(lead('intake.convert', { ...asked, proposal, proposalVersion })).rejects.toThrow()
      const tracker = subject.ports('product').tracker({ mapping: subject.mapping(), zone })
      const made = (await collect(tracker.items({ kind: 'components' }, ['gateReviewDue']))).filter(({ title }) => title === text.title)
      const dated = made.map(({ fields }) => fields.gateReviewDue)
      const { state, answerDue, cost } = await one()
      return { made: made.map(({ title }) => title), dated, state, answerDue, cost, early: early.state }
    })
    expect(jira).toMatchObject({
      made: ['Portal for small claims'],
      dated: [{ ok: true, value: '2022-06-30' }],
      state: 'converted',
      cost: 200_000,
      early: 'received',
    })
    expect(azureDevOps).toEqual(jira)
  })
})
