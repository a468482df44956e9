import type { Client, GateView } from '@plumbline/core'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { fakeClient } from '../testing/fake-client.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { type GateScene, gateItem, gateScenes } from '../testing/fixtures-gate.ts'
import { startWords } from '../words/words.ts'
import { GatePanel } from './GatePanel.tsx'
import { gateWords } from './words.ts'

beforeAll(() => startWords('en-GB', [gateWords]))

const show = async (client: Client) => {
  const host = fakeHost()
  render(<GatePanel client={client} host={host} item={gateItem} worded />)
  await waitFor(() => expect(screen.queryByText('Loading the gate')).toBeNull())
  await waitFor(() => expect(document.querySelector('.p-skeleton')).toBeNull())
  return host
}
const scene = async (name: GateScene) => show(await gateScenes[name]())
const button = (name: string) => screen.getByRole('button', { name })
const section = (heading: RegExp) => screen.getByRole('heading', { name: heading, level: 3 }).closest('section, details') as HTMLElement

describe('a judged gate', () => {
  it('says how many things hold it, by the groups of what to do', async () => {
    await scene('notReady')
    expect(screen.getByText('3 things hold this gate.')).toBeTruthy()
    expect(within(section(/^Holds the gate/)).getAllByRole('listitem').length).toBeGreaterThanOrEqual(3)
    expect(within(section(/^Worth fixing/)).getByText('The planned work can be traced to an objective')).toBeTruthy()
  })

  it('shows value, limit and distance, and the forecast as bars', async () => {
    await scene('notReady')
    const holding = section(/^Holds the gate/)
    expect(holding.textContent).toContain('Forecast over approved budget: 14.8%, at most 10% · 4.8 points too much')
    expect(holding.querySelectorAll('.g-bars')).toHaveLength(2)
  })

  it('that was passed says so when what it rested on cannot be checked any more', async () => {
    const product = await gateScenes.unknown()
    const answer = await product.call('gate.open', { item: gateItem })
    if (!answer.ok || answer.value.kind !== 'gate') throw new Error('no gate')
    const passed = { on: '2022-03-30', byName: 'Sam Sponsor', usableUntil: '2022-06-30' }
    const value = {
      ...answer.value,
      gate: { ...answer.value.gate, passed },
      judged: { ...answer.value.judged, outcome: 'unknown' as const },
    }
    await show({
      call: (name, input) => (name === 'gate.open' ? Promise.resolve({ ok: true, value } as never) : product.call(name, input)),
    })
    expect(screen.getByText('Passed, not known now')).toBeTruthy()
    expect(screen.getByText(/2 criteria that it rested on can not be checked any more/)).toBeTruthy()
  })

  it('is never green where something could not be checked', async () => {
    await scene('unknown')
    expect(screen.getByText('2 of them could not be checked.')).toBeTruthy()
    const holding = section(/^Holds the gate/)
    expect(holding.textContent).toContain('Forecast at completion is not mapped')
    expect(holding.textContent).not.toContain('..')
    expect(holding.querySelector('.p-icon-success')).toBeNull()
    expect(document.querySelectorAll('.g-segments .unknown')).toHaveLength(3)
  })

  it('counts what waits on a person among what holds it', async () => {
    await scene('waiting')
    expect(screen.getByText('1 thing holds this gate.').parentElement?.textContent).toContain('It waits on a person.')
    expect(screen.queryByRole('heading', { name: /^Holds the gate/ })).toBeNull()
    expect(section(/^Waiting on a person/).textContent).toContain('Cannot be waived')
  })

  it('leads to the settings where a field is not mapped', async () => {
    const host = await scene('unknown')
    fireEvent.click(screen.getAllByRole('button', { name: 'Open settings' })[0] as HTMLElement)
    expect(host.settingsOpened.times).toBe(1)
  })

  it('says of a gate that opens no phase that there is no move to refuse', async () => {
    const opened = await (await gateScenes.ready()).call('gate.open', { item: gateItem })
    if (!opened.ok || opened.value.kind !== 'gate') throw new Error('no gate')
    const value = { ...opened.value, gate: { ...opened.value.gate, opensPhase: null }, enforcement: null }
    await show(fakeClient({ 'gate.open': () => ({ ok: true, value }) }))
    expect(document.querySelector('.g-lock')?.textContent).toMatch(/^This gate opens no phase, so that there is no move to refuse\./)
  })

  it('says which version counts since it was judged, with the way to judge again', async () => {
    const opened = await (await gateScenes.ready()).call('gate.open', { item: gateItem })
    if (!opened.ok || opened.value.kind !== 'gate') throw new Error('no gate')
    const value = { ...opened.value, countsNow: { version: '2.0.0', perhaps: false } }
    await show(fakeClient({ 'gate.open': () => ({ ok: true, value }), 'gate.judge': () => opened }))
    const said = await screen.findByText(/Judged by version 1.0.0; version 2.0.0 counts now./)
    fireEvent.click(within(said).getByRole('button', { name: 'Judge again' }))
    await waitFor(() => expect(screen.queryByText(/counts now/)).toBeNull())
  })

  it('marks the gate ahead in the life cycle', async () => {
    await scene('notReady')
    const current = document.querySelector('.g-track [aria-current=step]')
    expect(current?.textContent).toContain('G2 Plan approved')
    expect(screen.getByRole('list', { name: 'Gates of the life cycle' }).children).toHaveLength(7)
  })
})

