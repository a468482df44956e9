import type { EnforcementView, GuardChange, WaysRound } from '@plumbline/core'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { fakeClient, good } from '../testing/fake-client.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { waysWords } from '../ways/words.ts'
import { startWords } from '../words/words.ts'
import { EnforcementPage } from './EnforcementPage.tsx'
import { enforcementWords } from './words.ts'

beforeAll(() => startWords('en-GB', [enforcementWords, waysWords]))

const change = (more: Partial<GuardChange> = {}): GuardChange => ({
  kind: 'add',
  rule: 'hold',
  where: 'Project › Initiate',
  slot: 1,
  state: 'Initiate',
  by: null,
  at: null,
  ...more,
})
const preview = {
  explains: true,
  changes: [change()],
  undo: [],
  obstacles: [],
  standing: [{ slot: 1, held: 3, behindUnpassed: 0, examples: [] }],
  script: 'curl …',
  readBackAt: '2022-03-31T09:00:00Z',
}
const gate = { template: 'phase-gate', templateName: 'Phase-gate', gate: 'G0', name: 'Screening passed', slot: 1, heldBy: null }
const view: EnforcementView = {
  status: 'never',
  past: { open: 0, examples: [], declared: 0 },
  records: [],
  recording: 'atOnce',
  byName: '',
  at: null,
  possible: true,
  whenUnable: 'refuse',
  gates: [{ ...gate, states: ['Initiate'], strength: 'none' }],
  preview,
  problem: null,
  version: 'v1',
  now: '2022-03-31T09:00:00Z',
  zone: 'Europe/London',
}

const open = (...views: readonly EnforcementView[]) => {
  let asked = 0
  const steps = [
    { made: 8, left: 1, version: 'v2' },
    { made: 1, left: 0, version: 'v3' },
  ]
  const client = fakeClient({
    'ways.open': () =>
      good({
        ways: {
          rest: { answer: 'stopped', by: 'tracker' },
          anotherName: { answer: 'unknowable' },
          ruleEdited: { answer: 'found', by: 'history', drift: true },
        } as unknown as WaysRound,
        own: { marksFieldTaken: { answer: 'stopped', by: 'tracker' } },
      }),
    'enforcement.open': () => good(views[Math.min(asked++, views.length - 1)] ?? view),
    'enforcement.ensure': () => good(steps.shift() ?? { made: 0, left: 0, version: 'v3' }),
    'enforcement.undo': () => good({ made: 1, left: 0, version: 'v4' }),
  })
  const toRunning = vi.fn<() => void>()
  render(<EnforcementPage client={client} host={fakeHost({ locale: 'en-GB' })} seen toRunning={toRunning} />)
  return Object.assign(client, { toRunning })
}

