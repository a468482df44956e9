import type { AwaitedDecision, Client } from '@plumbline/core'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { approvalWords } from '../approval/words.ts'
import { gateWords } from '../gate/words.ts'
import { fakeClient, good } from '../testing/fake-client.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { type ApprovalScene, approvalScenes } from '../testing/fixtures-approval.ts'
import { startWords } from '../words/words.ts'
import { DecisionsPage } from './DecisionsPage.tsx'
import { decisionsWords } from './words.ts'

beforeAll(() => startWords('en-GB', [gateWords, approvalWords, decisionsWords]))

const show = (client: Client) => {
  const host = fakeHost()
  render(<DecisionsPage client={client} host={host} components={[]} today="2022-03-31" turn={() => undefined} />)
  return host
}
const scene = async (name: ApprovalScene) => show(await approvalScenes[name]())
const open = async (name: ApprovalScene) => {
  const host = await scene(name)
  fireEvent.click(await screen.findByRole('button', { name: /^Customer data platform migration/ }))
  await screen.findByText(/^Attested/)
  await screen.findByRole('heading', { name: /^Open risks/ })
  return host
}
const row = (item: string, more: Partial<AwaitedDecision> = {}): AwaitedDecision => ({
  ...{ item, key: item, title: `Project ${item}`, url: `/items/${item}`, gate: { id: 'G1', name: 'Charter approved' }, tier: 'standard' },
  ...{ phase: 'Initiate', askedBy: 'Bea Novak', since: '2022-03-28T09:00:00.000Z', due: '2022-04-11', overdue: false },
  ...{ votes: 0, needed: 1, outcome: 'ready', holding: 0, unknown: 0 },
  ...more,
})

describe('my decisions', () => {
  it('lists what waits for me, with who asked and until when', async () => {
    await scene('asked')
    const button = await screen.findByRole('button', { name: /^Customer data platform migration/ })
    expect(button.textContent).toContain('Bea Novak asked 4 hours ago. 0 of 2 votes.')
    expect(button.textContent).toContain('Answer by 14 Apr')
  })

  it('puts the oldest due first over all pages, and marks what is overdue', async () => {
    const now = '2022-03-31T14:00:00.000Z'
    const pages = [
      { waiting: [row('B')], next: 'P2', now, zone: 'UTC' },
      { waiting: [row('A', { due: '2022-03-24', overdue: true, onBehalfOf: { ref: 'x', name: 'Lena Park' } })], now, zone: 'UTC' },
    ]
    show(fakeClient({ 'decisions.mine': ({ after }) => good(pages[after ? 1 : 0]!) }))
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(2))
    const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(rows[0]).toMatch(/^Project A.*For Lena Park\..*Was to be answered by 24 Mar/)
    expect(rows[1]).toMatch(/^Project B/)
    expect(screen.getByText('1 is overdue')).toBeTruthy()
  })

  it('says what will be listed where nothing waits', async () => {
    await scene('toAsk')
    expect(await screen.findByRole('heading', { name: 'Nothing waits for your decision' })).toBeTruthy()
  })

  it('says what failed, with a way to try again', async () => {
    show(fakeClient({}))
    expect((await screen.findAllByRole('alert')).length).toBeGreaterThan(0)
    expect(screen.getAllByRole('button', { name: 'Try again' }).length).toBeGreaterThan(0)
  })
})

describe('the view of somebody who decides', () => {
  it('shows the ask, the judgement, cost and finish now beside what was approved, and then the decision', async () => {
    await open('asked')
    expect(screen.getByText('We ask for €400k to work out requirements until June.')).toBeTruthy()
    const cost = screen.getByRole('row', { name: /^Cost at completion/ })
    expect(
      within(cost)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['£2.1m', '£2.16m', '+2.9%'])
    expect(screen.getByRole('form', { name: 'Your decision' })).toBeTruthy()
    expect(document.activeElement?.textContent).toContain('My decisions')
  })

  it('is left by its first button, back to the line it came from', async () => {
    await open('asked')
    fireEvent.click(screen.getByRole('button', { name: 'My decisions' }))
    await waitFor(() => expect(document.activeElement?.id).toBe('decision-P1'))
  })

  it('records a vote, after which the project no longer waits for me', async () => {
    const host = await open('asked')
    fireEvent.click(screen.getByRole('radio', { name: /^Go/ }))
    fireEvent.click(screen.getByRole('button', { name: 'Record: Go' }))
    expect(await screen.findByText('You decided:')).toBeTruthy()
    expect(host.notices).toMatchObject([{ title: 'Your decision is recorded' }])
    fireEvent.click(screen.getByRole('button', { name: 'My decisions' }))
    expect(await screen.findByRole('heading', { name: 'Nothing waits for your decision' })).toBeTruthy()
  })
})
