import type {
  DepartedProject,
  EnforcementWatch,
  JobsView,
  JobView,
  LoadEstimate,
  MirrorsView,
  RefreshPlan,
  SettingsView,
} from '@plumbline/core'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { fakeClient, good } from '../testing/fake-client.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { startWords } from '../words/words.ts'
import { OperationsPage } from './OperationsPage.tsx'
import { operationsWords } from './words.ts'

beforeAll(() => startWords('en-GB', [operationsWords]))

const now = '2022-03-31T12:00:00.000Z'
const refresh: JobView = {
  job: 'refresh',
  kind: 'refresh',
  status: 'finished',
  done: 120,
  of: 120,
  startedAt: '2022-03-31T08:50:00.000Z',
  startedBy: 'Plumbline',
  steppedAt: '2022-03-31T09:00:00.000Z',
  finishedAt: '2022-03-31T09:00:00.000Z',
  used: { calls: 412, points: 2020, bytes: 3_100_000, allowance: { limit: 65_000, left: 62_980, resetsAt: '2022-03-31T10:00:00.000Z' } },
  mayCancel: false,
  mayResume: false,
}
const search: JobView = {
  ...refresh,
  job: 'a1',
  kind: 'selection',
  status: 'cancelled',
  done: 12,
  of: 60,
  startedBy: 'Amara Okafor',
  mayResume: true,
}
const home = {
  home: '0123456789abcdef',
  name: 'contoso.example',
  url: 'https://contoso.example',
  readAt: '2022-03-30T12:00:00.000Z',
  byName: 'Amara Okafor',
  complete: true,
  count: 116,
  left: 1,
  twins: 5,
  notConfirmed: 0,
  missing: 0,
  trust: 'confirmed' as const,
  repeated: [{ key: 'DFT-1', title: 'Roads', keptFrom: 'devops.example' }],
}

const plan: RefreshPlan = { share: 50, mayChange: true, settingsVersion: '7', ready: true, loaded: null }

const estimate: LoadEstimate = {
  projects: 2000,
  items: 198_000,
  counted: 'about',
  calls: 9570,
  points: 418_950,
  share: 50,
  limit: 65_000,
  hours: 12.9,
  pasts: 'counted',
}

const opened = (
  jobs: Partial<JobsView> = {},
  mirrors: Partial<MirrorsView> = {},
  planned: Partial<RefreshPlan> = {},
  told: Partial<LoadEstimate> = {},
  watch: EnforcementWatch = { status: 'notInForce', now },
  left: readonly DepartedProject[] = [],
) => {
  const client = fakeClient({
    'job.list': () => good<JobsView>({ jobs: [refresh, search], goesOn: 'here', now, ...jobs }),
    'enforcement.watch': () => good<EnforcementWatch>(watch),
    'portfolio.left': () => good({ left }),
    'job.resume': () => good(search),
    'refresh.plan': () => good<RefreshPlan>({ ...plan, ...planned }),
    'refresh.estimate': () => good({ ...estimate, ...told }),
    'refresh.saveShare': ({ share }) => good({ ok: true, plan: { ...plan, share, settingsVersion: '8' } }),
    'refresh.start': () => good({ status: 'running', done: 0, total: 0 }),
    'mirror.list': () => good<MirrorsView>({ homes: [home], mayConfigure: true, now, ...mirrors }),
    'mirror.receive': ({ components }) =>
      good({
        taken: components.length,
        written: components.length,
        sealed: {},
        refused: components.length > 5 ? [{ key: 'X-1', why: 'edited' as const }] : [],
      }),
    'mirror.settle': () => good({ count: 31, dropped: 2, missing: 0, confirmed: 'nextRun' }),
    'mirror.forget': () => good({ dropped: 116 }),
    'mirror.export': ({ after }) =>
      good({ home: { name: 'a', url: 'https://a' }, readAt: now, components: [], left: 0, ...(after ? {} : { next: 'more' }) }),
  })
  const host = fakeHost({ locale: 'en-GB' })
  let changed = 0
  render(<OperationsPage client={client} host={host} view={{ zone: 'UTC' } as SettingsView} changed={() => void (changed += 1)} />)
  return { client, host, changed: () => changed }
}
const asked = ({ calls }: ReturnType<typeof opened>['client'], name: string) => calls.filter((each) => each.name === name)