describe('evidence', () => {
  it('is fetched when somebody asks, and its items open in the host', async () => {
    const product = await gateScenes.notReady()
    const asked: string[] = []
    const host = await show({ call: (name, input) => (asked.push(name), product.call(name, input)) })
    expect(asked).not.toContain('gate.evidence')
    const details = section(/^Worth fixing/).querySelector('.g-explain') as HTMLDetailsElement
    await act(async () => {
      details.open = true
    })
    expect(await within(details).findByText('Scope traced to an objective is 100%')).toBeTruthy()
    fireEvent.click(within(details).getByRole('link', { name: 'T1 Design the form' }))
    expect(host.opened).toEqual(['/items/T1'])
    expect(asked.filter((name) => name === 'gate.evidence')).toHaveLength(1)
  })
})

describe('declaring a gate passed', () => {
  it('names every reason why it is not possible', async () => {
    await scene('notReady')
    expect(button('Declare passed').getAttribute('aria-disabled')).toBe('true')
    const reasons = document.getElementById(button('Declare passed').getAttribute('aria-describedby') ?? '')
    expect([...(reasons?.querySelectorAll('li') ?? [])].map((reason) => reason.textContent)).toEqual([
      '3 things hold the gate. Fix them first.',
      'You hold no role that may do this. It is for: Sponsor, PMO.',
    ])
    fireEvent.click(button('Declare passed'))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('asks once more, records it and shows who passed it', async () => {
    const host = await scene('ready')
    fireEvent.click(button('Declare passed'))
    const dialog = screen.getByRole('dialog')
    expect(dialog.textContent).toContain('Declare G0 passed?')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Declare passed' }))
    expect((await screen.findAllByText(/by Lena Park/)).length).toBeGreaterThan(0)
    expect(host.notices).toEqual([{ tone: 'success', title: 'G0 is passed' }])
    expect(screen.queryByRole('button', { name: 'Declare passed' })).toBeNull()
  })

  it('can be cancelled', async () => {
    await scene('ready')
    fireEvent.click(button('Declare passed'))
    fireEvent.click(button('Cancel'))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('waits for the product where the panel acts as a person', async () => {
    const host = await scene('person')
    fireEvent.click(button('Declare passed'))
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Declare passed' }))
    expect(await screen.findByText(/Lena Park declared this gate passed/)).toBeTruthy()
    expect(host.notices[0]?.title).toBe('Your declaration is waiting')
    expect(button('Declare passed').getAttribute('aria-disabled')).toBe('true')
  })

  it('shows by itself what became of a declaration that waits, and nothing half written', async () => {
    const opened = await (await gateScenes.person()).call('gate.open', { item: gateItem })
    if (!opened.ok || opened.value.kind !== 'gate') throw new Error('no gate')
    const { value: view } = opened
    const { deciders } = view.declaration
    const waiting: GateView = { ...view, declaration: { may: false, obstacles: ['pending'], deciders, pending: {} } }
    const halfWritten: GateView = {
      kind: 'empty',
      reason: 'notAttested',
      mayConfigure: false,
      mayJudge: true,
      now: view.now,
      zone: view.zone,
    }
    const passed = { on: '2022-03-31', byName: 'Lena Park', usableUntil: '2022-06-29' }
    const settled: GateView = {
      ...view,
      gate: { ...view.gate, passed },
      declaration: { may: false, obstacles: ['alreadyPassed'], deciders },
    }
    const answers = [waiting, halfWritten, settled]
    const timers = vi.spyOn(globalThis, 'setInterval')
    await show(fakeClient({ 'gate.open': () => ({ ok: true, value: answers.shift() ?? settled }) }))
    await screen.findByText(/declared this gate passed|A declaration waits/)
    const look = timers.mock.calls.find(([, every]) => every === 5000)?.[0] as () => void
    timers.mockRestore()
    await act(async () => look())
    expect(button('Declare passed').getAttribute('aria-disabled')).toBe('true')
    await act(async () => look())
    expect(screen.queryByRole('button', { name: 'Declare passed' })).toBeNull()
  })

  it('says why it was refused', async () => {
    const product = await gateScenes.ready()
    await show({
      call: async (name, input) => {
        if (name !== 'gate.declarePassed') return product.call(name, input)
        return product.call(name, { ...input, judgementHash: 'a'.repeat(64) } as never)
      },
    })
    fireEvent.click(button('Declare passed'))
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Declare passed' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was recorded. Something has changed')
  })
})

describe('judging again', () => {
  it('of a person is a preview that cannot be decided on', async () => {
    await scene('person')
    fireEvent.click(button('Judge again'))
    expect(await screen.findByText('As you see it, 15:03')).toBeTruthy()
    expect(screen.getByText(/only an official judgement can be decided on/)).toBeTruthy()
  })

  it('keeps the last view when it fails, and says how old it is', async () => {
    const product = await gateScenes.ready()
    const problem = { code: 'unavailable', message: 'No answer', remedy: 'Wait.' } as const
    await show({ call: async (name, input) => (name === 'gate.judge' ? { ok: false, problem } : product.call(name, input)) })
    fireEvent.click(button('Judge again'))
    expect((await screen.findByRole('alert')).textContent).toContain('No answer')
    expect(screen.getByText('It could not be judged again. What you see was judged 4 hours ago.')).toBeTruthy()
    expect(screen.getByText('Nothing holds this gate.')).toBeTruthy()
  })
})

describe('where there is nothing to show', () => {
  it('a PMO admin is led to the templates', async () => {
    const host = await scene('noTemplate')
    expect(screen.getByRole('heading', { name: 'No template is chosen yet' })).toBeTruthy()
    fireEvent.click(button('Open settings'))
    expect(host.settingsOpened.times).toBe(1)
  })

  it('a project that was never judged is judged on the spot', async () => {
    await scene('notJudged')
    fireEvent.click(button('Judge now'))
    expect(await screen.findByText('3 things hold this gate.')).toBeTruthy()
  })

  it.each(['notAProjectItem', 'allPassed', 'notAttested', 'phaseUnknown', 'dropped'] as const)('%s has its own words', async (reason) => {
    const value = { kind: 'empty', reason, mayConfigure: false, mayJudge: false, now: '2022-03-31T14:03:00.000Z', zone: 'UTC' } as const
    await show(fakeClient({ 'gate.open': () => ({ ok: true, value }) }))
    expect(screen.getByRole('heading', { level: 2 }).textContent).not.toBe('')
    for (const name of ['Judge now', 'Open settings']) expect(screen.queryByRole('button', { name })).toBeNull()
  })

  it('a PMO admin is led to the meaning of a state that stands for no phase', async () => {
    const host = await scene('phaseUnknown')
    expect(screen.getByText(/Say in the settings which phase it stands for/)).toBeTruthy()
    fireEvent.click(button('Open settings'))
    expect(host.settingsOpened.times).toBe(1)
    fireEvent.click(button('Judge now'))
    await waitFor(() => expect(button('Judge now').getAttribute('aria-disabled')).toBe('false'))
    expect(screen.getByRole('heading', { name: 'Its phase is not known' })).toBeTruthy()
  })

  it('a failure says what happened and what to do, and can be tried again', async () => {
    await scene('failing')
    expect(screen.getByRole('alert').textContent).toContain('The server does not answer')
    expect(button('Try again')).toBeTruthy()
  })
})
