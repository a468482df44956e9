import type { Act, Client } from '@plumbline/core'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { GatePanel } from '../gate/GatePanel.tsx'
import { gateWords } from '../gate/words.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { type ApprovalScene, approvalScenes } from '../testing/fixtures-approval.ts'
import { gateItem } from '../testing/fixtures-gate.ts'
import { startWords } from '../words/words.ts'
import { approvalWords } from './words.ts'

beforeAll(() => startWords('en-GB', [gateWords, approvalWords]))

/** The panel of a scene, with the acts that it asks for. */
const show = async (name: ApprovalScene) => {
  const product: Client = await approvalScenes[name]()
  const acts: Act[] = []
  const host = fakeHost()
  const client: Client = {
    call: (use, input) => {
      if (use === 'governance.act') acts.push((input as { act: Act }).act)
      return product.call(use, input)
    },
  }
  render(<GatePanel client={client} host={host} item={gateItem} worded />)
  await screen.findByText(/the ledger|No decision is on record/)
  return { host, acts }
}
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const choose = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }))
const write = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })
const reasons = (of: HTMLElement): string[] =>
  [...(document.getElementById(of.getAttribute('aria-describedby') ?? '')?.querySelectorAll('li') ?? [])].map(
    (one) => one.textContent ?? '',
  )
const lozenge = () => document.querySelector('#gate-title .p-lozenge')?.textContent

describe('asking for approval', () => {
  it('says how the gate is decided, and who stays out', async () => {
    await show('toAsk')
    expect(
      screen.getByText('Sponsor and Benefit owner must both approve. Whoever asks cannot approve. Project manager stays out.'),
    ).toBeTruthy()
    expect(lozenge()).toBe('Ready for approval')
    expect(screen.getAllByText('Not asked')).toHaveLength(2)
  })

  it('sends the note along, and shows since when and until when it waits', async () => {
    const { acts, host } = await show('toAsk')
    write('What you ask for (optional)', ' Money for requirements ')
    fireEvent.click(button('Ask for approval'))
    expect(await screen.findByText('0 of 2 votes.')).toBeTruthy()
    expect(acts).toMatchObject([{ kind: 'approval.ask', gate: 'G0', note: { text: 'Money for requirements' } }])
    expect(screen.getByText(/Answer by 14 Apr/)).toBeTruthy()
    expect(lozenge()).toBe('Waiting: 0 of 2 votes')
    expect(host.notices).toMatchObject([{ title: 'Approval was asked for' }])
  })

  it('names everything that keeps it from being asked for', async () => {
    const { acts } = await show('notToAsk')
    expect(reasons(button('Ask for approval'))).toEqual([
      '1 thing holds the gate. Fix it first.',
      'You hold no role that may do this. It is for: Sponsor, Benefit owner, PMO.',
    ])
    fireEvent.click(button('Ask for approval'))
    expect(acts).toEqual([])
  })

  it('can be taken back by whoever asked', async () => {
    await show('askedByMe')
    fireEvent.click(button('Withdraw the request'))
    expect(await screen.findByRole('button', { name: 'Ask for approval' })).toBeTruthy()
  })
})

