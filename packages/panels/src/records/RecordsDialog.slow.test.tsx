import type { Client, OutputOf } from '@plumbline/core'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { GatePanel } from '../gate/GatePanel.tsx'
import { gateWords } from '../gate/words.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { type GateScene, gateItem, gateScenes } from '../testing/fixtures-gate.ts'
import { startWords } from '../words/words.ts'

beforeAll(() => startWords('en-GB', [gateWords]))
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2022-03-31T14:03:00Z') })
})

const patient = { timeout: 5000 }
/** A button with what it belongs to, which only is read aloud. */
const button = (name: string, place: HTMLElement = document.body) =>
  within(place).getByRole('button', { name: new RegExp(`^${name.replace(': ', ' ?: ')}$`) })
const dialog = () => screen.getByRole('dialog')
const press = (name: string) => fireEvent.click(button(name, dialog()))
const type = (label: string, value: string) => fireEvent.input(within(dialog()).getByLabelText(label), { target: { value } })
const choose = (label: string, value: string) => fireEvent.change(within(dialog()).getByLabelText(label), { target: { value } })
const row = (heading: string) => within(dialog()).getByRole('heading', { name: heading }).closest('li') as HTMLElement

/** The gate panel over a client that remembers what was asked. */
const show = async (client: Client) => {
  const asked: string[] = []
  render(
    <GatePanel client={{ call: (name, input) => (asked.push(name), client.call(name, input)) }} host={fakeHost()} item={gateItem} worded />,
  )
  await screen.findByRole('button', { name: 'Records' })
  return asked
}
const openRecords = async (scene: GateScene, client?: Client) => {
  const asked = await show(client ?? (await gateScenes[scene]()))
  fireEvent.click(button('Records'))
  await screen.findByRole('heading', { name: 'Iterations' }, patient)
  return asked
}

