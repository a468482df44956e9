import type { ScoringModel, ScoringPreview, ScoringView } from '@plumbline/core'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { pairwiseWords } from '../pairwise/words.ts'
import { portfolioWords } from '../portfolio/words.ts'
import { type FakeAnswers, fakeClient, good } from '../testing/fake-client.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { startWords } from '../words/words.ts'
import { ScoringPage } from './ScoringPage.tsx'
import { scoringWords } from './words.ts'

beforeAll(() => startWords('en-GB', [portfolioWords, scoringWords, pairwiseWords]))
afterEach(cleanup)

const curve = (): { curve: [number, number][] } => ({
  curve: [
    [0, 0],
    [10, 100],
  ],
})
const model: ScoringModel = {
  id: 'value',
  version: '4',
  name: 'Value model',
  method: 'weightedSum',
  criteria: [
    { id: 'fit', name: 'Strategic fit', scale: curve() },
    { id: 'benefit', name: 'Net benefit', scale: curve() },
    { id: 'people', name: 'People served', scale: curve() },
  ],
  comparisons: { assessors: [{ name: 'PMO', comparisons: [{ first: 'fit', second: 'benefit', times: 2 }] }] },
}

const score = {
  ref: '1',
  key: 'P-1',
  title: 'Making Tax Digital',
  url: 'https://tracker.example/1',
  department: null,
  score: null,
  rank: null,
  atLeast: 40,
  atMost: 70,
  missing: ['people'],
  undefined: null,
  parts: [
    { criterion: 'fit', input: 8, utility: 80, apart: null, weight: 0.5, points: 40 },
    { criterion: 'people', input: null, utility: null, apart: null, weight: 0.3, points: null },
  ],
  sources: { fit: 'fact', people: 'missing' },
  assessed: {},
  flows: null,
  inputsVersion: '1',
  writtenScore: null,
} as const

const view = (change: Partial<ScoringView> = {}): ScoringView => ({
  model,
  suggested: null,
  facts: [],
  weights: { fit: 0.5, benefit: 0.2, people: 0.3 },
  pairwise: null,
  scores: [score],
  stability: [{ criterion: 'fit', weight: 0.5, from: 0.4, to: 1, atFrom: ['1', '1'], atTo: null }],
  hidden: 0,
  saved: null,
  history: [],
  scoringVersion: '1',
  damaged: false,
  mayConfigure: true,
  mayAssess: true,
  ...change,
})

const priorities = {
  weights: { fit: 0.5, benefit: 0.2, people: 0.3 },
  consistencyRatio: 0.17,
  filled: [],
  hint: { first: 'benefit', second: 'people', times: 1 / 4, implied: 0.9, suggested: 1, ratioThen: 0.04 },
}
const preview: ScoringPreview = {
  mistakes: [],
  weights: priorities.weights,
  pairwise: { priorities, dispersion: [], alone: { PMO: priorities } },
  unrelated: [],
  effects: [{ ref: '1', key: 'P-1', title: 'Making Tax Digital', score: 83, rank: 1, rankBefore: 3, moved: 2 }],
  stability: [],
}

const show = (answers: FakeAnswers = {}) => {
  const client = fakeClient({ 'scoring.open': () => good(view()), 'scoring.preview': () => good(preview), ...answers })
  const host = fakeHost()
  render(<ScoringPage client={client} host={host} components={[]} today="2022-03-31" turn={() => undefined} />)
  return { client, host }
}

describe('the scoring page', () => {
  it('explains a score by criterion, and never takes what is missing for zero', async () => {
    show()
    await screen.findByText('40 to 70')
    expect(screen.getByText('Missing: People served')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /Explain/ }))
    const row = screen.getByRole('row', { name: /^People served Not known/ })
    expect(row.textContent).toMatch(/Not known missingNot known30%–/)
  })

  it('says how far a weight can move before two projects change places', async () => {
    show()
    await screen.findByText('Now 50%. The order holds from 40% to 100%.')
  })

  it('names the answer that fits least, with its repair, and uses it', async () => {
    const { client } = show()
    fireEvent.click(await screen.findByRole('button', { name: 'Edit as a draft' }))
    await screen.findByText(/You said People served matters 4 times as much as Net benefit/)
    expect(screen.getByText('Consistency ratio 0.17')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Use 1 instead' }))
    const asked = () => client.calls.filter(({ name }) => name === 'scoring.preview').at(-1)?.input
    await waitFor(() =>
      expect(asked()).toMatchObject({
        model: { comparisons: { assessors: [{ comparisons: [{ times: 2 }, { first: 'benefit', second: 'people', times: 1 }] }] } },
      }),
    )
  })

  it('compares in seven words as well as in numbers', async () => {
    const { client } = show()
    fireEvent.click(await screen.findByRole('button', { name: 'Edit as a draft' }))
    fireEvent.click(screen.getByRole('checkbox', { name: 'In words' }))
    fireEvent.change(screen.getByRole('combobox', { name: 'Strategic fit against People served' }), { target: { value: '1' } })
    const asked = () => client.calls.filter(({ name }) => name === 'scoring.preview').at(-1)?.input
    await waitFor(() =>
      expect(asked()).toMatchObject({
        model: { comparisons: { assessors: [{ comparisons: [{}, { first: 'fit', second: 'people', times: 6 }] }] } },
      }),
    )
  })

  it('shows what a draft moves, and puts it in force', async () => {
    const { client, host } = show({ 'scoring.save': () => good({ ok: true, view: view() }) })
    fireEvent.click(await screen.findByRole('button', { name: 'Edit as a draft' }))
    await screen.findByText('up 2 places')
    fireEvent.click(screen.getByRole('button', { name: 'Save and put in force' }))
    await waitFor(() => expect(host.notices.at(-1)?.title).toBe('The scoring model is in force'))
    expect(client.calls.at(-1)?.input).toMatchObject({ scoringVersion: '1' })
  })

  it.each([
    [true, ['Start from the suggestion', 'Start blank']],
    [false, []],
  ])('says the first step where there is no model; may configure: %s', async (mayConfigure, buttons) => {
    show({ 'scoring.open': () => good(view({ model: null, suggested: model, scores: [], mayConfigure })) })
    await screen.findByRole('heading', { name: 'There is no scoring model yet' })
    expect(screen.queryAllByRole('button').map(({ textContent }) => textContent)).toEqual(buttons)
  })
})
