import type { Client } from '@plumbline/core'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { GatePanel } from '../gate/GatePanel.tsx'
import { gateWords } from '../gate/words.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { type BindingScene, bindingScenes, boundItem, boundSite, loose, proposed, tailored } from '../testing/fixtures-binding.ts'
import { startWords } from '../words/words.ts'

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2022-03-31T14:03:00Z') })
  await startWords('en-GB', [gateWords])
})

const patient = { timeout: 5000 }
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const press = (name: string | RegExp) => fireEvent.click(button(name))
const off = (name: string | RegExp) => button(name).getAttribute('aria-disabled') === 'true'
const type = (name: string, value: string) => fireEvent.change(screen.getByLabelText(name), { target: { value } })

const gate = async (client: Client) => {
  const host = fakeHost()
  const { unmount } = render(<GatePanel client={client} host={host} item={boundItem} worded />)
  await screen.findByRole('region', { name: 'Template of this project' }, patient)
  return { host, unmount }
}
const page = async (client: Client) => {
  const shown = await gate(client)
  press(/Template of this project/)
  await screen.findByText('Back to the gate', {}, patient)
  await screen.findByRole('heading', { name: 'Deviations from the template' }, patient)
  return shown
}
const scene = async (name: BindingScene) => page(await bindingScenes[name]())

describe('the gate panel', () => {
  it('names template and version, and that the project follows the site', async () => {
    await gate(await bindingScenes.follows())
    expect(screen.getByRole('region', { name: 'Template of this project' }).textContent).toContain('follows the site')
  })

  it('shows the declared tier beside the one of the table where they differ', async () => {
    await gate(await bindingScenes.tiers())
    expect(screen.getByText(/declared Light; by the template’s table Major/)).toBeTruthy()
  })

  it('shows gates declared in flight as not evidenced, with who, when and where the paper is', async () => {
    await gate(await bindingScenes.inFlight())
    const track = screen.getByRole('list', { name: 'Gates of the life cycle' })
    expect(track.textContent).toContain('declared passed 2 Mar 2021, not evidenced; paper: Minutes of the change board, binder 4')
    expect(await screen.findByText(/2 earlier gates were declared passed by Petra Moor/, {}, patient)).toBeTruthy()
    expect((await screen.findByText(/Petra Moor declared G1 passed earlier, not evidenced/, {}, { timeout: 5000 })).textContent).toContain(
      'SharePoint, charter v3',
    )
  })

  it('says at the criterion what was agreed, by whom and until when', async () => {
    await gate(await bindingScenes.tailored())
    expect(await screen.findByText(/2 deviations from the template, approved by Omar Pace, until 30 Jun/, {}, patient)).toBeTruthy()
    const section = screen.getByRole('heading', { name: /^Not applicable/ }).closest('details')!
    expect(within(section).getByText(/Left out in this project: “The supplier carries the forecast” Approved by Omar Pace/)).toBeTruthy()
  })

  it('says that a proposal waits, and that a new version waits for one that does not fit', async () => {
    const first = await gate(await bindingScenes.proposed())
    expect(await screen.findByText('A deviation waits for the PMO’s approval.', {}, patient)).toBeTruthy()
    first.unmount()
    await gate(await bindingScenes.misfit())
    expect(await screen.findByText('Version 2.0.0 waits: a deviation of this project does not fit it.', {}, patient)).toBeTruthy()
  })
})

describe('a half-filled deviation', () => {
  it('outlives a look at the gate, and ends with Cancel', async () => {
    const client = await bindingScenes.follows()
    const first = await page(client)
    press(/^Propose/)
    fireEvent.change(screen.getByLabelText('Reason for all of it'), { target: { value: 'The supplier is late' } })
    first.unmount()
    const second = await page(client)
    expect(screen.getByLabelText<HTMLTextAreaElement>('Reason for all of it').value).toBe('The supplier is late')
    press('Cancel')
    second.unmount()
    await page(client)
    expect(screen.queryByLabelText('Reason for all of it')).toBeNull()
  })
})