describe('voting', () => {
  it('records a go, and shows it beside whose vote is missing', async () => {
    await show('asked')
    expect(reasons(button('Record my decision'))).toEqual(['Choose how you decide.'])
    choose(/^Go/)
    fireEvent.click(button('Record: Go'))
    expect(await screen.findByText('You decided:')).toBeTruthy()
    const voters = within(screen.getByRole('list', { name: 'Whose votes count' }))
    expect(voters.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^Lena Park SponsorGo/),
      expect.stringMatching(/^Daniel Osei Benefit ownerWaiting/),
    ])
    expect(lozenge()).toBe('Waiting: 1 of 2 votes')
  })

  it('with conditions asks what, who and when, and the gate is passed with them', async () => {
    const { acts } = await show('halfWay')
    choose(/^Conditional go/)
    expect(reasons(button('Record: Conditional go'))).toEqual(['Say what has to follow, who sees to it and by when.'])
    write('What has to follow', 'Measure claims')
    fireEvent.change(screen.getByLabelText('Who sees to it'), { target: { value: 'manager' } })
    write('By when', '2022-05-20')
    fireEvent.click(button('Record: Conditional go'))
    expect((await screen.findAllByText(/Passed 31 Mar 2022 by Daniel Osei, with conditions/)).length).toBeGreaterThan(0)
    expect(lozenge()).toBe('Passed with conditions')
    expect(acts).toMatchObject([
      { conditions: [{ what: { text: 'Measure claims' }, owner: { person: 'manager', name: 'Bea Novak' }, due: '2022-05-20' }] },
    ])
    expect(screen.getByText('Measure claims (Bea Novak, by 20 May 2022)')).toBeTruthy()
  })

  it('otherwise than go needs a comment', async () => {
    await show('asked')
    choose(/^Stop/)
    expect(screen.getByText(/by way of/)).toBeTruthy()
    expect(reasons(button('Record: Stop'))).toEqual(['Write a comment: what holds it, or what has to change.'])
    write('Comment', 'No budget')
    fireEvent.click(button('Record: Stop'))
    await waitFor(() => expect(lozenge()).toBe('Stop'))
    expect(screen.getByText(/Stop was decided on 31 Mar 2022 by Lena Park/)).toBeTruthy()
  })

  it('is not for whoever asked: it says so, and offers no form', async () => {
    await show('askedByPmo')
    expect(screen.getByText(/^You asked for this approval/)).toBeTruthy()
    expect(screen.queryByRole('form')).toBeNull()
  })

  it('can be decided anew', async () => {
    await show('voted')
    fireEvent.click(button('Decide anew'))
    choose(/^Hold/)
    write('Comment', 'Wait for the budget')
    fireEvent.click(button('Record: Hold'))
    await waitFor(() => expect(lozenge()).toBe('Hold'))
  })

  it('of a person waits for the product, and says so', async () => {
    const { host } = await show('askedAsPerson')
    choose(/^Go/)
    fireEvent.click(button('Record: Go'))
    expect(await screen.findByText(/Lena Park: decides, /)).toBeTruthy()
    expect(screen.getByText('Your decision waits to be checked and recorded.')).toBeTruthy()
    expect(host.notices).toMatchObject([{ title: 'It waits to be recorded' }])
  })
})

describe('what was decided', () => {
  it('shows votes, comments, conditions and that the record is attested', async () => {
    await show('conditional')
    expect(screen.getByText('The benefit is plausible, but nobody has measured today’s claims.')).toBeTruthy()
    expect(screen.getByText('Attested: record 5 of the ledger, anchored on the project.')).toBeTruthy()
    expect(document.querySelector('.g-track .passed')?.getAttribute('title')).toContain('with conditions')
  })

  it('is asked for anew once it was sent back, with the reason beside', async () => {
    await show('rejected')
    expect(lozenge()).toBe('Recycle')
    expect(screen.getByText(/Bring back doing nothing as an option/)).toBeTruthy()
    expect(button('Ask for approval')).toBeTruthy()
  })

  it('is reopened where its evidence changed to worse', async () => {
    await show('reopened')
    expect(lozenge()).toBe('Reopened')
    expect(screen.getByText(/^Passed 31 Mar 2022 by Daniel Osei, but what it rested on has changed since/)).toBeTruthy()
    expect(document.querySelector('.g-track [aria-current=step]')?.getAttribute('title')).toContain('reopened')
  })

  it('names a record that was changed, and what to do', async () => {
    await show('tampered')
    const said = screen.getByText('Record 2 of the ledger was changed after it was written.').closest('[role=alert]')
    expect(said?.textContent).toContain('decide anew')
    expect(screen.queryByText(/^Attested/)).toBeNull()
  })
})
