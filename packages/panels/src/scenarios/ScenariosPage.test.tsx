import type { ScenarioCard, ScenarioColumn, ScenarioComparison, ScenarioList } from '@plumbline/core'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { portfolioWords } from '../portfolio/words.ts'
import { type FakeAnswers, fakeClient, good } from '../testing/fake-client.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { startWords } from '../words/words.ts'
import { ScenariosPage } from './ScenariosPage.tsx'
import { scenariosWords } from './words.ts'

beforeAll(() => startWords('en-GB', [portfolioWords, scenariosWords]))
afterEach(cleanup)

const card = (scenario: string, name: string, change: Partial<ScenarioCard> = {}): ScenarioCard => ({
  scenario,
  name,
  note: '',
  byName: 'Amara Okafor',
  at: '2022-03-31T12:00:00.000Z',
  status: 'optimal',
  value: 823,
  bound: 823,
  gap: 0,
  cost: { '2022/23': 321_000_000 },
  currency: 'GBP',
  projects: 20,
  selected: 13,
  hidden: 0,
  comments: [],
  scenarioVersion: '1',
  is: 'saved',
  ...change,
})

const list = (change: Partial<ScenarioList> = {}): ScenarioList => ({
  scenarios: [
    card('a', 'Limits as agreed'),
    card('b', '20% less money', { value: 603, bound: 603, selected: 9, cost: { '2022/23': 261_000_000 } }),
  ],
  baseline: null,
  proposal: null,
  since: null,
  baselineVersion: '7',
  mayConfigure: true,
  approvalObstacle: 'nothingProposed',
  now: '2022-03-31T12:00:00.000Z',
  ...change,
})

const column = (from: ScenarioCard, change: Partial<ScenarioColumn> = {}): ScenarioColumn => ({
  ...from,
  people: { 'Data engineer': 40 },
  offTrack: 1,
  limits: {},
  standing: null,
  comesIn: [],
  goesOut: [],
  ...change,
})

const [first, second] = list().scenarios as [ScenarioCard, ScenarioCard]
const comparison: ScenarioComparison = {
  columns: [column(first), column(second, { people: { 'Data engineer': 32 }, goesOut: ['1'], comesIn: ['2'] })],
  rows: [
    { ref: '1', key: 'P-1', title: 'Payments', url: null, value: 64, in: [true, false], differs: true },
    { ref: '2', key: 'P-2', title: 'Single Trade Window', url: null, value: 74, in: [false, true], differs: true },
    { ref: '3', key: 'P-3', title: 'Making Tax Digital', url: null, value: 83, in: [true, true], differs: false },
  ],
  hidden: 0,
  frontier: [5000, 10_000].map((level) => ({
    status: 'optimal' as const,
    selected: [],
    value: level / 10,
    bound: level / 10,
    gap: 0,
    level,
    budget: level * 35_000,
    cost: level * 30_000,
  })),
  committed: { name: 'Last year', standing: { value: 742, cost: 416_000_000, level: 11_000, beside: null } },
}

const show = (answers: FakeAnswers = {}) => {
  const client = fakeClient({ 'scenario.list': () => good(list()), 'scenario.compare': () => good(comparison), ...answers })
  const host = fakeHost()
  render(<ScenariosPage client={client} host={host} components={[]} today="2022-03-31" turn={() => undefined} />)
  return { client, host }
}

