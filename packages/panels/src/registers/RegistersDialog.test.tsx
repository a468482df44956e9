import type { Client, InputOf } from '@plumbline/core'
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
const dialog = () => screen.getByRole('dialog')
const section = (name: RegExp) => within(dialog()).getByRole('heading', { name }).closest('section') as HTMLElement
const press = (name: string | RegExp, place: HTMLElement = dialog()) => fireEvent.click(within(place).getByRole('button', { name }))
const type = (label: string | RegExp, value: string) => fireEvent.input(within(dialog()).getByLabelText(label), { target: { value } })
const choose = (label: string | RegExp, value: string) => fireEvent.change(within(dialog()).getByLabelText(label), { target: { value } })

/** The registers over a real project, with what was asked for. */
const open = async (scene: GateScene = 'notReady', change: (client: Client) => Client = (client) => client) => {
  const host = fakeHost()
  const client = change(await gateScenes[scene]())
  const asked: { readonly name: string; readonly input: unknown }[] = []
  const heard: Client = { call: (name, input) => (asked.push({ name, input }), client.call(name, input)) }
  render(<GatePanel client={heard} host={host} item={gateItem} worded />)
  fireEvent.click(await screen.findByRole('button', { name: 'Registers' }))
  await screen.findByRole('heading', { name: /^Risks/ }, patient)
  return { asked, host, created: () => asked.filter(({ name }) => name === 'register.create') }
}

const fillRisk = () => {
  press('Add a risk')
  type('What may happen, and why', 'The supplier is late')
  choose('Probability', '4')
  choose('Impact', '5')
}

describe('the registers of a project', () => {
  it('list what is open, and open it in the tracker', async () => {
    const { host } = await open()
    const row = within(section(/^Risks/)).getAllByRole('listitem')[0] as HTMLElement
    expect(row.textContent).toMatch(/of 25/)
    press(/./, row)
    expect(host.opened).toHaveLength(1)
    expect(section(/^Decisions/).textContent).toContain('No decision is waiting.')
  })

  it('add a risk as an item below the project, say so with its key, and judge anew on closing', async () => {
    const { asked, created } = await open()
    fillRisk()
    press('Add')
    const done = await within(dialog()).findByText(/is added below this project\./, undefined, patient)
    expect(done.closest('[role=status]')?.textContent).toContain('The supplier is late')
    expect(done.closest('[role=status]')?.textContent).toContain('To take it back')
    expect(section(/^Risks/).textContent).toContain('20 of 25')
    expect(created()).toHaveLength(1)
    fireEvent(dialog(), new Event('close'))
    await waitFor(() => expect(asked.map(({ name }) => name)).toContain('gate.judge'))
  })

  it('say that there may be two, where an earlier try was not answered', async () => {
    const twice = (client: Client): Client => ({
      call: async (name, input) => {
        const answered = await client.call(name, input)
        return answered.ok && name === 'register.create' ? { ok: true, value: { ...answered.value, mayBeTwice: true } } : answered
      },
    })
    await open('notReady', twice)
    fillRisk()
    press('Add')
    expect(await within(dialog()).findByText(/may have added it too/, undefined, patient)).toBeTruthy()
  })

  it('say in words what is missing, and keep what was typed', async () => {
    const { created } = await open()
    press('Add a risk')
    choose('Owner', '')
    press('Add')
    expect(await within(dialog()).findByText('Rate the probability from 1 to 5.', undefined, patient)).toBeTruthy()
    expect(within(dialog()).getByText('Choose who looks after it.')).toBeTruthy()
    type('What may happen, and why', 'The supplier is late')
    press('Add')
    await waitFor(() => expect(within(dialog()).queryByText('Say in a few words what it is.')).toBeNull())
    expect((within(dialog()).getByLabelText('What may happen, and why') as HTMLInputElement).value).toBe('The supplier is late')
    expect(created()).toHaveLength(2)
  })

  it('keep what was typed when the tracker refuses, and ask for the same item the second time', async () => {
    let refuse = true
    const refusing = (client: Client): Client => ({
      call: async (name, input) => {
        if (name !== 'register.create' || !refuse) return client.call(name, input)
        refuse = false
        return { ok: false, problem: { code: 'unavailable', message: 'The tracker is not working', remedy: 'Try again.' } }
      },
    })
    const { created } = await open('notReady', refusing)
    fillRisk()
    press('Add')
    expect(await within(dialog()).findByText('The tracker is not working', undefined, patient)).toBeTruthy()
    press('Add')
    await within(dialog()).findByText(/is added below this project\./, undefined, patient)
    const keys = created().map(({ input }) => (input as InputOf<'register.create'>).entryKey)
    expect(keys[0]).toBe(keys[1])
  })

  it('can be looked after by anybody who is found by name', async () => {
    const finding = (client: Client): Client => ({
      call: async (name, input) =>
        name === 'person.find'
          ? ({ ok: true, value: { people: [{ ref: 'noor', name: 'Noor Haddad', active: true }] } } as never)
          : client.call(name, input),
    })
    const { created } = await open('notReady', finding)
    fillRisk()
    choose('Owner', '?')
    type('Type a part of the name', 'noo')
    fireEvent.click(await within(dialog()).findByRole('button', { name: 'Noor Haddad' }, patient))
    press('Add')
    await within(dialog()).findByText(/is added below this project\./, undefined, patient)
    expect(created()[0]?.input).toMatchObject({ entry: { owner: { ref: 'noor', name: 'Noor Haddad' } } })
  })

  it('ask for a change with its effects', async () => {
    const { created } = await open()
    press('Ask for a change')
    type('What is to change', 'A second supplier')
    type(/^Cost, more or less/, '12.5k')
    press('Add')
    expect(await within(dialog()).findByText(/Write the cost as a number/, undefined, patient)).toBeTruthy()
    expect(created()).toHaveLength(0)
    type('Currency, three letters', 'gbp')
    type(/^Cost, more or less/, '12500.50')
    type('Days later; negative is earlier', '-14')
    type('Other projects', 'Pensions waits a week')
    press('Add')
    await within(dialog()).findByText(/is added below this project\./, undefined, patient)
    expect(created()[0]?.input).toMatchObject({
      entry: {
        kind: 'changeRequest',
        effects: { cost: { minor: 1_250_050, currency: 'GBP' }, days: -14, otherProjects: 'Pensions waits a week' },
      },
    })
    expect(section(/^Change requests/).textContent).toContain('not decided')
  })

  it('are read by those who hold no role, with who may add', async () => {
    await open('recordsReader')
    expect(within(dialog()).getByText(/^You can read these registers\. Who can add to them: /)).toBeTruthy()
    expect(within(dialog()).queryByRole('button', { name: 'Add a risk' })).toBeNull()
  })
})