describe('what works by itself', () => {
  it('says which projects of another site nothing confirms, and that they count in no number', async () => {
    const changed = { ...home, notConfirmed: 2, missing: 1 }
    opened({}, { homes: [changed, { ...home, home: 'b', name: 'other.example', trust: 'notConfirmed', notConfirmed: 3 }] })
    await screen.findByText(/^2 projects are not what was confirmed.*Until they are confirmed they count in no number\.$/)
    screen.getByText('1 project that was confirmed is gone or changed. Carry the site again.')
    screen.getByText(/^Nothing confirms these projects yet, so they count in no number/)
  })

  it('tells what goes on inside a large project: item by item where this page reads it, else that it is read at one go', async () => {
    const running = { ...refresh, status: 'running', done: 12, of: 40, mayCancel: true } as const
    const within = { name: 'Crossrail', others: 0, what: 'items', done: 3400, about: 9000 } as const
    opened({ jobs: [{ ...running, begun: { name: 'Crossrail', others: 0, about: 9000 } }] })
    await screen.findByText('Reading Crossrail, about 9,000 items, at one go, so that the count stands still meanwhile.')
    cleanup()
    opened({ jobs: [{ ...running, begun: { name: null, others: 19, about: null } }] })
    await screen.findByText('Reading 20 projects at one go, so that the count stands still meanwhile.')
    cleanup()
    opened({ jobs: [{ ...running, within }] })
    await screen.findByText('Reading Crossrail: item 3,400 of about 9,000.')
    cleanup()
    opened({ jobs: [{ ...running, done: 0, of: null, changed: 1200 }] })
    await screen.findByText(/1,?200 changed items read so far/)
  })

  it('says how old everything is, and what keeping it fresh took of the quota', async () => {
    const { client } = opened()
    expect(await screen.findByText(/Last finished 31 Mar.* 09:00, 3 hours ago/)).toBeTruthy()
    expect(screen.getByText(/412 times, for 2,020 points of the quota and 3.1 MB/)).toBeTruthy()
    expect(screen.getByText(/62,980 of 65,000 points until/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Refresh now' }))
    await waitFor(() => expect(asked(client, 'refresh.start')).toHaveLength(1))
  })

  it('says whether the gates that were put in force still are, by the last look on schedule, and who changed what', async () => {
    const watched = { status: 'watched', at: '2022-03-31T09:00:00.000Z', readable: true, lost: [], changes: [], now } as const
    opened({}, {}, {}, {}, watched)
    expect(await screen.findByText(/is held by the tracker\. Read back 3 hours ago/)).toBeTruthy()
    cleanup()
    const lost = [{ slot: 2, name: 'Charter', since: '2022-03-30T03:00:00.000Z', places: [] }]
    const rule = {
      rule: 'hold',
      kind: 'add',
      slot: 2,
      state: null,
      where: 'Work › Go',
      by: 'Petra',
      at: '2022-03-30T01:00:00.000Z',
    } as const
    opened({}, {}, {}, {}, { ...watched, lost, changes: [rule] })
    expect(await screen.findByText(/^Gate 2, Charter: not held, known since 30 Mar/)).toBeTruthy()
    expect(screen.getByText(/^Work › Go, last changed 30 Mar.* by Petra/)).toBeTruthy()
  })

  it('leaves as much of the quota to others as the PMO says, from 10 to 90 per cent for itself', async () => {
    const { client, changed } = opened()
    const field = await screen.findByLabelText('Share of the tracker’s quota for background work')
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
    fireEvent.change(field, { target: { value: '95' } })
    expect(screen.getByText('Write a whole number from 10 to 90.')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(asked(client, 'refresh.saveShare')).toHaveLength(0)
    fireEvent.change(field, { target: { value: '20' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(changed()).toBe(1))
    expect(asked(client, 'refresh.saveShare')).toMatchObject([{ input: { share: 20, settingsVersion: '7' } }])
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
  })

  it('tells before a first load what it takes, and counts for a repair when somebody asks', async () => {
    const { client } = opened({ jobs: [search] })
    expect(await screen.findByText(/about 2,000 projects and 198,000 items .* 9,570 questions and 418,950 points/)).toBeTruthy()
    expect(screen.getByText(/With 50 % of 65,000 points an hour, that is about 13 hours/)).toBeTruthy()
    expect(screen.getByText(/The past of the items is in these figures/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Estimate again' }))
    await waitFor(() => expect(asked(client, 'refresh.estimate')).toHaveLength(2))
    expect(screen.queryByRole('button', { name: 'Read everything anew' })).toBeNull()
  })

  it('reads everything anew where it was read before, once what that takes was told', async () => {
    const { client } = opened({}, {}, { loaded: { at: now, projects: 120 } })
    fireEvent.click(await screen.findByRole('button', { name: 'Estimate a full read' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Read everything anew' }))
    await waitFor(() => expect(asked(client, 'refresh.start')).toMatchObject([{ input: { repair: true } }]))
  })

  it('promises no time where the tracker counts no points', async () => {
    const { client } = opened({}, {}, {}, { counted: 'each', points: null, hours: null, limit: null, pasts: 'uncounted' })
    expect(await screen.findByRole('button', { name: 'Estimate a full read' })).toBeTruthy()
    expect(asked(client, 'refresh.estimate')).toHaveLength(0)
    fireEvent.click(screen.getByRole('button', { name: 'Estimate a full read' }))
    expect(await screen.findByText(/9,570 questions. The tracker counts no points/)).toBeTruthy()
    expect(screen.getByText(/How long that is the tracker does not tell/)).toBeTruthy()
  })

  it('says until when it waits for the tracker’s quota, and why', async () => {
    const until = '2022-03-31T13:00:05.000Z'
    const waiting: JobView = { ...refresh, status: 'running', done: 30, waits: { until, of: 'share', why: 'Used up.' } }
    opened({ jobs: [waiting, { ...search, status: 'waiting', waits: { until, of: 'quota', why: 'Too many requests.' } }] })
    expect(await screen.findAllByText(/Waits until 31 Mar.* 13:00 for the tracker’s quota/)).toHaveLength(2)
    expect(screen.getByText('The 50 % that background work may take are used up for now.')).toBeTruthy()
    expect(screen.getByText('Too many requests.')).toBeTruthy()
  })

  it('says how long a full read still takes', async () => {
    opened({ jobs: [{ ...refresh, status: 'running', done: 30, remaining: 5000 }] })
    expect(await screen.findByText('about 83 minutes left, by what it took so far')).toBeTruthy()
  })

  it('names projects that another site shows too, and why no group can be chosen', async () => {
    opened()
    expect(await screen.findByText('DFT-1 Roads counts as devops.example shows it')).toBeTruthy()
    expect(screen.getByText(/Groups cannot be chosen/)).toBeTruthy()
  })

  it('tells everybody else the share in a sentence', async () => {
    opened({}, {}, { mayChange: false, share: 30 })
    expect(await screen.findByText(/at most 30 % of the tracker’s quota/)).toBeTruthy()
    expect(screen.queryByLabelText(/Share of the tracker/)).toBeNull()
  })

  it('takes a search up, and says who goes on where that is a pipeline', async () => {
    const { client } = opened()
    fireEvent.click(await screen.findByRole('button', { name: 'Go on with Search for a selection' }))
    await waitFor(() => expect(asked(client, 'job.resume')).toMatchObject([{ input: { job: 'a1' } }]))
  })

  it('leaves a refresh to the pipeline where it belongs to it', async () => {
    opened({ goesOn: 'pipeline', jobs: [{ ...refresh, used: { calls: 4, points: 0, bytes: 1000, allowance: null } }] })
    expect(await screen.findByText(/A scheduled pipeline refreshes this site/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Refresh now' })).toBeNull()
    expect(screen.getByText(/named no limit/)).toBeTruthy()
  })

  it('refreshes from here with the eyes of whoever may, also everything anew', async () => {
    const { client } = opened({ goesOn: 'pipeline' }, {}, { right: { may: true }, loaded: { at: now, projects: 116 } })
    expect(await screen.findByText(/reads as you, with what you may see/)).toBeTruthy()
    expect(screen.queryByLabelText(/Share of the tracker/)).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Refresh now' }))
    await waitFor(() => expect(asked(client, 'refresh.start')).toMatchObject([{ input: {} }]))
    fireEvent.click(screen.getByRole('button', { name: 'Estimate a full read' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Read everything anew' }))
    await waitFor(() => expect(asked(client, 'refresh.start')).toMatchObject([{}, { input: { repair: true } }]))
  })

  it('says why not to whoever may not refresh from here', async () => {
    const { client } = opened({ goesOn: 'pipeline' }, {}, { right: { may: false, why: 'group', group: 'Plumbline writers' } })
    expect(await screen.findByText(/Only members of Plumbline writers may refresh from here/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Refresh now' }))
    expect(asked(client, 'refresh.start')).toEqual([])
  })

  it('tells from whose page a refresh runs, and of one that was left that it waits for its person', async () => {
    const own = { ...refresh, job: 'own-refresh-amara', kind: 'ownRefresh', status: 'running' as const, startedBy: 'Amara Okafor' }
    opened({ goesOn: 'pipeline', jobs: [{ ...own, own: true, steppedAt: now, mayCancel: true }] })
    expect(await screen.findByText(/From the page of Amara Okafor. Keep this page open/)).toBeTruthy()
    cleanup()
    opened({ goesOn: 'pipeline', jobs: [own, refresh] })
    expect(await screen.findByText(/it goes on when Amara Okafor opens a page/)).toBeTruthy()
    expect(screen.getByText(/Last finished/)).toBeTruthy()
  })

  it('shows the projects of other sites with their age, and takes them away only when asked twice', async () => {
    const { client, host } = opened()
    fireEvent.click(await screen.findByRole('link', { name: 'contoso.example' }))
    expect(host.opened).toEqual(['https://contoso.example'])
    expect(screen.getByText(/read 30 Mar.* 12:00, yesterday, by Amara Okafor/)).toBeTruthy()
    expect(screen.getByText('5 projects are tracked here as well and count once.')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Take the projects of contoso.example away' }))
    expect(asked(client, 'mirror.forget')).toHaveLength(0)
    fireEvent.click(screen.getByRole('button', { name: 'Take 116 projects away' }))
    expect(await screen.findByText('116 projects were taken away.')).toBeTruthy()
  })

  it('imports a file in parts, and names what was refused', async () => {
    const { client } = opened()
    const components = Array.from({ length: 31 }, (_, at) => ({ hash: `${at}`, component: { ref: `${at}`, key: `K-${at}` } }))
    const text = JSON.stringify({
      plumblineMirror: 1,
      home: { name: 'b', url: 'https://b' },
      readAt: now,
      complete: true,
      left: 0,
      components,
    })
    await screen.findByRole('button', { name: 'Import a file' })
    const input = document.querySelector<HTMLInputElement>('input[type=file]')
    const give = (content: string) => input && fireEvent.change(input, { target: { files: [new File([content], 'b.json')] } })
    give(text)
    expect(await screen.findByText('31 projects of b stand here now, 2 are gone.')).toBeTruthy()
    expect(screen.getByText('X-1 was not taken: it was changed on the way.')).toBeTruthy()
    expect(asked(client, 'mirror.receive').map(({ input: given }) => (given as { components: unknown[] }).components.length)).toEqual([
      30, 1,
    ])
    give('no file of ours')
    expect(await screen.findByText('b.json is no file of projects that Plumbline exported.')).toBeTruthy()
  })

  it('exports every page into one file, for the other PMO alone unless somebody says otherwise', async () => {
    const { client, host } = opened()
    fireEvent.click(await screen.findByRole('button', { name: 'Export for another site' }))
    expect(await screen.findByText('0 projects written.')).toBeTruthy()
    expect(asked(client, 'mirror.export').map(({ input }) => input)).toEqual([{ audience: 'pmo' }, { audience: 'pmo', after: 'more' }])
    expect(host.saved).toMatchObject([{ name: 'plumbline-projects-2022-03-31.json' }])
  })
})

describe('projects that left the portfolio', () => {
  it('are named with where they stood last and since when they are missed', async () => {
    const gone = { ref: '7', key: 'HO-7', title: 'Cerberus', phase: 'Initiate', at: '2022-03-31T09:00:00.000Z' }
    opened({}, {}, {}, {}, { status: 'notInForce', now }, [gone])
    expect(await screen.findByText(/^HO-7 Cerberus: last seen in Initiate, missed since 31 Mar/)).toBeTruthy()
  })

  it('take no place where there is none', async () => {
    opened()
    await screen.findByRole('heading', { name: 'Enforcement' })
    expect(screen.queryByRole('heading', { name: 'Left the portfolio' })).toBeNull()
  })
})
