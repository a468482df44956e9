import type { Client } from '@plumbline/core'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { approvalWords } from '../approval/words.ts'
import { GatePanel } from '../gate/GatePanel.tsx'
import { gateWords } from '../gate/words.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { type GateScene, gateItem, gateScenes } from '../testing/fixtures-gate.ts'
import { startWords } from '../words/words.ts'
import { BaselineTab } from './BaselineTab.tsx'
import { planWords } from './words.ts'

beforeAll(() => startWords('en-GB', [gateWords]))
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2022-03-31T14:03:00Z') })
})

const patient = { timeout: 5000 }
const dialog = () => screen.getByRole('dialog')
const press = (name: string | RegExp) => fireEvent.click(within(dialog()).getByRole('button', { name }))
const turnTo = (name: RegExp) => fireEvent.click(within(dialog()).getByRole('tab', { name }))
const type = (label: string | RegExp, value: string) => fireEvent.input(within(dialog()).getByLabelText(label), { target: { value } })
const sees = (text: string | RegExp) => within(dialog()).findByText(text, undefined, patient)

/** Baseline and costs of a real project, with what was asked for. */
const open = async (scene: GateScene = 'ready') => {
  const host = fakeHost()
  const client = await gateScenes[scene]()
  const asked: { readonly name: string; readonly input: unknown }[] = []
  const heard: Client = { call: (name, input) => (asked.push({ name, input }), client.call(name, input)) }
  render(<GatePanel client={heard} host={host} item={gateItem} worded />)
  fireEvent.click(await screen.findByRole('button', { name: 'Baseline and costs' }, patient))
  await within(await screen.findByRole('dialog', undefined, patient)).findByRole('tab', { name: /Baseline/ }, patient)
  return { asked, host }
}

describe('baseline and costs of a project', () => {
  it('say that nothing is agreed, and propose what is known, to be withdrawn again', async () => {
    const { asked } = await open()
    await sees('Nothing is agreed yet')
    press('Propose a baseline')
    type(/What is delivered/, 'A portal')
    type('Later finish (days)', '30')
    press('Add a milestone')
    type('Milestone', 'Go-live')
    press(/^Propose for G\d$/)
    expect(await sees(/^Proposed for G/)).toBeTruthy()
    expect(await sees(/A portal/)).toBeTruthy()
    expect(asked.find(({ name }) => name === 'governance.act')?.input).toMatchObject({
      act: { kind: 'baseline.propose', baseline: { tolerances: { time: 30 }, milestones: [{ name: 'Go-live' }] } },
    })
    press('Withdraw the proposal')
    await sees('Nothing is agreed yet')
    fireEvent(dialog(), new Event('close'))
    await waitFor(() => expect(asked.map(({ name }) => name)).toContain('gate.judge'))
  })

  it('say that nothing can be proposed where no gate is ahead', async () => {
    await startWords('en-GB', [gateWords, approvalWords, planWords])
    const client = await gateScenes.ready()
    const opened = await client.call('baseline.open', { item: gateItem })
    const view = opened.ok && { ...opened.value, gate: null, mayPropose: ['notAhead' as const] }
    if (!view) throw new Error('It did not open.')
    render(<BaselineTab view={view} locale="en-GB" busy={false} act={vi.fn()} />)
    expect(screen.getByText(/^No gate is ahead of this project/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Propose a baseline' }).getAttribute('aria-disabled')).toBe('true')
  })

  it('preview a pasted table of costs, name what is wrong in it, record the rest and take it back', async () => {
    const { host } = await open()
    turnTo(/Cost/)
    await sees('No costs are recorded')
    press('Paste or import')
    type('Currency', 'GBP')
    type(/^Table from a spreadsheet/, 'period\tkind\tactual\n2022-02\tcapital\t1200.50\n2022-13\tcapital\t5')
    press('Preview')
    await sees(/1 good row, 1 amount changes/)
    await sees(/Row 3: “2022-13” is no month/)
    press('Record 1 amount')
    await sees('What was changed')
    expect(within(dialog()).getAllByText('1,200.5')).toHaveLength(2)
    expect(host.notices.map(({ title }) => title)).toContain('Costs recorded')
    press('Put back what stood before')
    await sees('No costs are recorded')
  })

  it('ask for a change, and do not let whoever asked decide on it', async () => {
    await open()
    turnTo(/Changes/)
    await sees('No change was asked for')
    press('Ask for a change')
    type('What shall change', 'Two languages more')
    type(/^Why/, 'The law asks for them')
    type(/^Days by which/, '+14')
    press('Ask for a change')
    await sees('Two languages more')
    await sees('Finish: 14 days later')
    press('Decide')
    fireEvent.click(within(dialog()).getByLabelText(/^Reject/))
    type('Reason', 'Too late')
    expect(within(dialog()).getByRole('button', { name: 'Record the decision' }).getAttribute('aria-disabled')).toBe('true')
    await sees(/You asked for it/)
  })
})
