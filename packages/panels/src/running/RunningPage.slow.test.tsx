import type { Client, OutputOf } from '@plumbline/core'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { gateWords } from '../gate/words.ts'
import { settingsWords } from '../settings/words.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { runningSite } from '../testing/fixtures-binding.ts'
import { startWords } from '../words/words.ts'
import { RunningPage } from './RunningPage.tsx'
import { runningWords } from './words.ts'

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2022-03-31T14:03:00Z') })
  await startWords('en-GB', [settingsWords, gateWords, runningWords])
})

const patient = { timeout: 5000 }
const show = async (client: Client) => {
  const opened = await client.call('settings.open', {})
  if (!opened.ok) throw new Error(opened.problem.message)
  const host = fakeHost()
  render(<RunningPage client={client} host={host} view={opened.value} />)
  return host
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (name: string, value: string) => fireEvent.change(screen.getByLabelText(name), { target: { value } })
const table = `project\tphase\tgates\tdate\twhere
P1\tRequirements\tG0 G1\t2021-06-15\tMinutes, binder 4
P2\tRequirements\tG0\t15.3.2021\tSharePoint
P2\tRequirements\tG4\t2021-06-15\t
P9\tIdea\tG0\t\t
P1\tRequirements\tG0\tsoon\t`

describe('declaring running projects', () => {
  it('names every mistake by its line, declares the rest in bulk, and lists it', async () => {
    const { as, judge } = await runningSite()
    await show(as('pmo'))
    await screen.findByText('No project was declared yet.', {}, patient)
    type('The table', table)
    press('Look at it first')
    await screen.findByText('2 projects can be declared, 3 mistakes.', {}, patient)
    expect(screen.getAllByText(/^Line \d:$/).map((each) => each.parentElement?.textContent)).toEqual([
      'Line 4: gate G4 is not behind this phase.',
      'Line 5: there is no project “P9” here, or you may not see it.',
      'Line 6: “soon” is no day. Write 2025-03-14.',
    ])
    expect(screen.getByRole('button', { name: 'Declare 2 projects' }).getAttribute('aria-disabled')).toBe('true')
    type('Reason, for all of them', 'Papers seen')
    press('Declare 2 projects')
    await screen.findByText('2 projects were declared.', {}, patient)
    const row = await screen
      .findByRole('row', { name: /Petra Moor/ }, patient)
      .catch(() => screen.getAllByRole('row', { name: /Petra Moor/ })[0]!)
    expect(row.textContent).toContain('Papers seen')
    await judge()
    const view = await as('pmo').call('gate.open', { item: 'P1' })
    expect(view.ok && view.value.kind === 'gate' && view.value.steps.map(({ state }) => state).slice(0, 3)).toEqual([
      'declared',
      'declared',
      'current',
    ])
  })

  it('takes a declaration back, and puts one into the table to replace it', async () => {
    const { as } = await runningSite()
    const rows = [{ item: 'P1', phase: 'requirements', gates: [{ gate: 'G0', passedOn: '2021-03-02', where: 'Binder' }], reason: 'x' }]
    await as('pmo').call('binding.declareInFlight', { rows })
    const host = await show(as('pmo'))
    fireEvent.click(await screen.findByRole('button', { name: 'Replace what was declared of P1' }, patient))
    expect(screen.getByLabelText<HTMLTextAreaElement>('The table').value).toBe('P1\trequirements\tG0\t2021-03-02\tBinder')
    press('Undo the declaration of P1')
    await screen.findByText('No project was declared yet.', {}, patient)
    expect(host.notices.at(-1)?.title).toBe('The declaration was taken back')
  })

  it('calls a phase by its name', async () => {
    const { as } = await runningSite()
    const rows = [{ item: 'P1', phase: 'requirements', gates: [{ gate: 'G0', passedOn: null, where: '' }], reason: 'x' }]
    await as('pmo').call('binding.declareInFlight', { rows })
    await show(as('pmo'))
    const listed = await screen.findByRole('region', { name: 'Declared in flight' }, patient)
    expect(within(listed).getByText('Requirements')).toBeTruthy()
  })

  it('says where a bulk declaration broke off, and goes on when tried again', async () => {
    const { as } = await runningSite()
    let fail = true
    const client: Client = {
      call: async (name, input) =>
        name === 'binding.declareInFlight' && fail
          ? { ok: false, problem: { code: 'unavailable', message: 'The storage does not answer.', remedy: 'Try again.' } }
          : as('pmo').call(name, input),
    }
    await show(client)
    type('The table', 'P1;Requirements;G0;;Binder')
    press('Look at it first')
    await screen.findByText('1 project can be declared, no mistakes.', {}, patient)
    type('Reason, for all of them', 'Papers seen')
    press('Declare 1 project')
    await screen.findByText('The storage does not answer.', {}, patient)
    fail = false
    press('Try again')
    await screen.findByText('1 project was declared.', {}, patient)
    const listed = await as('pmo').call('binding.listInFlight', {})
    expect(listed.ok && (listed.value as OutputOf<'binding.listInFlight'>).projects.map(({ key }) => key)).toEqual(['P1'])
    await waitFor(() => expect(within(screen.getByRole('region', { name: 'Declared in flight' })).getByText(/Binder/)).toBeTruthy())
  })
})
