import type { CapacityView } from '@plumbline/core'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { portfolioWords } from '../portfolio/words.ts'
import { type FakeAnswers, fakeClient, good } from '../testing/fake-client.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { startWords } from '../words/words.ts'
import { CapacityPage } from './CapacityPage.tsx'
import { capacityWords } from './words.ts'

beforeAll(() => startWords('en-GB', [portfolioWords, capacityWords]))
afterEach(cleanup)

const row = (ref: string, title: string, priority: number) => ({
  ref,
  key: `P-${ref}`,
  title,
  url: `https://tracker.example/${ref}`,
  department: null,
  priority,
  demand: {},
  demandFrom: 'entered' as const,
  inputsVersion: '3',
})

const view = (change: Partial<CapacityView> = {}): CapacityView => ({
  plan: {
    periods: { unit: 'month', yearStarts: 4, first: '2022-04-01', count: 1 },
    usual: { 'Data engineer': 2 },
    supply: {},
    substitutes: {},
    of: 'all',
  },
  periods: [{ id: '2022-04', from: '2022-04-01', to: '2022-04-30' }],
  roles: ['Data engineer'],
  cells: [
    {
      role: 'Data engineer',
      period: '2022-04',
      available: 2,
      availableFrom: 'usual',
      needed: 3.2,
      share: 16_000,
      state: 'conflict',
      served: [
        { ref: '1', needs: 1.6, gets: 1.6, result: 'staffed' },
        { ref: '2', needs: 0.6, gets: 0.4, result: 'short' },
        { ref: '3', needs: 1, gets: 0, result: 'mustMove' },
      ],
    },
  ],
  conflicts: [
    {
      role: 'Data engineer',
      period: '2022-04',
      missing: 1.2,
      repairs: [
        {
          is: 'move',
          projects: ['3'],
          to: '2022-06',
          before: 16_000,
          after: 11_000,
          changes: [{ item: '3', inputsVersion: '3', demand: { 'Data engineer': { '2022-06': 1 } } }],
        },
        { is: 'borrow', amount: 1.2, before: 16_000, after: 10_000, changes: [] },
      ],
    },
  ],
  projects: [row('1', 'Making Tax Digital', 1), row('2', 'Single Customer Account', 2), row('3', 'Payments', 3)],
  requests: [
    {
      request: 'r1',
      item: '3',
      key: 'P-3',
      title: 'Payments',
      role: 'Data engineer',
      periods: { '2022-04': 1 },
      status: 'requested',
      byName: 'Bea Novak',
      at: '2022-03-30T10:00:00.000Z',
      history: [],
      may: ['confirm', 'counter', 'refuse'],
      requestVersion: '5',
    },
  ],
  hidden: 0,
  others: { count: 'confirmed', sites: [] },
  trackerHolds: false,
  saved: null,
  history: [],
  capacityVersion: '1',
  damaged: false,
  mayConfigure: true,
  ...change,
})

const show = (answers: FakeAnswers = {}) => {
  const client = fakeClient({ 'capacity.open': () => good(view()), ...answers })
  render(<CapacityPage client={client} host={fakeHost()} components={[]} today="2022-03-31" turn={() => undefined} />)
  return client
}

