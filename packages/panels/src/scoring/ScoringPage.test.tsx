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
  inputs: {},
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
  stability: [
    { criterion: 'fit', weight: 0.5, from: 0.4, to: 1, atFrom: ['1', '1'], atTo: null, first: { project: '1', from: 0.3, to: 1 } },
  ],
  hidden: 0,
  others: { count: 'confirmed', sites: [] },
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
  selection: { is: 'stays', gap: 0.004 },
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
    expect(screen.getByText('Making Tax Digital stays first from 30% to 100%.')).toBeTruthy()
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

  it('says beside a draft whether the selection would change, and how sure that is', async () => {
    const changes = {
      gap: 0,
      more: 12,
      already: false,
      comesIn: [{ ref: '2', title: 'Ferry' }],
      goesOut: [{ ref: '1', title: 'Making Tax Digital' }],
    }
    const { client } = show({
      'scoring.preview': ({ model }) =>
        good({
          ...preview,
          selection: (model as ScoringModel).name === 'Other' ? { is: 'changes', ...changes } : (preview.selection ?? null),
        }),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Edit as a draft' }))
    await screen.findByText('The selection would not change.')
    expect(screen.getByText('Found at once, not proven: under these weights another one could be worth at most 0.4% more.')).toBeTruthy()
    fireEvent.change(screen.getByRole('textbox', { name: 'Name of the model' }), { target: { value: 'Other' } })
    await screen.findByText('The selection would change.')
    expect(screen.getByText('In: Ferry')).toBeTruthy()
    expect(screen.getByText('Out: Making Tax Digital')).toBeTruthy()
    expect(screen.getByText('Proven: under these weights no selection is worth more than the other one.')).toBeTruthy()
    expect(client.calls.filter(({ name }) => name === 'scoring.preview')).toHaveLength(2)
  })

  it('writes scores back some projects at a time, and names what could not be written', async () => {
    const { client } = show({
      'scoring.writeBack': ({ from = 0 }) =>
        good(
          from === 0
            ? { written: 20, unchanged: 5, failed: [], done: 25, total: 26, next: 25 }
            : {
                written: 0,
                unchanged: 0,
                failed: [{ key: 'P-9', title: 'Ferry', message: 'The type has no such field', remedy: 'Add it.' }],
                done: 26,
                total: 26,
              },
        ),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Write scores back' }))
    fireEvent.click(screen.getByRole('button', { name: 'Write', hidden: true }))
    await screen.findByText('20 fields written, 5 already right.')
    expect(screen.getByText('P-9 Ferry: The type has no such field. Add it.')).toBeTruthy()
    expect(client.calls.filter(({ name }) => name === 'scoring.writeBack').map(({ input }) => input)).toEqual([{}, { from: 25 }])
  })

  it('takes cash flows from a spreadsheet, and leaves an empty period unknown', async () => {
    const { client } = show({
      'scoring.open': () => good(view({ model: { id: 'value', version: '5', method: 'npv', rate: 500 }, weights: null, stability: [] })),
      'portfolioInputs.save': () => good({ projects: [{ item: '1', status: 'saved', mistakes: [], inputsVersion: '2' }] }),
    })
    await screen.findByText('Discounted at 5 % per period.')
    fireEvent.click(screen.getByRole('button', { name: /^Cash flows/ }))
    const group = screen.getByRole('group', { name: /^Money by period/, hidden: true })
    fireEvent.paste(group, { clipboardData: { getData: () => '-2m\t\t1.5m' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save for everybody', hidden: true }))
    await waitFor(() =>
      expect(client.calls.find(({ name }) => name === 'portfolioInputs.save')?.input).toEqual({
        projects: [{ item: '1', inputsVersion: '1', set: { flows: [-2_000_000, null, 1_500_000] } }],
      }),
    )
  })

  it('explains a score by formula with its inputs, and lets a fact give one', async () => {
    const wsjf: ScoringModel = { id: 'value', version: '6', method: 'wsjf' }
    const inputs = {
      userBusinessValue: 8,
      timeCriticality: [
        { by: 'Ann', value: 3 },
        { by: 'Ben', value: 5 },
      ],
      riskReduction: null,
      jobSize: 2,
    } // prettier-ignore
    const facts = [
      { fact: 'costs.jobSize', label: 'Job size', type: 'whole', unit: 'number', choices: [], known: 4, range: [1, 9] },
    ] as const
    const { client } = show({
      'scoring.open': () =>
        good(view({ model: wsjf, weights: null, stability: [], facts: facts as never, scores: [{ ...score, parts: [], inputs }] })),
    })
    fireEvent.click(await screen.findByRole('button', { name: /Explain/ }))
    expect(screen.getByRole('row', { name: /^Time criticality/ }).textContent).toMatch(/4$/)
    expect(screen.getByRole('row', { name: /^Risk reduction/ }).textContent).toMatch(/Not known$/)
    fireEvent.click(screen.getByRole('button', { name: 'Edit as a draft' }))
    fireEvent.change(screen.getByRole('combobox', { name: 'Job size: read from' }), { target: { value: 'costs.jobSize' } })
    const asked = () => client.calls.filter(({ name }) => name === 'scoring.preview').at(-1)?.input
    await waitFor(() => expect(asked()).toMatchObject({ model: { facts: { jobSize: 'costs.jobSize' } } }))
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
