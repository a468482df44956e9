import type { StrategyView } from '@plumbline/core'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { pairwiseWords } from '../pairwise/words.ts'
import { portfolioWords } from '../portfolio/words.ts'
import { type FakeAnswers, fakeClient, good } from '../testing/fake-client.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { startWords } from '../words/words.ts'
import { StrategyPage } from './StrategyPage.tsx'
import { strategyWords } from './words.ts'

beforeAll(() => startWords('en-GB', [portfolioWords, strategyWords, pairwiseWords]))
afterEach(cleanup)

const view = (change: Partial<StrategyView> = {}): StrategyView => ({
  strategy: {
    objectives: [
      {
        id: 'o1',
        name: 'Digital by default',
        statement: null,
        target: { measure: 'Forms online', unit: '%', from: 60, to: 95, by: '2024-12-31' },
        weight: 3,
      },
      { id: 'o2', name: 'Net zero', statement: null, target: null, weight: 1 },
    ],
    weights: 'entered',
    comparisons: null,
    mix: [{ dimension: 'horizon', targets: { run: 6000, grow: 4000 } }],
  },
  shares: { o1: 0.75, o2: 0.25 },
  pairwise: null,
  unrelated: [],
  links: [
    {
      ref: '1',
      key: 'P-1',
      title: 'Making Tax Digital',
      url: 'https://tracker.example/1',
      department: 'HMRC',
      links: { o1: 'strong' },
      alignment: null,
      alignmentAtLeast: 75,
      alignmentAtMost: 100,
      mix: {},
      inputsVersion: '4',
    },
  ],
  mix: [{ dimension: 'horizon', parts: [{ class: 'run', projects: 3, cost: 90_000_000, share: 7000, target: 6000, apart: 1000 }] }],
  hidden: 0,
  currency: 'GBP',
  saved: null,
  history: [],
  strategyVersion: '2',
  damaged: false,
  mayConfigure: true,
  ...change,
})

const show = (answers: FakeAnswers = {}) => {
  const client = fakeClient({ 'strategy.open': () => good(view()), ...answers })
  const host = fakeHost()
  render(<StrategyPage client={client} host={host} components={[]} today="2022-03-31" turn={() => undefined} />)
  return { client, host }
}

describe('the strategy page', () => {
  it('shows objectives with targets and shares, and how many projects serve them or were never looked at', async () => {
    show()
    await screen.findByText('Forms online: from 60 % to 95 % by 31 Dec 2024')
    expect(screen.getByText('75%')).toBeTruthy()
    expect(screen.getByText('1 project serves it, 1 strongly · 0 not looked at')).toBeTruthy()
    expect(screen.getByText('No project serves it, 0 strongly · 1 not looked at')).toBeTruthy()
  })

  it('leaves the alignment open while an objective was not looked at', async () => {
    show()
    await screen.findByText('75 to 100')
  })

  it('links a project with a strength, and takes it back', async () => {
    const saved = () => good({ projects: [{ item: '1', status: 'saved' as const, mistakes: [], inputsVersion: '5' }] })
    const { client } = show({ 'portfolioInputs.save': saved })
    fireEvent.change(await screen.findByRole('combobox', { name: 'Making Tax Digital: Net zero' }), { target: { value: 'weak' } })
    const asked = () => client.calls.filter(({ name }) => name === 'portfolioInputs.save').at(-1)?.input
    await waitFor(() =>
      expect(asked()).toEqual({ projects: [{ item: '1', inputsVersion: '4', set: { links: { o1: 'strong', o2: 'weak' } } }] }),
    )
    fireEvent.change(screen.getByRole('combobox', { name: 'Making Tax Digital: Digital by default' }), { target: { value: '' } })
    await waitFor(() => expect(asked()).toEqual({ projects: [{ item: '1', inputsVersion: '4', set: { links: null } }] }))
  })

  it('puts a project into a class of the mix, and leaves alone what the tracker says of others', async () => {
    const saved = () => good({ projects: [{ item: '1', status: 'saved' as const, mistakes: [], inputsVersion: '5' }] })
    const now = view()
    const links = now.links.map((link) => ({ ...link, mix: { region: { class: 'north', from: 'fact' as const } } }))
    const { client } = show({ 'portfolioInputs.save': saved, 'strategy.open': () => good({ ...now, links }) })
    const choice = await screen.findByRole('combobox', { name: 'horizon of Making Tax Digital' })
    fireEvent.change(choice, { target: { value: 'grow' } })
    await waitFor(() =>
      expect(client.calls.find(({ name }) => name === 'portfolioInputs.save')?.input).toEqual({
        projects: [{ item: '1', inputsVersion: '4', set: { mix: { horizon: 'grow' } } }],
      }),
    )
  })

  it('shows the mix beside its target, and as a table', async () => {
    show()
    await screen.findByRole('listitem', { name: /Run: 70%, target 60%, £90m, 3 projects/i })
    fireEvent.click(screen.getByRole('button', { name: 'Show as table' }))
    expect(screen.getByRole('row', { name: /Run 3 £90M 70% 60%/i })).toBeTruthy()
  })

  it('saves a draft, or says what is wrong with it', async () => {
    const { client } = show({
      'strategy.save': () =>
        good({ ok: false, problem: 'mistakes', mistakes: [{ place: 'objectives.0.name', message: 'give it a name' }] }),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Edit as a draft' }))
    const [name] = screen.getAllByRole('textbox', { name: 'Objective' })
    if (name) fireEvent.change(name, { target: { value: '' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('objectives.0.name: give it a name')
    expect(client.calls.at(-1)?.input).toMatchObject({ strategyVersion: '2', strategy: { objectives: [{ name: '' }, {}] } })
  })

  it('says the first step where there is none', async () => {
    show({ 'strategy.open': () => good(view({ strategy: null, mayConfigure: false })) })
    await screen.findByRole('heading', { name: 'There is no strategy yet' })
    expect(screen.queryAllByRole('button')).toEqual([])
  })
})
