import type { Problem, RefreshProgress, SavedView } from '@plumbline/core'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type FakeAnswers, fakeClient, good } from '../testing/fake-client.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { emptyPortfolio, portfolioView } from '../testing/fixtures-portfolio.ts'
import { startWords } from '../words/words.ts'
import { Portfolio } from './Portfolio.tsx'
import { portfolioWords } from './words.ts'

// The test's document has no layout: every element is as high as a screen, so that the virtual rows have something to fill.
beforeAll(() => {
  for (const side of ['offsetHeight', 'offsetWidth', 'clientHeight', 'clientWidth'])
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, get: () => 600 })
  return startWords('en-GB', [portfolioWords])
})
afterEach(cleanup)

const idle: RefreshProgress = { status: 'idle', done: 0, total: 0 }
const show = (answers: FakeAnswers) => {
  const client = fakeClient({ 'refresh.status': () => good(idle), ...answers })
  const host = fakeHost()
  render(<Portfolio client={client} host={host} />)
  return { client, host }
}
const one = () => show({ 'portfolio.open': () => good(portfolioView(8)) })

describe('the portfolio page', () => {
  it('counts what is not known apart from what is fine', async () => {
    one()
    await screen.findByText('On track 2')
    expect(screen.getByText('Not known 1')).toBeTruthy()
    expect(screen.getByText('Could not check 3')).toBeTruthy()
    expect(screen.getByText(/over £20.5B|over £22.5B|5 of 8 projects with both figures/)).toBeTruthy()
  })

  it('asks for every page and shows the first at once', async () => {
    const pages = { '': portfolioView(3, { next: 'a' }), a: { ...portfolioView(8), components: portfolioView(8).components.slice(3) } }
    const { client } = show({ 'portfolio.open': ({ after }) => good(after === undefined ? pages[''] : pages.a) })
    await screen.findByText('8 of 8 projects')
    expect(client.calls.filter(({ name }) => name === 'portfolio.open').map(({ input }) => input)).toEqual([{}, { after: 'a' }])
  })

  it('filters, sorts and says how many are left', async () => {
    one()
    fireEvent.change(await screen.findByRole('combobox', { name: 'Judgement' }), { target: { value: 'ready' } })
    await screen.findByText('2 of 8 projects')
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'hospital' } })
    await screen.findByText('1 of 8 projects')
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'nothing at all' } })
    await screen.findByText('No project matches these filters.')
    fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }))
    await screen.findByText('8 of 8 projects')
    const head = screen.getByRole('columnheader', { name: /Project$/ })
    fireEvent.click(screen.getByRole('button', { name: /^Project$/ }))
    expect(head.getAttribute('aria-sort')).toBe('ascending')
  })

  it('says which gates are no longer held and shows the projects that could pass them, to whoever may set it right with the way there', async () => {
    const view = portfolioView(8)
    const lost = (mayConfigure: boolean) => ({
      ...view,
      components: view.components.map((each, index) => (index < 3 ? { ...each, unheld: 'everywhere' as const } : each)),
      lost: {
        gates: [{ slot: 2, name: 'Charter approved', since: '2022-03-30T09:00:00.000Z', everywhere: true }],
        by: mayConfigure ? ['Amara Okafor'] : [],
        readBackAt: '2022-03-31T08:00:00.000Z',
        mayConfigure,
      },
    })
    show({ 'portfolio.open': () => good(lost(true)) })
    const notice = await screen.findByRole('region', { name: '1 gate is no longer held on the server' })
    expect(notice.textContent).toMatch(/last changed by Amara Okafor.*3 projects stand before such a gate/)
    expect(screen.getByRole('button', { name: /Set it right/ })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Show the 3 projects' }))
    await screen.findByText('3 of 8 projects')
    expect(screen.getAllByRole('img', { name: /could move on without it/ })).toHaveLength(3)
    cleanup()
    show({ 'portfolio.open': () => good(lost(false)) })
    await screen.findByText('The PMO can set it right.')
    expect(screen.queryByText(/Amara/)).toBeNull()
  })

  it('opens a project in the tracker', async () => {
    const { host } = one()
    fireEvent.click(await screen.findByRole('link', { name: 'Universal Credit Programme' }))
    expect(host.opened).toEqual(['https://tracker.example/4'])
  })

  it('exports what is loaded', async () => {
    const { host } = one()
    fireEvent.click(await screen.findByRole('button', { name: 'Table as CSV' }))
    expect(host.saved[0]).toMatchObject({ name: 'portfolio-2022-03-31.csv' })
    expect(host.saved[0]?.text.split('\r\n')).toHaveLength(10)
  })

  it('hands out a workbook', async () => {
    const { host } = one()
    fireEvent.click(await screen.findByRole('button', { name: 'Table as Excel workbook' }))
    await waitFor(() => expect(host.saved[0]).toMatchObject({ name: 'portfolio-2022-03-31.xlsx' }))
    expect(host.saved[0]?.bytes?.length).toBeGreaterThan(1000)
  })

  it('groups by what is chosen, and closes a group', async () => {
    one()
    fireEvent.change(await screen.findByRole('combobox', { name: 'Group' }), { target: { value: 'department' } })
    const group = await screen.findByRole('button', { name: /^DFT ?2$/ })
    expect(screen.getByRole('link', { name: 'Crossrail Programme' })).toBeTruthy()
    fireEvent.click(group)
    expect(screen.queryByRole('link', { name: 'Crossrail Programme' })).toBeNull()
    expect(group.getAttribute('aria-expanded')).toBe('false')
  })

  it('shows the columns that somebody chooses', async () => {
    one()
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Risk exposure' }))
    expect(await screen.findByRole('columnheader', { name: /Risk exposure/ })).toBeTruthy()
    fireEvent.click(screen.getByRole('checkbox', { name: 'Health' }))
    await waitFor(() => expect(screen.queryByRole('columnheader', { name: /Health/ })).toBeNull())
  })

  it('saves a view under a name, and turns back to it', async () => {
    const kept: SavedView[] = []
    const { host } = show({
      'portfolio.open': () => good(portfolioView(8)),
      'portfolio.views': () => good({ views: [], viewsVersion: 'new' }),
      'portfolio.saveViews': ({ views }) => {
        kept.push(...views)
        return good({ ok: true, view: { views, viewsVersion: '1' } })
      },
    })
    fireEvent.change(await screen.findByRole('searchbox'), { target: { value: 'hospital' } })
    await screen.findByText('1 of 8 projects')
    fireEvent.change(screen.getByRole('textbox', { name: 'Name of this view' }), { target: { value: 'Hospitals' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save view' }))
    await waitFor(() => expect(host.notices.at(-1)?.title).toBe('View “Hospitals” is saved'))
    expect(kept).toMatchObject([{ name: 'Hospitals', text: 'hospital' }])
    fireEvent.click(screen.getByRole('button', { name: 'Usual view' }))
    await screen.findByText('8 of 8 projects')
    fireEvent.click(screen.getByRole('button', { name: 'Hospitals' }))
    await screen.findByText('1 of 8 projects')
  })

  it('lists the decisions that wait, the longest overdue first, with who decides', async () => {
    one()
    const list = await screen.findByRole('region', { name: 'Decisions waiting' })
    expect(list.querySelectorAll('li')).toHaveLength(4)
    expect(list.querySelector('li')?.textContent).toMatch(/Review overdue by 21 days.*Lena Park decides as sponsor/)
    fireEvent.click(screen.getByRole('button', { name: /^All \d/ }))
    expect(list.querySelectorAll('li').length).toBeGreaterThan(4)
  })

  it('turns to the roadmap, which says how many it leaves out', async () => {
    one()
    fireEvent.click(await screen.findByRole('tab', { name: 'Roadmap' }))
    await screen.findByText(/8 of 8 projects with planned dates; 0 left out/)
    expect(screen.getAllByRole('listitem', { name: /Crossrail Programme, 1 Apr 2016 to .*, Off track/ })).toHaveLength(1)
  })

  it('shows the chart as a table to who prefers it', async () => {
    one()
    fireEvent.click(await screen.findByRole('button', { name: 'Show as table' }))
    expect(screen.getAllByRole('columnheader', { name: 'Over budget' })).toHaveLength(1)
    expect(screen.getByText(/3 left out because one of them is not known/)).toBeTruthy()
  })

  it('keeps only the rows in view in the document, and tells how many there are', async () => {
    show({ 'portfolio.open': () => good(portfolioView(2_000)) })
    await screen.findByText('2000 of 2000 projects')
    expect(screen.getAllByRole('row').length).toBeLessThan(80)
    expect(screen.getAllByRole('table').at(-1)?.getAttribute('aria-rowcount')).toBe('2001')
  })

  it('follows a refresh to its end and reads the page again', async () => {
    const progress: RefreshProgress[] = [idle, { status: 'running', done: 4, total: 8 }]
    const { client, host } = show({
      'portfolio.open': () => good(portfolioView(8)),
      'refresh.start': () => good({ status: 'running', done: 0, total: 8 }),
      'refresh.status': () => good(progress.shift() ?? { status: 'finished', done: 8, total: 8 }),
    })
    fireEvent.click(await screen.findByRole('button', { name: /Refresh/ }))
    await screen.findByText('Refreshing: 0 of 8 projects')
    await waitFor(() => expect(host.notices.at(-1)?.title).toBe('All projects are judged again'), { timeout: 5000 })
    expect(client.calls.filter(({ name }) => name === 'portfolio.open')).toHaveLength(2)
  })

  it('refreshes with the eyes of whoever may write gates, and names what was left to the pipeline', async () => {
    const answers: RefreshProgress[] = [
      { ...idle, right: { may: true } },
      { status: 'running', done: 0, total: 8, own: true },
      { status: 'finished', done: 8, total: 8, own: true, right: { may: true }, problem: '1 project was left to the pipeline.' },
    ]
    show({
      'portfolio.open': () => good({ ...portfolioView(8), refreshBy: 'pipeline', mayRefresh: false }),
      'refresh.start': () => good({ status: 'running', done: 0, total: 8, own: true }),
      'refresh.status': () => good(answers.shift() ?? idle),
    })
    await screen.findByText(/Refresh reads as you, with what you may see/)
    fireEvent.click(screen.getByRole('button', { name: /Refresh/ }))
    await screen.findByText(/Keep this page open/)
    await screen.findByText('1 project was left to the pipeline.', {}, { timeout: 5000 })
  })

  it('says why somebody of the PMO may not refresh from here, and offers others nothing', async () => {
    const answers: RefreshProgress[] = [
      { ...idle, right: { may: false, why: 'group', group: 'Plumbline writers' } },
      { ...idle, right: { may: false, why: 'pmo' } },
    ]
    const open = () =>
      show({
        'portfolio.open': () => good({ ...portfolioView(8), refreshBy: 'pipeline', mayRefresh: false }),
        'refresh.status': () => good(answers.shift() ?? idle),
      })
    const { client } = open()
    await screen.findByText('Only members of Plumbline writers may refresh from here.')
    fireEvent.click(screen.getByRole('button', { name: /Refresh/ }))
    expect(client.calls.filter(({ name }) => name === 'refresh.start')).toEqual([])
    cleanup()
    open()
    await screen.findByText('8 of 8 projects')
    expect(screen.queryByRole('button', { name: /Refresh/ })).toBeNull()
  })

  it.each([
    ['noTemplate', {}, 'Open settings'],
    ['noComponents', {}, 'Open settings'],
    ['notRefreshed', {}, 'Refresh'],
    ['notRefreshed', { refreshBy: 'pipeline', mayRefresh: false }, undefined],
    ['noTemplate', { mayConfigure: false }, undefined],
  ] as const)('says the first step when there is nothing: %s %j', async (reason, change, button) => {
    show({ 'portfolio.open': () => good(emptyPortfolio(reason, change)) })
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryAllByRole('button').map(({ textContent }) => textContent)).toEqual(button ? [button] : [])
  })

  it('says a failure with its remedy, and recovers', async () => {
    const problem: Problem = { code: 'unavailable', message: 'The tracker does not answer', remedy: 'Wait a minute.' }
    let down = true
    show({ 'portfolio.open': () => (down ? { ok: false, problem } : good(portfolioView(8))) })
    await screen.findByText('Wait a minute.')
    down = false
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Try again' })))
    await screen.findByText('8 of 8 projects')
    expect(screen.queryByText('Wait a minute.')).toBeNull()
  })
})
