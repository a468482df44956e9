import { run } from '@plumbline/cli'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking } from '../support/asking.ts'
import { configure } from '../support/calls.ts'
import { planned } from '../support/planning-teams.ts'
import { describeWithReference } from '../support/reference.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'
import { azureDevOpsJudge } from './judging/azure-devops.ts'
import { printFindings } from './judging/finding.ts'

const periods = { unit: 'month', yearStarts: 1, first: '2022-04-01', count: 2 } as const
const plan = { periods, usual: { Design: 1 }, supply: { 'Data engineer': { '2022-05': 3 } }, substitutes: {}, of: 'all' } as const

const started = async (start: () => Promise<SiteSubject>) => {
  const subject = await start()
  subject.seed(planned)
  await configure(subject.ports('pmo'), subject.mapping(), await subject.actor('pmo'))
  const pmo = await asking(subject, 'pmo')
  await pmo('capacity.save', { plan, capacityVersion: 'new' })
  return { subject, pmo, reader: await asking(subject, 'reader') }
}

describe('capacity that teams plan in Azure DevOps', () => {
  let site: Awaited<ReturnType<typeof started>>
  const kept: Parameters<Awaited<ReturnType<typeof azureDevOpsJudge>>['judge']>[0][] = []
  beforeAll(async () => {
    site = await started(azureDevOpsSubject)
    site.subject.tracker.onExchange((exchange) => kept.push(exchange))
  })
  afterAll(() => site?.subject.close())

  it('is read a few teams at a time, with what is missing by name, and changes nothing of the plan', async () => {
    const first = await site.pmo('capacity.readTracker', {})
    expect(first).toEqual({ done: 4, total: 5, next: 4 })
    expect((await site.pmo('capacity.tracker', {})).read).toBeNull()
    expect(await site.pmo('capacity.readTracker', { from: 4 })).toEqual({ done: 5, total: 5 })
    const view = await site.pmo('capacity.open', {})
    expect(view.plan).toEqual(plan)
    expect(view.trackerHolds).toBe(true)
    const { read, ...how } = await site.pmo('capacity.tracker', {})
    expect(how).toEqual({ hoursPerDay: 8, as: {} })
    expect(read).toMatchObject({ from: '2022-04-01', to: '2022-05-31', activities: ['Data engineer', 'Design'] })
    const teams = Object.fromEntries(read!.teams.map((team) => [team.name, team]))
    expect(teams['Alpha']).toMatchObject({
      place: 'Department for Tests',
      planned: 1,
      empty: ['Department for Tests\\Sprint 9'],
      undated: ['Department for Tests\\Later'],
      noRoleHours: 112,
    })
    expect(teams['Gamma']).toMatchObject({ planned: 1, unread: [{ name: 'Department for Tests\\Sprint 3' }] })
    expect(teams['Department for Tests Team']).toMatchObject({ planned: 0, problem: null })
    await expect(site.reader('capacity.tracker', {})).rejects.toThrow()
  })

  it('becomes people by role and month, worked out by hand', async () => {
    const { changes, same } = await site.pmo('capacity.previewTracker', { hoursPerDay: 8, as: {} })
    // April 2022 has 21 weekdays, May 22. Data engineers: Alpha 8 × 6 h and Beta 8 × 8 h + 8 × 4 h in April, 4 × 6 h and 18 × 4 h in May.
    // Design: Alpha 8 × 2 h and Gamma 10 × 7.5 h in April, 4 × 2 h in May.
    expect(changes).toEqual([
      {
        role: 'Data engineer',
        period: '2022-04',
        before: null,
        beforeFrom: null,
        hours: 144,
        after: 0.86,
        days: 21 + 16,
        covered: 10 + 16,
      },
      {
        role: 'Data engineer',
        period: '2022-05',
        before: 3,
        beforeFrom: 'entered',
        hours: 96,
        after: 0.55,
        days: 22 + 18,
        covered: 5 + 18,
      },
      { role: 'Design', period: '2022-04', before: 1, beforeFrom: 'usual', hours: 91, after: 0.54, days: 42, covered: 20 },
      { role: 'Design', period: '2022-05', before: 1, beforeFrom: 'usual', hours: 8, after: 0.05, days: 44, covered: 5 },
    ])
    expect(same).toBe(0)
    const together = await site.pmo('capacity.previewTracker', { hoursPerDay: 7, as: { Design: 'Data engineer' } })
    expect(together.changes.map(({ role, hours, after }) => [role, hours, after])).toEqual([
      ['Data engineer', 144 + 91, 1.6],
      ['Data engineer', 96 + 8, 0.68],
    ])
  })

  it('is taken over cell by cell, and what somebody enters afterwards is theirs', async () => {
    const { capacityVersion } = await site.pmo('capacity.open', {})
    const { read } = await site.pmo('capacity.tracker', {})
    const take = {
      hoursPerDay: 8,
      as: {},
      cells: [
        { role: 'Data engineer', period: '2022-04' },
        { role: 'Design', period: '2022-04' },
      ],
      readAt: read!.readAt,
      capacityVersion,
    }
    expect(await site.pmo('capacity.takeTracker', { ...take, readAt: '2022-01-01T00:00:00.000Z' })).toMatchObject({ problem: 'conflict' })
    const taken = await site.pmo('capacity.takeTracker', take)
    if (!taken.ok) throw new Error(taken.problem)
    const sources = (view: typeof taken.view) =>
      view.cells.map(({ role, period, available, availableFrom }) => [role, period, available, availableFrom])
    expect(sources(taken.view)).toEqual([
      ['Design', '2022-04', 0.54, 'tracker'],
      ['Design', '2022-05', 1, 'usual'],
      ['Data engineer', '2022-04', 0.86, 'tracker'],
      ['Data engineer', '2022-05', 3, 'entered'],
    ])
    const { plan: next } = taken.view
    const supply = { ...next.supply, Design: { '2022-04': 2 } }
    const entered = await site.pmo('capacity.save', { plan: { ...next, supply }, capacityVersion: taken.view.capacityVersion })
    if (!entered.ok) throw new Error(entered.problem)
    expect(sources(entered.view)[0]).toEqual(['Design', '2022-04', 2, 'entered'])
    expect(await site.pmo('capacity.takeTracker', take)).toMatchObject({ problem: 'conflict' })
  })

  it('is read from a terminal with the rights of its token, and printed with what is missing', async () => {
    const plumbline = async (person: string) => {
      const [out, told]: [string[], string[]] = [[], []]
      const { tracker } = site.subject
      const code = await run(['planning', 'read', '--site', tracker.url], {
        token: tracker.token(person),
        readText: () => Promise.reject(new Error('no file')),
        write: (text) => void out.push(text),
        tell: (text) => void told.push(text),
      })
      return { code, out: out.join('\n'), told }
    }
    const { code, out, told } = await plumbline('pmo')
    expect(code).toBe(0)
    expect(told).toEqual(['4 of 5 teams read', '5 of 5 teams read', '0 of 0 projects read'])
    expect(out).toMatch(/^Data engineer {2}2022-05 {2}96 hours, 0.55 people \(the plan says 3\), 23 of 40 working days planned$/m)
    expect(out).toMatch(/^Alpha: 112 hours without an activity$/m)
    expect(out).toMatch(/^Gamma: Department for Tests\\Sprint 3 could not be read/m)
    expect(await plumbline('reader')).toMatchObject({ code: 2, out: '' })
  })

  it('is not taken up by somebody else halfway', async () => {
    await site.pmo('capacity.readTracker', {})
    await expect(site.pmo('capacity.readTracker', { from: 3 })).rejects.toThrow('at the same time')
    expect((await site.pmo('capacity.tracker', {})).read).not.toBeNull()
  })

  describeWithReference('specs', 'every request for it', () => {
    it('is as the official description says', async () => {
      const judge = await azureDevOpsJudge()
      const asked = kept.filter(({ path }) => /_apis\/(work\/teamsettings|projects)/i.test(path))
      expect(asked.length).toBeGreaterThan(15)
      expect(printFindings(asked.flatMap((exchange) => judge.judge(exchange)))).toBe('')
    })
  })
})

describe('capacity in Jira', () => {
  it('is not held by the tracker, which is said, and people are entered', async () => {
    const { subject, pmo } = await started(jiraSubject)
    expect(subject.ports('pmo').supply).toBeUndefined()
    expect(await pmo('capacity.open', {})).toMatchObject({ trackerHolds: false })
    await expect(pmo('capacity.readTracker', {})).rejects.toThrow('holds no capacity by role')
    await subject.close()
  })
})
