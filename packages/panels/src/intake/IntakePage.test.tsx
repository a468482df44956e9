import type { IntakeProposal, IntakeView } from '@plumbline/core'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { decidersWords } from '../deciders/words.ts'
import { portfolioWords } from '../portfolio/words.ts'
import { type FakeAnswers, fakeClient, good } from '../testing/fake-client.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { portfolioView } from '../testing/fixtures-portfolio.ts'
import { startWords } from '../words/words.ts'
import { IntakePage } from './IntakePage.tsx'
import { intakeWords } from './words.ts'

beforeAll(() => startWords('en-GB', [portfolioWords, intakeWords, decidersWords]))
afterEach(cleanup)

const proposal = (id: string, title: string, change: Partial<IntakeProposal> = {}): IntakeProposal => ({
  proposal: id,
  title,
  need: 'Forms are still on paper',
  outcome: 'Half the time',
  department: 'HMRC',
  sponsor: null,
  cost: 1_200_000,
  currency: 'GBP',
  wantedBy: '2022-12-31',
  onBehalfOf: 'Zoë Müller',
  state: 'received',
  byName: 'Amara Okafor',
  at: '2022-03-01T10:00:00.000Z',
  answerDue: '2022-03-15',
  overdue: true,
  history: [{ byName: 'Amara Okafor', at: '2022-03-01T10:00:00.000Z', state: 'received', note: '' }],
  duplicates: [{ kind: 'project', id: '9', title: 'Paper to form', url: 'https://tracker.example/9', similarity: 8200 }],
  may: ['inAnalysis', 'askedBack', 'rejected'],
  item: null,
  proposalVersion: '3',
  ...change,
})

const view = (change: Partial<IntakeView> = {}): IntakeView => ({
  proposals: [proposal('p1', 'Online forms'), proposal('p2', 'Supplier portal', { overdue: false, duplicates: [] })],
  counts: { received: 2, askedBack: 0, inAnalysis: 0, ready: 0, selected: 0, deferred: 0, rejected: 0, converted: 0 },
  answerDays: 14,
  answered: { inTime: 4, all: 5 },
  intakeVersion: '1',
  mayConfigure: true,
  start: null,
  today: '2022-03-31',
  ...change,
})

const show = (answers: FakeAnswers = {}) => {
  const client = fakeClient({ 'intake.open': () => good(view()), ...answers })
  const host = fakeHost()
  render(<IntakePage client={client} host={host} components={portfolioView(3).components} today="2022-03-31" turn={() => undefined} />)
  return { client, host }
}