describe('the scenarios page', () => {
  it('says the difference in words before the tables', async () => {
    show()
    await screen.findByText(/B 20% less money saves £60M and loses 220 points/i)
    expect(screen.getByText('It drops Payments. It takes Single Trade Window.')).toBeTruthy()
  })

  it('tints what differs from the first, and says of the rest that it is the same', async () => {
    show()
    const people = await screen.findByRole('row', { name: /Data engineer/ })
    expect(people.textContent).toMatch(/40base32−8/)
    expect(people.querySelectorAll('.p-differs')).toHaveLength(1)
    expect(screen.getByRole('row', { name: /Off-track/ }).textContent).toMatch(/1base1same/)
  })

  it('puts the scenarios and what is committed beside the most value under the first one’s limits', async () => {
    show()
    const chart = await screen.findByRole('group', { name: /Where each one stands/ })
    expect(chart.querySelectorAll('[data-mark]')).toHaveLength(5)
    expect(chart.querySelector('[data-mark="now"]')?.getAttribute('aria-label')).toBe('Committed: value 742 for £416m')
    expect(chart.textContent).toMatch(/Limit £350m/i)
  })

  it('shows the projects that differ alone, until all are asked for', async () => {
    show()
    await screen.findByText('2 of 3')
    expect(screen.queryByText('Making Tax Digital')).toBeNull()
    fireEvent.click(screen.getByRole('checkbox', { name: 'Only differences' }))
    expect(screen.getByText('Making Tax Digital')).toBeTruthy()
  })

  it('keeps a comment and proposes only with a reason', async () => {
    const done = () => good({ ok: true as const, list: list(), scenario: 'a' })
    const { client } = show({ 'scenario.comment': done, 'scenario.propose': done })
    fireEvent.click(await screen.findByRole('button', { name: /Comment.*Limits as agreed/ }))
    fireEvent.change(screen.getByRole('textbox', { name: 'Comment on Limits as agreed' }), { target: { value: 'Fine by me' } })
    fireEvent.click(screen.getByRole('button', { name: 'Send' }))
    await waitFor(() =>
      expect(client.calls.at(-1)).toMatchObject({ name: 'scenario.comment', input: { scenario: 'a', text: 'Fine by me' } }),
    )
    fireEvent.click(screen.getByRole('button', { name: /^Propose.*Limits as agreed/ }))
    const send = () => fireEvent.click(screen.getAllByRole('button', { name: 'Propose', hidden: true }).at(-1) as HTMLElement)
    send()
    expect(client.calls.some(({ name }) => name === 'scenario.propose')).toBe(false)
    fireEvent.change(screen.getByRole('textbox', { name: 'What the board should know', hidden: true }), { target: { value: 'Agreed' } })
    send()
    await waitFor(() => expect(client.calls.at(-1)?.input).toEqual({ scenario: 'a', note: 'Agreed', baselineVersion: '7' }))
  })

  it('lets nobody commit what they proposed themselves, and says so', async () => {
    const proposal = {
      scenario: 'a',
      name: 'Limits as agreed',
      byName: 'Amara Okafor',
      at: '2022-03-31T12:00:00.000Z',
      note: '',
      hash: 'h',
    }
    const { client } = show({ 'scenario.list': () => good(list({ proposal, approvalObstacle: 'proposer' })) })
    fireEvent.click(await screen.findByRole('button', { name: 'Commit' }))
    expect(screen.getByText('You proposed it, so somebody else has to commit it.')).toBeTruthy()
    expect(client.calls.some(({ name }) => name === 'scenario.approve')).toBe(false)
  })

  it('shows the newer state to whoever came second', async () => {
    const proposal = {
      scenario: 'a',
      name: 'Limits as agreed',
      byName: 'Amara Okafor',
      at: '2022-03-31T12:00:00.000Z',
      note: '',
      hash: 'h',
    }
    const { host } = show({
      'scenario.list': () => good(list({ proposal, approvalObstacle: null })),
      'scenario.approve': () => good({ ok: false, problem: 'conflict', newer: list() }),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Commit' }))
    await waitFor(() => expect(host.notices.at(-1)?.title).toMatch(/Somebody else changed this meanwhile/))
    expect(screen.queryByRole('button', { name: 'Commit' })).toBeNull()
  })

  it('says the first step where nothing is saved', async () => {
    show({ 'scenario.list': () => good(list({ scenarios: [] })) })
    await screen.findByRole('heading', { name: 'No scenario is saved yet' })
  })
})