describe('the step Enforcement', () => {
  it('says that nobody is stopped, whom a gate will hold, and what will be changed', async () => {
    open(view)
    expect(await screen.findByText(/^Guidance only/)).toBeTruthy()
    expect(screen.getByText('Not held')).toBeTruthy()
    expect(screen.getByText(/3 projects are held here when they move on/)).toBeTruthy()
    expect(screen.getByText('Project › Initiate, Initiate: is added')).toBeTruthy()
  })

  it('says of a gate that is held under one template and not under another that it is held in part, and where', async () => {
    const [first] = view.gates
    if (!first) throw new Error('The view has no gate')
    const other = { ...first, template: 'other', templateName: 'Another method', strength: 'server' } as const
    open({ ...view, gates: [...view.gates, other] })
    expect(await screen.findByText('Held in part')).toBeTruthy()
    expect(screen.getByText(/Held for Another method only\./)).toBeTruthy()
    expect(screen.queryByText('Not held')).toBeNull()
  })

  it('puts in force portion by portion, as it was chosen, and shows what stands then', async () => {
    const inForce: EnforcementView = {
      ...view,
      status: 'inForce',
      byName: 'Petra',
      at: '2022-03-31T09:00:00Z',
      preview: { ...preview, changes: [], script: '' },
    }
    const client = open(view, inForce)
    fireEvent.click(await screen.findByLabelText(/Let the check pass/))
    fireEvent.click(screen.getByRole('button', { name: 'Put in force' }))
    expect(await screen.findByText(/^In force since .* by Petra/)).toBeTruthy()
    expect(client.calls.filter(({ name }) => name === 'enforcement.ensure').map(({ input }) => input)).toEqual([
      { version: 'v1', whenUnable: 'allow' },
      { version: 'v2', whenUnable: 'allow' },
    ])
  })

  it('warns while projects past a gate are undeclared, by name and with the way there, and asks before it goes on', async () => {
    const past = { open: 7, examples: [{ ref: '1', key: 'DFT-1' }], declared: 2 }
    const client = open({ ...view, past })
    expect(await screen.findByText(/7 projects stand past a gate .*: DFT-1 and 6 more/)).toBeTruthy()
    expect(screen.getByText(/2 more are declared; the next refresh/)).toBeTruthy()
    const asked = () => client.calls.filter(({ name }) => name === 'enforcement.ensure').length
    fireEvent.click(screen.getByRole('button', { name: 'Put in force' }))
    expect(asked()).toBe(0)
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Declare running projects' }))
    expect([asked(), client.toRunning.mock.calls.length]).toEqual([0, 1])
    fireEvent.click(screen.getByRole('button', { name: 'Put in force' }))
    fireEvent.click(screen.getByRole('button', { name: 'Put in force all the same' }))
    await waitFor(() => expect(asked()).toBe(2))
  })

  it('shows who changed the rules, with what, and that something waits for its record', async () => {
    const kept = {
      ...({ seq: 4, at: '2022-03-31T09:00:00Z', by: { ref: 'pmo', name: 'Petra' }, became: 'inForce', was: 'inForce', rules: 1 } as const),
      ...{
        began: '2022-03-31T09:00:00Z',
        plan: 'ab'.repeat(32),
        changes: 'Project › Initiate, gate 1: the rule that refuses the move added',
      },
    }
    open({ ...view, records: [kept], recording: 'waits' })
    expect(await screen.findByText(/Petra: set right again/)).toBeTruthy()
    expect(screen.getByText(/gate 1: the rule that refuses the move added/)).toBeTruthy()
    expect(screen.getByText(/Record 4 of the site’s ledger/)).toBeTruthy()
    expect(screen.getByText(/with the next run of Plumbline/)).toBeTruthy()
  })

  it('tells what is otherwise where a team keeps its own rules', async () => {
    open(view)
    expect(await screen.findByText('Otherwise where a team keeps its own rules')).toBeTruthy()
    expect(screen.getByText('Stopped. The tracker refuses it to everybody, in every client.')).toBeTruthy()
  })

  it('does nothing while something stands in the way, and says what', async () => {
    const client = open({ ...view, preview: { ...preview, obstacles: [{ kind: 'noGroup', where: 'Plumbline writers', stops: true }] } })
    expect(await screen.findByText(/There is no group Plumbline writers/)).toBeTruthy()
    const button = screen.getByRole('button', { name: 'Put in force' })
    expect(button.getAttribute('aria-disabled')).toBe('true')
    fireEvent.click(button)
    expect(client.calls.map(({ name }) => name).filter((name) => name !== 'ways.open')).toEqual(['enforcement.open'])
  })

  it('names what was changed by hand, by whom and when', async () => {
    const drifted = change({ kind: 'enable', by: 'Omar Pace', at: '2022-03-30T10:00:00Z' })
    open({ ...view, status: 'inForce', byName: 'Petra', at: '2022-03-01T09:00:00Z', preview: { ...preview, changes: [drifted] } })
    expect(await screen.findByText(/one rule no longer stands as it was put/)).toBeTruthy()
    expect(screen.getByText(/was switched off/)).toBeTruthy()
    expect(screen.getByText(/last changed 30 Mar.* by Omar Pace/)).toBeTruthy()
  })

  it('asks before it takes everything back', async () => {
    const client = open({ ...view, preview: { ...preview, undo: [change({ kind: 'remove' })] } })
    fireEvent.click(await screen.findByRole('button', { name: 'Take everything back' }))
    expect(client.calls.some(({ name }) => name === 'enforcement.undo')).toBe(false)
    fireEvent.click(screen.getAllByRole('button', { name: 'Take everything back', hidden: true }).at(-1)!)
    await waitFor(() => expect(client.calls.some(({ name }) => name === 'enforcement.undo')).toBe(true))
  })

  it('tells what can and cannot be stopped, the worst first', async () => {
    open(view)
    await screen.findByText('What can and cannot be stopped')
    const groups = screen.getAllByRole('group').filter((group) => group.className === 'w-ways')
    expect(groups.map((group) => [group.querySelector('b')?.textContent, (group as HTMLDetailsElement).open])).toEqual([
      ['Cannot be known', true],
      ['Found afterwards', false],
      ['Stopped', false],
      ['Otherwise where a team keeps its own rules', false],
    ])
    expect(screen.getByText('Acting in somebody else’s name')).toBeTruthy()
  })
})
