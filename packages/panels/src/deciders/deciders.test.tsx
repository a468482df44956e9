import type { SiteAct, SiteActResult, SiteGovernanceView } from '@plumbline/core'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { approvalWords } from '../approval/words.ts'
import { fakeClient, good } from '../testing/fake-client.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { startWords } from '../words/words.ts'
import { Delegations } from './Delegations.tsx'
import { GroupsPage } from './GroupsPage.tsx'
import { decidersWords } from './words.ts'

beforeAll(() => startWords('en-GB', [approvalWords, decidersWords]))

const [me, other] = [
  { ref: 'lena', name: 'Lena Park' },
  { ref: 'omar', name: 'Omar Pace' },
]
const site: SiteGovernanceView = {
  item: null,
  needsItem: false,
  maySet: true,
  me,
  groups: [{ role: { id: 'gatekeepers', name: 'Gatekeepers' }, templates: ['Phase-gate'], members: [], proposed: null }],
  delegations: [],
  ledger: { records: 0, problems: [], anchoring: { is: 'none' }, guarded: true },
  waiting: [],
  today: '2022-03-31',
  now: '2022-03-31T12:00:00.000Z',
  zone: 'Europe/London',
}
const given = { seq: 1, by: me, to: other, from: '2022-03-31', until: '2022-04-08', reason: '', ended: false, counts: true, mayEnd: true }

const clientOf = (view: SiteGovernanceView, answer: (act: SiteAct) => SiteActResult) => {
  const acts: SiteAct[] = []
  const client = fakeClient({
    'governance.site': () => good(view),
    'person.find': () =>
      good({
        people: [
          { ...other, active: true },
          { ...me, active: true },
        ],
      }),
    'governance.siteAct': ({ act }) => {
      acts.push(act)
      return good(answer(act))
    },
  })
  return { client, acts }
}
const write = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })

describe('delegating', () => {
  it('takes a person who is found, never oneself, and the days', async () => {
    const { client, acts } = clientOf(site, () => ({ status: 'done', view: { ...site, delegations: [given] } }))
    render(<Delegations client={client} host={fakeHost()} />)
    fireEvent.click(await screen.findByText('Delegate my decisions'))
    expect(screen.getByText('Choose who decides for you.')).toBeTruthy()
    write('Who decides for you', 'pa')
    fireEvent.click(await screen.findByRole('button', { name: 'Omar Pace' }))
    expect(screen.queryByRole('button', { name: 'Lena Park' })).toBeNull()
    write('Until', '2022-04-08')
    fireEvent.click(screen.getByRole('button', { name: 'Delegate' }))
    expect(await screen.findByText(/^Omar Pace decides for you from 31 Mar 2022 to 8 Apr 2022/)).toBeTruthy()
    expect(acts).toEqual([{ kind: 'delegation.give', to: { person: 'omar', name: 'Omar Pace' }, from: '2022-03-31', until: '2022-04-08' }])
  })

  it('is ended by whoever gave it', async () => {
    const { client, acts } = clientOf({ ...site, delegations: [given] }, () => ({ status: 'done', view: site }))
    render(<Delegations client={client} host={fakeHost()} />)
    fireEvent.click(await screen.findByRole('button', { name: /^End it/ }))
    await waitFor(() => expect(screen.queryByText(/decides for you from/)).toBeNull())
    expect(acts).toEqual([{ kind: 'delegation.end', delegation: 1 }])
  })

  it('says what has to be named first where nothing can attest it', async () => {
    const { client } = clientOf({ ...site, needsItem: true }, () => ({ status: 'done', view: site }))
    render(<Delegations client={client} host={fakeHost()} />)
    expect(await screen.findByText(/names the methodology item/)).toBeTruthy()
    expect(screen.queryByText('Delegate my decisions')).toBeNull()
  })
})

describe('groups that decide', () => {
  it('are changed as a whole and recorded when they are saved', async () => {
    const { client, acts } = clientOf(site, () => ({
      status: 'done',
      view: { ...site, groups: site.groups.map((group) => ({ ...group, members: [other] })) },
    }))
    render(<GroupsPage client={client} host={fakeHost()} />)
    expect(await screen.findByText('Decides at gates of: Phase-gate')).toBeTruthy()
    write('Add somebody to Gatekeepers', 'om')
    fireEvent.click(await screen.findByRole('button', { name: 'Omar Pace' }))
    expect(acts).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: 'Save Gatekeepers' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save Gatekeepers' })).toBeNull())
    expect(acts).toEqual([{ kind: 'group.set', role: 'gatekeepers', members: [{ person: 'omar', name: 'Omar Pace' }] }])
  })

  it('show what was proposed until a second person agrees', async () => {
    const proposed = { seq: 3, by: other, at: '2022-03-30T09:00:00.000Z', members: [other], mayAgree: true }
    const { client, acts } = clientOf({ ...site, groups: site.groups.map((group) => ({ ...group, proposed })) }, () => ({
      status: 'done',
      view: site,
    }))
    render(<GroupsPage client={client} host={fakeHost()} />)
    expect(await screen.findByText(/Omar Pace proposes: Omar Pace/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Agree' }))
    await waitFor(() => expect(screen.queryByText(/proposes/)).toBeNull())
    expect(acts).toEqual([{ kind: 'group.agree', proposal: 3 }])
  })

  it('say why a change was refused, and keep it', async () => {
    const { client } = clientOf(site, () => ({ status: 'refused', obstacles: ['notYourRole'], view: site }))
    render(<GroupsPage client={client} host={fakeHost()} />)
    await screen.findByText('Gatekeepers')
    write('Add somebody to Gatekeepers', 'om')
    fireEvent.click(await screen.findByRole('button', { name: 'Omar Pace' }))
    fireEvent.click(screen.getByRole('button', { name: 'Save Gatekeepers' }))
    expect((await screen.findByRole('alert')).textContent).toContain('You hold no role that may do this')
    expect(screen.getByRole('button', { name: 'Save Gatekeepers' })).toBeTruthy()
  })
})