describe('what was typed and not recorded', () => {
  it('is still there after Escape, and gone after Cancel', async () => {
    await openRecords('records')
    press('Change: Tolerance of cost')
    type('Value', '14')
    fireEvent(dialog(), new Event('close'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    fireEvent.click(button('Records'))
    expect(await screen.findByText('1 entry was typed and not recorded yet.', {}, patient)).toBeTruthy()
    expect(within(dialog()).getByLabelText<HTMLInputElement>('Value').value).toBe('14')
    press('Cancel')
    fireEvent(dialog(), new Event('close'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    fireEvent.click(button('Records'))
    await screen.findByRole('heading', { name: 'Iterations' }, patient)
    expect(within(dialog()).queryByLabelText('Value')).toBeNull()
  })
})

describe('the records of a project', () => {
  it('can be searched by name, meaning and subject, and say what counts now and from where', async () => {
    await openRecords('records')
    const search = (text: string) => fireEvent.input(within(dialog()).getByLabelText(/^Search the facts/), { target: { value: text } })
    expect(row('Spent to date').textContent).toContain('Judged by: £1,234,567.00 from the project itself')
    search('money spent')
    expect(within(dialog()).getByText(/^[1-9] of \d+ facts$/)).toBeTruthy()
    expect(row('Spent to date')).toBeTruthy()
    expect(within(dialog()).queryByRole('heading', { name: 'Options compared' })).toBeNull()
    search('nothing is called so')
    expect(within(dialog()).getByText(/^0 of \d+ facts$/)).toBeTruthy()
  })

  it('show what is recorded with day, person and note, what is asked for, and the rest on demand', async () => {
    await openRecords('records')
    expect(row('Tolerance of cost').textContent).toContain('12.5% as of 20 Jan')
    expect(row('Tolerance of cost').textContent).toContain('Board, 20 January, item 3')
    expect(row('Tolerance of cost').textContent).toContain('Bea Novak, 29 Mar, 16:20')
    expect(row('Limits exceeded').textContent).toContain('Older than 14 days, so it no longer counts.')
    expect(row('Spent to date').textContent).toContain('What stands there counts first.')
    expect(row('Options compared').textContent).toContain('not recorded')
    expect(within(dialog()).getByText(/more facts, by subject$/)).toBeTruthy()
    expect(within(dialog()).getByText('goal not met · 5 of 8 planned items done')).toBeTruthy()
    expect(dialog().textContent).toContain('Records are kept, not yet protected by a ledger.')
  })

  it('are read by those who hold no role, with who may record', async () => {
    await openRecords('recordsReader')
    expect(screen.getByText(/^You can read these records\. Who can record: members of PMO, Sponsor, Project manager/)).toBeTruthy()
    expect(within(dialog()).queryByRole('button', { name: /^(Record|Change)/ })).toBeNull()
  })

  it('say that nothing is recorded yet', async () => {
    await openRecords('notReady')
    expect(screen.getByText('Nothing recorded yet.')).toBeTruthy()
    expect(screen.getByText('No iteration recorded yet.')).toBeTruthy()
  })

  it('are recorded, taken back and recorded again; the gate is judged anew when the dialog closes', async () => {
    const asked = await openRecords('records')
    press('Record: Accepted by operations')
    choose('Value', 'yes')
    type('Note: where it is written down (optional)', 'Handover of 30 March')
    press('Record')
    await screen.findByText('Accepted by operations is recorded.')
    expect(row('Accepted by operations').textContent).toContain('Yes as of 31 Mar')
    expect(row('Accepted by operations').textContent).toContain('Handover of 30 March')
    press('Restore what stood before')
    await screen.findByText('Accepted by operations is as it was before.')
    expect(row('Accepted by operations').textContent).toContain('not recorded')
    press('Record it again')
    await screen.findByText('Accepted by operations is recorded.')
    expect(asked).not.toContain('gate.judge')
    press('Close')
    await waitFor(() => expect(asked.at(-1)).toBe('gate.judge'))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(asked.filter((name) => name === 'gate.judge')).toHaveLength(1)
  })

  it('close without a judgement where nothing was recorded', async () => {
    const asked = await openRecords('records')
    press('Close')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked).not.toContain('gate.judge')
  })

  it.each([
    ['Options compared', '', 'Enter a value.'],
    ['Options compared', 'three', 'Write a whole number in digits, such as 12.'],
    ['Tolerance of cost', '12,5', /^Write a share in per cent/],
    ['Spent to date', '1.2m', /^Write an amount in full with its currency/],
  ])('say what is wrong with %s "%s" and keep it in the form', async (fact, value, said) => {
    await openRecords('records')
    fireEvent.click(button(`(Record|Change): ${fact}`, row(fact)))
    type('Value', value)
    press('Record')
    expect(await screen.findByText(said)).toBeTruthy()
    expect(within(dialog()).getByLabelText<HTMLInputElement>('Value').value).toBe(value)
  })

  it('of somebody faster are shown, and nothing that was typed is lost', async () => {
    const client = await gateScenes.records()
    await openRecords('records', client)
    const { recordVersion } = ((await client.call('record.open', { item: gateItem })) as { value: OutputOf<'record.open'> }).value
    const facts = { 'businessCase.optionCount': { value: { is: 'whole', whole: 2 }, on: '2022-03-30' } } as const
    await client.call('record.save', { item: gateItem, facts, recordVersion })
    press('Record: Options compared')
    type('Value', '4')
    press('Record')
    await screen.findByText('Somebody else recorded meanwhile')
    expect(row('Options compared').textContent).toContain('2 as of 30 Mar')
    expect(within(dialog()).getByLabelText<HTMLInputElement>('Value').value).toBe('4')
    press('Record')
    await screen.findByText('Options compared is recorded.')
    expect(row('Options compared').textContent).toContain('4 as of 31 Mar')
  })

  it('keep iterations with their outcome', async () => {
    await openRecords('records')
    press('Change: Sprint 9')
    choose('Goal met', 'yes')
    type('Items planned', '7')
    type('Of these, done', '7')
    type('Review held on', '2022-04-11')
    press('Record')
    await screen.findByText('Review held on: This day is still ahead. Record it when it has come.')
    type('Review held on', '2022-03-31')
    press('Record')
    await screen.findByText('Sprint 9 is recorded.')
    expect(screen.getByText('goal met · 7 of 7 planned items done')).toBeTruthy()
    press('Add an iteration')
    type('Iteration', 'Sprint 9')
    for (const [label, value] of [
      ['First day', '2022-04-12'],
      ['Last day', '2022-04-25'],
      ['Goal', 'Letters are sent'],
    ] as const)
      type(label, value)
    press('Record')
    await screen.findByText('Iteration: Another iteration has this name. Choose another name.')
    press('Cancel')
    press('Change: Sprint 9')
    press('Remove')
    await waitFor(() => expect(within(dialog()).queryByText('Sprint 9', { selector: 'th' })).toBeNull())
  })

  it('can be tried again when they did not arrive', async () => {
    const product = await gateScenes.records()
    let broken = true
    await show({
      call: async (name, input) =>
        name === 'record.open' && broken
          ? { ok: false, problem: { code: 'unavailable', message: 'No answer', remedy: 'Wait.' } }
          : product.call(name, input),
    })
    fireEvent.click(button('Records'))
    await screen.findByText('The server does not answer', {}, patient)
    broken = false
    press('Try again')
    await screen.findByRole('heading', { name: 'Iterations' })
  })
})

describe('a fact that a criterion lacks', () => {
  it('is recorded from there', async () => {
    await show(await gateScenes.records())
    fireEvent.click(button('Record it: Risks reviewed on'))
    await waitFor(() => expect(within(dialog()).getByLabelText('Value')).toBe(document.activeElement), patient)
    type('Value', '2022-03-28')
    press('Record')
    await screen.findByText('Risks reviewed on is recorded.')
    press('All records of this project')
    await screen.findByRole('heading', { name: 'Iterations' })
  })

  it('is not offered to those who may not record', async () => {
    await show(await gateScenes.recordsReader())
    expect(screen.queryByRole('button', { name: /^Record it/ })).toBeNull()
  })
})
