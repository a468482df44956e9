import type { Act } from '@plumbline/core'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { approvalWords } from '../approval/words.ts'
import { GatePanel } from '../gate/GatePanel.tsx'
import { gateWords } from '../gate/words.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { type ExceptionScene, exceptionScenes } from '../testing/fixtures-exceptions.ts'
import { gateItem } from '../testing/fixtures-gate.ts'
import { startWords } from '../words/words.ts'
import { exceptionWords } from './words.ts'

beforeAll(() => startWords('en-GB', [gateWords, approvalWords, exceptionWords]))

const show = async (scene: ExceptionScene) => {
  const client = await exceptionScenes[scene]()
  const acts: Act[] = []
  const call: typeof client.call = (name, input) => {
    if (name === 'governance.act') acts.push((input as { act: Act }).act)
    return client.call(name, input)
  }
  render(<GatePanel client={{ call }} host={fakeHost()} item={gateItem} worded />)
  await waitFor(() => expect(screen.queryByText('Loading the gate')).toBeNull())
  return acts
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })

describe('waivers', () => {
  it('are asked for from the criterion that fails, with reason and control', async () => {
    const acts = await show('waivable')
    await waitFor(() => press('Ask for a waiver'))
    await screen.findByRole('heading', { name: /^Ask for a waiver of/ })
    const ask = screen.getAllByRole('button', { name: 'Ask for a waiver' }).at(-1) as HTMLElement
    expect(ask.getAttribute('aria-disabled')).toBe('true')
    write('Why it cannot be met now', 'The strategy is renewed in May')
    write('What protects meanwhile', 'A monthly report')
    fireEvent.click(ask)
    await screen.findByText('Asked')
    expect(acts).toMatchObject([{ kind: 'waiver.ask', rule: 'PG-02', gate: 'G0', owner: { person: 'manager' }, from: '2022-03-31' }])
  })

  it('are granted by the PMO, after which the gate is no longer held', async () => {
    const acts = await show('waiverAsked')
    await screen.findByRole('button', { name: 'Grant' })
    press('Grant')
    await screen.findByText('Granted')
    expect(acts).toEqual([{ kind: 'waiver.grant', waiver: 1 }])
  })

  it('are refused with a reason', async () => {
    const acts = await show('waiverAsked')
    await screen.findByRole('button', { name: 'Refuse' })
    press('Refuse')
    expect(screen.getByRole('button', { name: 'Refuse' }).getAttribute('aria-disabled')).toBe('true')
    write('Why it is refused', 'The strategy has an objective for it')
    press('Refuse')
    await screen.findByText('Refused')
    expect(acts).toMatchObject([{ kind: 'waiver.refuse', reason: { text: 'The strategy has an objective for it' } }])
  })

  it('say when they have expired, and how many', async () => {
    await show('waiverExpired')
    await screen.findByText('Expired')
    expect(screen.getByText('1 has expired')).toBeTruthy()
  })
})

describe('conditions', () => {
  it('are met by the word of whoever decides, with evidence', async () => {
    const acts = await show('conditions')
    await screen.findByText('Overdue')
    expect(screen.getByText('Measure how long claims take today')).toBeTruthy()
    fireEvent.click(screen.getAllByRole('button', { name: 'Mark as met' })[0] as HTMLElement)
    write('What shows that it is met', 'Measured in the week of 28 March')
    fireEvent.click(screen.getAllByRole('button', { name: 'Mark as met' })[0] as HTMLElement)
    await screen.findByText('Met')
    expect(acts).toMatchObject([{ kind: 'condition.met', index: 0, evidence: { text: 'Measured in the week of 28 March' } }])
  })

  it('stand beside gates that were opened in an emergency', async () => {
    await show('conditions')
    await screen.findByText('To review')
    expect(screen.getByText(/Opened by Petra Moor/)).toBeTruthy()
  })
})

describe('moves past a gate', () => {
  it('are named with who and how, and explained by the PMO', async () => {
    const acts = await show('bypassed')
    await screen.findByText('Not explained')
    expect(screen.getByText(/Moved from Idea to Initiate by Bea Novak/)).toBeTruthy()
    press('Say why')
    write('Why it moved past the gate', 'The regulator set the day')
    press('Say why')
    await screen.findByText('Explained')
    expect(acts).toMatchObject([{ kind: 'bypass.explain', gate: 'G0', words: { text: 'The regulator set the day' } }])
  })
})

describe('work that left the project', () => {
  it('is named to whoever decides, and counted where it is gone', async () => {
    await show('emptied')
    await screen.findByText('Unfinished work that left this project')
    expect(screen.getByText('Train the clerks')).toBeTruthy()
    expect(screen.getByText('1 item was deleted, or you cannot see it')).toBeTruthy()
  })
})

describe('an emergency', () => {
  it('opens the gate for some hours, with a reason, for whoever may', async () => {
    const acts = await show('waiverAsked')
    await screen.findByText(/^Open “Screening passed” in an emergency/)
    const open = screen.getByRole('button', { name: 'Open the gate' })
    expect(open.getAttribute('aria-disabled')).toBe('true')
    fireEvent.click(open)
    expect(acts).toEqual([])
    write('Why it cannot wait', 'The dam leaks')
    fireEvent.change(screen.getByLabelText('For how long'), { target: { value: '48' } })
    fireEvent.click(open)
    await screen.findByText('Emergency releases')
    expect(acts).toMatchObject([{ kind: 'emergency.release', gate: 'G0', hours: 48, reason: { text: 'The dam leaks' } }])
    await waitFor(() => expect(screen.queryByText(/in an emergency$/)).toBeNull())
  })
})