describe('the intake page', () => {
  it('says of a proposal what is asked, that the answer is late, and what may be the same', async () => {
    show()
    fireEvent.click(await screen.findByRole('button', { name: 'Online forms' }))
    expect(screen.getByText(/answer was due 15 Mar/)).toBeTruthy()
    expect(screen.getByText('Forms are still on paper')).toBeTruthy()
    expect(screen.getByText('project, 82% alike')).toBeTruthy()
    expect(screen.getByText('4 of 5 answers in time, last 90 days')).toBeTruthy()
  })

  it('decides several at once, and says how many were missed', async () => {
    const { client, host } = show({
      'intake.decide': () =>
        good({
          proposals: [
            { proposal: 'p1', status: 'decided' },
            { proposal: 'p2', status: 'conflict' },
          ],
          view: view(),
        }),
    })
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Pick Online forms' }))
    fireEvent.click(screen.getByRole('checkbox', { name: 'Pick Supplier portal' }))
    fireEvent.change(screen.getByRole('combobox', { name: 'Decision for all picked' }), { target: { value: 'rejected' } })
    fireEvent.change(screen.getByRole('textbox', { name: 'Note for all picked' }), { target: { value: 'No money this year' } })
    fireEvent.click(screen.getByRole('button', { name: 'Decide' }))
    await waitFor(() => expect(host.notices.at(-1)?.title).toMatch(/1 decided, 1 not/))
    expect(client.calls.at(-1)?.input).toEqual({
      proposals: [
        { proposal: 'p1', proposalVersion: '3' },
        { proposal: 'p2', proposalVersion: '3' },
      ],
      to: 'rejected',
      note: 'No money this year',
    })
  })

  it('walks through the proposals with the arrow keys', async () => {
    show()
    const first = await screen.findByRole('button', { name: 'Online forms' })
    first.focus()
    fireEvent.keyDown(first, { key: 'ArrowDown' })
    expect(document.activeElement?.textContent).toBe('Supplier portal')
  })

  it('writes the letter of a decision in the words of the proposer', async () => {
    const rejected = proposal('p1', 'Online forms', {
      state: 'rejected',
      answerDue: null,
      history: [{ byName: 'Marcus Lindqvist', at: '2022-03-31T10:00:00.000Z', state: 'rejected', note: 'No money this year' }],
    })
    const { host } = show({ 'intake.open': () => good(view({ proposals: [rejected] })) })
    fireEvent.click(await screen.findByRole('button', { name: 'Online forms' }))
    fireEvent.click(screen.getByRole('button', { name: 'Letter as a file' }))
    expect(host.saved[0]?.text).toBe(
      'To Zoë Müller\n\nYour proposal “Online forms” was rejected.\n\nNo money this year\n\nFor the PMO: Marcus Lindqvist\n',
    )
  })

  it('takes a proposal of anybody, once it has a title and a need', async () => {
    const { client } = show({
      'intake.open': () => good(view({ mayConfigure: false, proposals: [] })),
      'intake.submit': () => good({ proposal: 'p9', view: view() }),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Propose project' }))
    const send = () => fireEvent.click(screen.getByRole('button', { name: 'Propose', hidden: true }))
    send()
    expect(client.calls).toHaveLength(1)
    fireEvent.change(screen.getByRole('textbox', { name: 'Title', hidden: true }), { target: { value: 'Chat' } })
    fireEvent.change(screen.getByRole('textbox', { name: 'What is needed, and why', hidden: true }), {
      target: { value: 'Calls take long' },
    })
    send()
    await waitFor(() =>
      expect(client.calls.at(-1)?.input).toMatchObject({ text: { title: 'Chat', need: 'Calls take long', cost: null, currency: null } }),
    )
  })

  it('begins a project with a dated first gate, its artefacts and whom the PMO names', async () => {
    const selected = proposal('p1', 'Online forms', { state: 'selected', may: ['converted'] })
    const start = {
      template: 'Phase-gate',
      gate: { id: 'G0', name: 'Screening passed' },
      dated: true,
      artefacts: [
        { id: 'proposal', name: 'Proposal', gate: 'G0' },
        { id: 'charter', name: 'Charter', gate: 'G1' },
      ],
      roles: [{ id: 'sponsor', name: 'Sponsor' }],
    }
    const { client } = show({
      'intake.open': () => good(view({ proposals: [selected], start })),
      'intake.convert': () => good({ proposal: 'p1', view: view() }),
      'person.find': () => good({ people: [{ ref: 'u7', name: 'Priya Raman' }] } as never),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Online forms' }))
    fireEvent.click(screen.getByRole('button', { name: 'Make it a project' }))
    fireEvent.change(screen.getByRole('combobox', { name: 'Beside the project', hidden: true }), { target: { value: '1001' } })
    fireEvent.click(screen.getByRole('checkbox', { name: /^Charter/, hidden: true }))
    fireEvent.input(screen.getByRole('searchbox', { name: 'Sponsor', hidden: true }), { target: { value: 'Priya' } })
    fireEvent.click(await screen.findByRole('button', { name: 'Priya Raman', hidden: true }))
    fireEvent.click(screen.getAllByRole('button', { name: 'Make it a project', hidden: true }).at(-1) as HTMLElement)
    await waitFor(() =>
      expect(client.calls.at(-1)?.input).toMatchObject({
        start: { gateDue: '2022-04-28', people: { sponsor: { ref: 'u7', name: 'Priya Raman' } }, artefacts: ['proposal', 'charter'] },
      }),
    )
  })

  it('makes a selected proposal a project beside another', async () => {
    const selected = proposal('p1', 'Online forms', { state: 'selected', may: ['converted'] })
    const { client } = show({
      'intake.open': () => good(view({ proposals: [selected] })),
      'intake.convert': () => good({ proposal: 'p1', view: view() }),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Online forms' }))
    fireEvent.click(screen.getByRole('button', { name: 'Make it a project' }))
    fireEvent.change(screen.getByRole('combobox', { name: 'Beside the project', hidden: true }), { target: { value: '1001' } })
    fireEvent.click(screen.getAllByRole('button', { name: 'Make it a project', hidden: true }).at(-1) as HTMLElement)
    await waitFor(() => expect(client.calls.at(-1)?.input).toEqual({ proposal: 'p1', beside: '1001', note: '', proposalVersion: '3' }))
  })
})