describe('the capacity page', () => {
  it('explains the worst conflict in order of priority: who gets how much, and who has to move', async () => {
    show()
    await screen.findByRole('heading', { name: 'Data engineer, 2022-04: 3.2 of 2 people' })
    expect(screen.getByRole('row', { name: /Single Customer Account/ }).textContent).toMatch(/0.60.4Short 0.2/)
    expect(screen.getByRole('row', { name: /^Payments/ }).textContent).toMatch(/10Must move/)
    expect(screen.getByRole('listitem', { name: /3.2 of 2 people, conflict/ }).getAttribute('tabindex')).toBe('0')
  })

  it('offers ways out with what they lead to, and writes the one that is chosen', async () => {
    const client = show({
      'portfolioInputs.save': () => good({ projects: [{ item: '3', status: 'saved', mistakes: [], inputsVersion: '4' }] }),
    })
    await screen.findByText('160 % → 110 %')
    fireEvent.click(screen.getByRole('button', { name: /Apply.*Payments/ }))
    await waitFor(() =>
      expect(client.calls.find(({ name }) => name === 'portfolioInputs.save')?.input).toEqual({
        projects: [{ item: '3', inputsVersion: '3', set: { demand: { 'Data engineer': { '2022-06': 1 } } } }],
      }),
    )
    expect(screen.getAllByRole('button', { name: /Apply/ })).toHaveLength(1)
  })

  it('looks at a pasted table before it is written, and names each line that cannot be used', async () => {
    const look = {
      rows: 2,
      mistakes: [{ row: 3, column: '2022-04', given: 'many', reason: 'notANumber' as const }],
      projects: [
        {
          ref: '3',
          key: 'P-3',
          title: 'Payments',
          inputsVersion: '3',
          changes: [{ role: 'Data engineer', period: '2022-04', before: 1, after: 2 }],
          status: 'preview' as const,
        },
      ],
    }
    const client = show({ 'capacity.paste': () => good(look) })
    fireEvent.click(await screen.findByRole('button', { name: 'Paste role demand' }))
    fireEvent.change(screen.getByRole('textbox', { name: 'Paste role demand', hidden: true }), {
      target: { value: 'project\trole\t2022-04' },
    })
    fireEvent.click(screen.getByRole('button', { name: 'Look at it first', hidden: true }))
    await screen.findByText(/Row 3.*many.*not a number/)
    fireEvent.click(screen.getByRole('button', { name: 'Save for everybody', hidden: true }))
    await waitFor(() =>
      expect(client.calls.filter(({ name }) => name === 'capacity.paste').at(-1)?.input).toMatchObject({
        commit: true,
        inputsVersions: { '3': '3' },
      }),
    )
  })

  it('answers a request only with a note', async () => {
    const client = show({ 'resource.answer': () => good({ ok: true, view: view({ requests: [] }), request: 'r1' }) })
    fireEvent.click(await screen.findByRole('button', { name: 'Confirm' }))
    expect(client.calls.some(({ name }) => name === 'resource.answer')).toBe(false)
    fireEvent.change(screen.getByRole('textbox', { name: 'Note on Data engineer for Payments' }), { target: { value: 'From May' } })
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }))
    await waitFor(() =>
      expect(client.calls.at(-1)?.input).toEqual({ request: 'r1', act: 'confirm', note: 'From May', requestVersion: '5' }),
    )
  })

  it('says the first step where no role is known', async () => {
    show({ 'capacity.open': () => good(view({ roles: [], cells: [], conflicts: [], requests: [] })) })
    await screen.findByRole('heading', { name: 'No role is asked for yet' })
  })

  it('shows what teams planned beside what stands here, and takes over exactly what is chosen', async () => {
    const change = (period: string, more: object) => ({
      role: 'Data engineer',
      period,
      before: 2,
      beforeFrom: 'usual' as const,
      hours: 144,
      after: 0.86,
      days: 21,
      covered: 21,
      ...more,
    })
    const changes = [
      change('2022-04', { before: null, beforeFrom: null }),
      change('2022-05', { covered: 10 }),
      change('2022-06', { before: 3, beforeFrom: 'entered' as const }),
    ]
    const read = {
      readAt: '2022-03-31T09:00:00.000Z',
      zone: 'Europe/London',
      byName: 'Amara',
      from: '2022-04-01',
      to: '2022-06-30',
      activities: ['Data engineer', 'Design'],
      teams: [{ name: 'Alpha', place: 'P', planned: 1, empty: [], undated: ['Later'], unread: [], problem: null, noRoleHours: 112 }],
    }
    let done = 0
    const client = show({
      'capacity.open': () => good(view({ trackerHolds: true })),
      'capacity.tracker': () => good({ hoursPerDay: 8, as: {}, read: done === 2 ? read : null }),
      'capacity.readTracker': () => good(++done === 1 ? { done: 1, total: 2, next: 1 } : { done: 2, total: 2 }),
      'capacity.previewTracker': () => good({ changes, same: 0, capacityVersion: '7' }),
      'capacity.takeTracker': () => good({ ok: true, view: view({ trackerHolds: true }) }),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Capacity in the tracker' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Read the tracker', hidden: true }))
    await screen.findByText('10 of 21 working days')
    expect(client.calls.filter(({ name }) => name === 'capacity.readTracker').map(({ input }) => input)).toEqual([{}, { from: 1 }])
    screen.getByText(/112 hours of people of whom nobody said/)
    fireEvent.click(screen.getByRole('checkbox', { name: 'Take over Data engineer, 2022-06', hidden: true }))
    fireEvent.click(screen.getByRole('button', { name: 'Take over 2 numbers', hidden: true }))
    await waitFor(() =>
      expect(client.calls.find(({ name }) => name === 'capacity.takeTracker')?.input).toEqual({
        hoursPerDay: 8,
        as: {},
        cells: [
          { role: 'Data engineer', period: '2022-04' },
          { role: 'Data engineer', period: '2022-06' },
        ],
        readAt: '2022-03-31T09:00:00.000Z',
        capacityVersion: '7',
      }),
    )
  })

  it('says that people are entered here where the tracker holds none', async () => {
    show()
    fireEvent.click(await screen.findByRole('button', { name: 'People and periods' }))
    screen.getByText(/holds no capacity by role/)
    expect(screen.queryByRole('button', { name: 'Capacity in the tracker' })).toBeNull()
  })

  it('keeps what was typed of people until it is saved', async () => {
    let broken = true
    const client = show({
      'capacity.save': () =>
        broken
          ? { ok: false, problem: { code: 'unavailable', message: 'Nobody answers', remedy: 'Try again.' } }
          : good({ ok: true, view: view() }),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'People and periods' }))
    const people = screen.getByRole<HTMLInputElement>('textbox', { name: 'People: Data engineer' })
    fireEvent.change(people, { target: { value: '7' } })
    fireEvent.blur(people)
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(client.calls.filter(({ name }) => name === 'capacity.save')).toHaveLength(1))
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'People: Data engineer' }).value).toBe('7')
    broken = false
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save' }).getAttribute('aria-disabled')).toBe('false'))
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(client.calls.findLast(({ name }) => name === 'capacity.save')?.input).toMatchObject({ plan: { usual: { 'Data engineer': 7 } } })
  })

  it('suggests demand from open work, tells what is in no number, and saves it with the version that was looked at', async () => {
    const look = {
      item: '3',
      span: { from: '2022-03-31', to: '2022-06-30' },
      people: [{ ref: 'ann', name: 'Ann', items: 2, units: 660, hours: 0, role: null as string | null }],
      changes: [] as { role: string; period: string; before: number | null; after: number }[],
      open: 5,
      noEstimate: 1,
      wholeInProgress: 2,
      tellsRemaining: false,
      noOwner: 2,
      noState: 0,
      hidden: 0,
      complete: true,
      demand: {},
      inputsVersion: '3',
    }
    const client = show({
      'capacity.suggestDemand': ({ roles }) => {
        const role = roles['ann']
        if (role === undefined) return good(look)
        const demand = { [role]: { '2022-04': 1.25 } }
        const changes = [{ role, period: '2022-04', before: null, after: 1.25 }]
        return good({ ...look, people: look.people.map((one) => ({ ...one, role })), demand, changes })
      },
      'portfolioInputs.save': () => good({ projects: [{ item: '3', status: 'saved', mistakes: [], inputsVersion: '4' }] }),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Demand from assignments' }))
    const dialog = screen.getByRole('dialog', { hidden: true })
    fireEvent.change(within(dialog).getByRole('combobox', { name: 'Project', hidden: true }), { target: { value: '3' } })
    await screen.findByText('1 open item has no estimate')
    screen.getByText('nobody works on 2 open items')
    screen.getByText(/^2 items in progress count with their whole estimates: the settings do not say/)
    expect(screen.getByRole('button', { name: 'Save as demand', hidden: true }).getAttribute('aria-disabled')).toBe('true')
    fireEvent.change(within(dialog).getByRole('combobox', { name: 'Ann (660)', hidden: true }), { target: { value: 'Data engineer' } })
    await within(dialog).findByRole('cell', { name: '1.25', hidden: true })
    fireEvent.click(screen.getByRole('button', { name: 'Save as demand', hidden: true }))
    await waitFor(() =>
      expect(client.calls.find(({ name }) => name === 'portfolioInputs.save')?.input).toEqual({
        projects: [{ item: '3', inputsVersion: '3', set: { demand: { 'Data engineer': { '2022-04': 1.25 } } } }],
      }),
    )
  })
})
