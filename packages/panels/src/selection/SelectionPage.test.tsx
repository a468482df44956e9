import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { portfolioWords } from '../portfolio/words.ts'
import { type FakeAnswers, fakeClient, good } from '../testing/fake-client.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { impossibleAnswer, selectionJob, selectionView } from '../testing/fixtures-selection.ts'
import { startWords } from '../words/words.ts'
import { SelectionPage } from './SelectionPage.tsx'
import { selectionWords } from './words.ts'

beforeAll(() => startWords('en-GB', [portfolioWords, selectionWords]))
afterEach(cleanup)

const show = (answers: FakeAnswers = {}) => {
  const client = fakeClient({ 'selection.open': () => good(selectionView()), ...answers })
  const host = fakeHost()
  render(<SelectionPage client={client} host={host} components={[]} today="2022-03-31" turn={() => undefined} />)
  return { client, host }
}
const rowOf = async (name: string): Promise<string> => (await screen.findByRole('row', { name: new RegExp(`^${name}`) })).textContent ?? ''

describe('the selection page', () => {
  it('says of every project why it is in or out, what it would take and what it displaces', async () => {
    show()
    expect(await rowOf('Making Tax Digital')).toContain('Must run: Duty in law')
    expect(await rowOf('Unique Customer Record')).toMatch(/27 points over the best replacement.*Next in line: Single Trade Window/)
    expect(await rowOf('Single Trade Window')).toMatch(
      /Costs 20 to 31 points: pushes out Unique Customer Record.*Short of £16M \(Budget 2022\/23\).*score of 95/i,
    )
    expect(await rowOf('AI Labs')).toContain('Kept out: Kept out by the board')
  })

  it('offers the classes that candidates have for a guardrail, and says where one watches nothing', async () => {
    const { candidates, limits } = selectionView()
    const [first, ...others] = candidates
    if (!first) throw new Error('a candidate is needed')
    const view = selectionView({
      candidates: [{ ...first, mix: { horizon: 'run' } }, ...others],
      limits: { ...limits, guardrails: [{ id: 'g1', name: '', dimension: 'horizon', class: 'Grow', measure: 'share', atMost: 4000 }] },
    })
    const { client } = show({
      'selection.open': () => good(view),
      'selection.saveLimits': () => good({ ok: true, view }),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Periods and guardrails' }))
    screen.getByText('No candidate is of this class: "at most" always holds, and "at least" never does.')
    fireEvent.change(screen.getByRole('combobox', { name: 'Class', hidden: true }), { target: { value: 'run' } })
    expect(screen.queryByText(/No candidate is of this class/)).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Save', hidden: true }))
    await waitFor(() =>
      expect(client.calls.find(({ name }) => name === 'selection.saveLimits')?.input).toMatchObject({
        limits: { guardrails: [{ dimension: 'horizon', class: 'run', atMost: 4000 }] },
      }),
    )
  })

  it('gives the certificate, and what one more unit of each limit is worth', async () => {
    show()
    await screen.findByText('Optimal, proven')
    expect(screen.getByText(/\+4 points per extra £1M/i)).toBeTruthy()
    expect(screen.getByText('no gain from more')).toBeTruthy()
    expect(screen.getByText('Single Trade Window instead of Unique Customer Record')).toBeTruthy()
  })

  it('names what cannot be selected yet, with what is missing', async () => {
    show()
    fireEvent.click(await screen.findByRole('button', { name: 'Show' }))
    expect(await rowOf('Payments')).toMatch(/It has no score.*Missing: Net benefit/)
  })

  it('asks what if when a limit is turned, and saves it only when told to', async () => {
    const { client } = show({ 'selection.saveLimits': () => good({ ok: true, view: selectionView() }) })
    const budget = await screen.findByRole('textbox', { name: 'Budget 2022/23' })
    fireEvent.change(budget, { target: { value: '120m' } })
    fireEvent.blur(budget)
    await screen.findByText(/What if: nothing is saved yet/)
    expect(client.calls.at(-1)).toEqual({ name: 'selection.open', input: { changes: { budgets: { '2022/23': 120_000_000 } } } })
    fireEvent.click(screen.getByRole('button', { name: 'Save for everybody' }))
    await waitFor(() => expect(client.calls.some(({ name }) => name === 'selection.saveLimits')).toBe(true))
    expect(client.calls.find(({ name }) => name === 'selection.saveLimits')?.input).toMatchObject({
      limits: { budgets: { '2022/23': 120_000_000 } },
      limitsVersion: '1',
    })
  })

  it('shows how far a long search is, and ends it with the best so far', async () => {
    const view = selectionView()
    const feasible = view.answer && { ...view.answer, decided: { ...view.answer.decided, status: 'feasible', gap: 0.02 } as never }
    const { client } = show({
      'selection.open': () => good({ ...view, answer: feasible }),
      'selection.start': () => good(selectionJob()),
      'selection.cancel': () => good(selectionJob({ status: 'cancelled' })),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Search exactly' }))
    await screen.findByText(/3 of 25 seconds · 147 so far, within 2.1% of the best possible/)
    fireEvent.click(screen.getByRole('button', { name: 'Stop with the best so far' }))
    await screen.findByText('Stopped; the best so far is shown.')
    expect(client.calls.at(-1)).toMatchObject({ name: 'selection.cancel', input: { job: 'j1' } })
  })

  it('names the smallest conflict when nothing fits, and tries the cheapest way out', async () => {
    const { client } = show({ 'selection.open': () => good(selectionView({ answer: impossibleAnswer() })) })
    await screen.findByText(/Making Tax Digital must run/)
    expect(screen.getByText(/Budget 2022\/23: £142M instead of £100M/i)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Try this' }))
    await waitFor(() => expect(client.calls.at(-1)?.input).toEqual({ changes: { budgets: { '2022/23': 142_000_000 } } }))
  })

  it('forces a project out only with a reason', async () => {
    const { client } = show()
    fireEvent.click(await screen.findByRole('button', { name: /Change.*Unique Customer Record/ }))
    fireEvent.click(screen.getByRole('button', { name: 'Keep out', hidden: true }))
    expect(client.calls).toHaveLength(1)
    fireEvent.change(screen.getByRole('textbox', { name: 'Reason', hidden: true }), { target: { value: 'Supplier gone' } })
    fireEvent.click(screen.getByRole('button', { name: 'Keep out', hidden: true }))
    await waitFor(() =>
      expect(client.calls.at(-1)?.input).toEqual({ changes: { forced: { '2': { in: false, reason: 'Supplier gone' } } } }),
    )
  })

  it('searches no further for what is proven', async () => {
    show()
    await screen.findByText('Optimal, proven')
    expect(screen.queryByRole('button', { name: 'Search exactly' })).toBeNull()
  })

  it('limits a fund, and takes what it pays of a project as its cost', async () => {
    const { client } = show({
      'portfolioInputs.save': () => good({ projects: [{ item: '2', status: 'saved', mistakes: [], inputsVersion: '2' }] }),
    })
    fireEvent.change(await screen.findByRole('textbox', { name: 'Fund' }), { target: { value: 'Core' } })
    fireEvent.click(screen.getByRole('button', { name: /^Add ?: Fund/ }))
    const limit = screen.getByRole('textbox', { name: 'Fund Core, 2022/23' })
    fireEvent.change(limit, { target: { value: '50m' } })
    fireEvent.blur(limit)
    await waitFor(() => expect(client.calls.at(-1)?.input).toEqual({ changes: { funds: { Core: { '2022/23': 50_000_000 } } } }))
    await screen.findByText(/What if/)
    fireEvent.click(screen.getByRole('button', { name: /Change.*Unique Customer Record/ }))
    const paid = screen.getAllByRole('textbox', { name: 'Fund Core, 2022/23', hidden: true }).at(-1)
    if (!paid) throw new Error('no field for what the fund pays')
    fireEvent.change(paid, { target: { value: '5m' } })
    fireEvent.blur(paid)
    fireEvent.click(screen.getAllByRole('button', { name: 'Save for everybody', hidden: true }).at(-1) as HTMLElement)
    await waitFor(() =>
      expect(client.calls.find(({ name }) => name === 'portfolioInputs.save')?.input).toMatchObject({
        projects: [{ item: '2', set: { costByFund: { Core: { '2022/23': 5_000_000 } } } }],
      }),
    )
  })

  it('says plainly where no score could bring a project in', async () => {
    const view = selectionView()
    const reasons = view.answer && 'reasons' in view.answer.decided ? view.answer.decided.reasons : []
    const far = reasons.map((reason) => (reason.in ? reason : { ...reason, score: { atLeast: 140, enough: 300 } }))
    const answer = view.answer && { ...view.answer, decided: { ...view.answer.decided, reasons: far } as never }
    show({ 'selection.open': () => good({ ...view, answer }) })
    expect(await rowOf('Single Trade Window')).toContain('No score of up to 100 would bring it in under these limits.')
  })

  it('says what to do first while nothing has a value', async () => {
    show({ 'selection.open': () => good(selectionView({ answer: null, scoring: null })) })
    await screen.findByRole('heading', { name: 'Nothing has a value yet' })
  })
})