describe('an offered version', () => {
  it('says what changes, what it does to this project today, and is taken', async () => {
    const { host } = await scene('offered')
    screen.getByRole('heading', { name: 'Version 1.1.0 changes 1 thing for this project' })
    expect(screen.getByText(/2% instead of 5%/)).toBeTruthy()
    expect(screen.getByText('By today’s facts, G0 would newly be held.')).toBeTruthy()
    press('Take 1.1.0 now')
    await screen.findByText('chosen for this project', {}, patient)
    expect(host.notices.at(-1)?.title).toBe('The project stands under the new version')
    press('Back to the gate')
    await screen.findByText(/Phase-gate 1\.1\.0/, { selector: 'button' }, patient)
    await screen.findByText('1 thing holds this gate.', {}, patient)
  })

  it('can wait, and then says until when', async () => {
    await scene('offered')
    press('Wait')
    expect(screen.getByText('The project stays as it is until somebody takes the new version.')).toBeTruthy()
  })

  it('tells a reader who takes it', async () => {
    await scene('offeredReader')
    expect(screen.getByText('The project manager or the PMO takes a new version earlier.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Take/ })).toBeNull()
  })
})

describe('a deviation', () => {
  it('approved for a later day stands beside the one in force, and each is ended by itself', async () => {
    await scene('following')
    expect(screen.getByText(/until 30 Jun/)).toBeTruthy()
    expect(screen.getByText(/from 1 Jul/)).toBeTruthy()
    const [, later] = screen.getAllByRole('button', { name: 'End these deviations' })
    fireEvent.click(later!)
    await waitFor(() => expect(screen.queryByText(/from 1 Jul/)).toBeNull(), patient)
    expect(screen.getByText(/until 30 Jun/)).toBeTruthy()
  })

  it('is proposed within the limits, and approved by somebody else', async () => {
    const site = await boundSite(loose)
    const first = await page(site.as('manager'))
    press('Propose a deviation')
    expect(off('Propose')).toBe(true)
    type('What is different, 1', 'parameter:costTolerance')
    expect(screen.getByText('The template says 2%. It may be tightened or relaxed.')).toBeTruthy()
    type('Instead, 1', '12')
    expect(screen.getByText('The template sets bounds: 0% to 10%.')).toBeTruthy()
    type('Instead, 1', '5')
    type('Reason, 1', 'Fixed price')
    type('Reason for all of it', 'Contract')
    expect(off('Propose')).toBe(false)
    press('Propose')
    await screen.findByText(/Proposed by Mia Manager/, {}, patient)
    expect(screen.getByText('5% instead of 2%')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull()
    first.unmount()

    const second = await page(site.as('otherPmo'))
    press('Approve')
    await screen.findByText('In force', {}, patient)
    second.unmount()
    const judged = await site.as('pmo').call('gate.judge', { item: boundItem })
    expect(judged.ok && judged.value.kind === 'gate' && judged.value.judged.outcome).toBe('ready')
  })

  it('names what is locked, with the reason', async () => {
    const site = await boundSite(loose)
    await page(site.as('manager'))
    press('Propose a deviation')
    const locked = screen.getByText(/things cannot be changed/).closest('details')!
    expect(within(locked).getAllByText('It can never be waived, so that nobody makes it milder.').length).toBeGreaterThan(0)
    type('What is different, 1', 'parameter:risksAtLeast')
    expect(screen.getByText('The template says 5. It may only be tightened: a higher number asks more.')).toBeTruthy()
    type('Instead, 1', '4')
    expect(screen.getByText('This would ask less than the template.')).toBeTruthy()
  })

  it('cannot be approved by who proposed it; it is taken back', async () => {
    const site = await boundSite(loose)
    const bindingVersion = 'new'
    const entries = [{ kind: 'parameter' as const, id: 'costTolerance', after: 500, reason: 'x' }]
    await site
      .as('pmo')
      .call('binding.proposeTailoring', { item: boundItem, entries, reason: 'y', on: '2022-03-31', until: '2022-06-30', bindingVersion })
    await page(site.as('pmo'))
    expect(off('Approve')).toBe(true)
    expect(screen.getByText('You proposed this. Somebody else in the PMO has to approve it.')).toBeTruthy()
    press('Take the proposal back')
    await screen.findByText(/None. The project follows its template/, {}, patient)
  })

  it('is refused or ended by the PMO', async () => {
    const first = await page((await proposed()).as('otherPmo'))
    press('Refuse')
    await screen.findByText(/None. The project follows its template/, {}, patient)
    first.unmount()
    await page((await tailored()).as('pmo'))
    press('End these deviations')
    await screen.findByText(/None. The project follows its template/, {}, patient)
  })

  it('shows two people their conflict', async () => {
    const site = await proposed()
    await page(site.as('otherPmo'))
    const view = await site.as('manager').call('binding.open', { item: boundItem })
    const bindingVersion = view.ok ? view.value.bindingVersion : ''
    await site.as('manager').call('binding.endTailoring', { item: boundItem, which: 'proposed', bindingVersion })
    press('Approve')
    await screen.findByText(/Nothing was changed|Somebody else was faster/, {}, patient)
  })
})

describe('another template', () => {
  it('is chosen by hand with its reason on record', async () => {
    const site = await boundSite()
    await site.publish(loose, 'atOnce', true)
    await page(site.as('pmo'))
    expect(off('Use this template')).toBe(true)
    fireEvent.click(screen.getByRole('radio', { name: /Our way 1\.0\.0/ }))
    type('Why this one', 'One supplier')
    press('Use this template')
    await screen.findByText(/Petra Moor chose Our way 1\.0\.0/, {}, patient)
    expect(screen.getByText('Our way 1.0.0', { selector: 'b' })).toBeTruthy()
  })

  it('says who chooses to those who may not', async () => {
    await scene('tailored')
    expect(screen.getByText('The PMO chooses the template of a project.')).toBeTruthy()
  })

  it('is helped by eight questions, and says where the answer is absent here', async () => {
    await scene('follows')
    press('Help me choose')
    await screen.findByRole('heading', { name: 'Which template fits?' }, patient)
  })
})

it('says what failed, and reads again', async () => {
  const site = await boundSite()
  let fail = true
  const client: Client = {
    call: async (name, input) =>
      name === 'binding.open' && fail
        ? { ok: false, problem: { code: 'unavailable', message: 'The storage does not answer.', remedy: 'Try again.' } }
        : site.as('pmo').call(name, input),
  }
  await gate(client)
  press(/Template of this project/)
  await screen.findByText('The storage does not answer.', {}, patient)
  fail = false
  press('Try again')
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Deviations from the template' })).toBeTruthy(), patient)
})
