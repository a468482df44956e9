import type { Client, OutputOf } from '@plumbline/core'
import { writeTemplateText } from '@plumbline/core/methodology'
import { builtInTemplates } from '@plumbline/core/templates'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Settings } from '../settings/Settings.tsx'
import { settingsWords } from '../settings/words.ts'
import { good } from '../testing/fake-client.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { proposeStricter, stricter, templateSite } from '../testing/fixtures-template.ts'
import { startWords } from '../words/words.ts'

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2022-03-31T14:03:00Z') })
  await startWords('en-GB', [settingsWords])
})

const patient = { timeout: 10_000 }
const show = async (client: Client, step = 'Change the template') => {
  const host = fakeHost()
  const { unmount } = render(<Settings client={client} host={host} />)
  const nav = await screen.findByRole('navigation')
  fireEvent.click(within(nav).getByRole('button', { name: new RegExp(step) }))
  await screen.findByRole('heading', { name: /Phase-gate 1\.\d\.0/ }, patient)
  return { host, unmount }
}
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const press = (name: string | RegExp) => fireEvent.click(button(name))
const off = (name: string | RegExp) => button(name).getAttribute('aria-disabled') === 'true'
const type = (name: string, value: string) => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const total = (name: string) => screen.getByText(name, { selector: 'dt' }).nextSibling?.textContent

const begin = async () => {
  await waitFor(() => button('Start a draft'), patient)
  press('Start a draft')
  await screen.findByText('No mistakes', {}, patient)
}
const source = () => {
  press('Text')
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The template as text' })
}

describe('changing the template', () => {
  it('goes from the version in force to a published stricter one, by two people, through the real use cases', async () => {
    const { author, approver } = await templateSite()
    const first = await show(author)
    await begin()
    expect(screen.getByText(/The draft says the same as the version in force/)).toBeTruthy()
    press('Parameters')
    type('costTolerance: Every tier', '200')
    await screen.findByText('10 projects compared, from their stored facts.', {}, patient)
    expect(total('newly held')).toBe('7')
    expect(total('unchanged')).toBe('3')
    expect(screen.getByText(/PG-33 asks for 2% instead of 5%/)).toBeTruthy()
    const held = screen.getByText('Midlands Rail Hub').closest('li')!
    expect(within(held).getByText('4%')).toBeTruthy()
    expect(held.textContent).toContain('at most 2%')

    expect(off('Propose')).toBe(true)
    press('Call it 1.1.0')
    await screen.findByText('1.1.0', { selector: 'b' }, patient)
    type('Release note', 'Budgets slipped in spring')
    type('Name of the draft', 'Tighter budgets')
    press('Save draft')
    await waitFor(() => expect(off('Propose')).toBe(false), patient)
    press('Propose')
    await screen.findByText(/Proposed by Petra Moor/, {}, patient)
    expect(off('Approve and publish')).toBe(true)
    expect(screen.getByText('You wrote or proposed this. Somebody else in the PMO has to approve it.')).toBeTruthy()
    first.unmount()

    const second = await show(approver)
    press('Open Tighter budgets')
    await screen.findByText('Budgets slipped in spring', {}, patient)
    press('Approve and publish')
    await screen.findByRole('heading', { name: /Phase-gate 1\.1\.0/ }, patient)
    expect(screen.getByText(/Proposed by Petra Moor, approved by Omar Pace/)).toBeTruthy()
    expect(second.host.notices.at(-1)?.title).toMatch(/^Published/)
    await waitFor(() => expect(screen.queryByText('Tighter budgets')).toBeNull())
    const versions = await author.call('template.versions', {})
    expect(versions.ok && versions.value.inForce?.version).toBe('1.1.0')
  }, 20_000)

  it('is rolled out as the PMO chooses, by what each way means today, and shows it to who approves', async () => {
    const { author, approver } = await templateSite()
    const first = await show(author)
    await begin()
    press('Parameters')
    type('costTolerance: Every tier', '200')
    await screen.findByText('10 projects compared, from their stored facts.', {}, patient)
    expect(screen.getByText(/On its day: 7 of 10 projects newly held, 0 released./)).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: /In waves, by tier/ }))
    expect(screen.getByText('10, 7 newly held')).toBeTruthy()
    fireEvent.change(screen.getByLabelText('When: Major'), { target: { value: 'whenChosen' } })
    fireEvent.change(screen.getByLabelText('From: Light'), { target: { value: '2022-05-01' } })
    press('Call it 1.1.0')
    await screen.findByText('1.1.0', { selector: 'b' }, patient)
    type('Release note', 'Budgets slipped in spring')
    press('Save draft')
    await waitFor(() => expect(off('Propose')).toBe(false), patient)
    press('Propose')
    await screen.findByText(/Proposed by Petra Moor/, {}, patient)
    first.unmount()
    await show(approver)
    press('Open draft-1')
    await screen.findByText('Light: At once (from 1 May). Standard: At once. Major: When it is chosen for them', {}, patient)
  }, 20_000)

  it('gives a tier a value of its own, and takes it away', async () => {
    const { author } = await templateSite()
    await show(author)
    await begin()
    press('Parameters')
    type('costTolerance: Major', '300')
    await screen.findByText(/PG-33 asks for 3%.*major/, {}, patient)
    type('costTolerance: Major', '')
    await screen.findByText(/The draft says the same as the version in force/, {}, patient)
  })

  it('edits the table of tiers, beside how many live projects stand in each', async () => {
    const { author } = await templateSite()
    await show(author)
    await begin()
    press('Tiers')
    const live = await screen.findByRole('table', { name: 'Live projects by tier, as last judged' })
    await waitFor(
      () =>
        expect(
          within(live)
            .getAllByRole('cell')
            .map((cell) => cell.textContent),
        ).toEqual(['0', '10', '0']),
      patient,
    )
    fireEvent.change(screen.getByRole('textbox', { name: /^Budget above/ }), { target: { value: '2000000' } })
    fireEvent.click(within(screen.getByRole('group', { name: 'Major: Data classes' })).getByRole('checkbox', { name: 'Personal' }))
    const text = source()
    await waitFor(() => expect(text.value).toMatch(/tierTable:\n[^]*budgetAbove:[^]*minor: 200000000\n[^]*- personal/), patient)
  })

  it('takes what is typed key by key, in several fields, faster than it is checked', async () => {
    const { author } = await templateSite()
    await show(author)
    await begin()
    press('Parameters')
    const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
    for (const typed of ['', '2', '20', '200']) type('costTolerance: Every tier', typed)
    for (const typed of ['-', '-4', '-40']) type('riskReviewDays: Every tier', typed)
    expect([field('costTolerance: Every tier').value, field('riskReviewDays: Every tier').value]).toEqual(['200', '-40'])
    await screen.findByText(/PG-33 asks for 2%/, {}, patient)
    expect(source().value).toMatch(/costTolerance:\n {4}value: 200\n[^]*riskReviewDays:\n {4}value: -40\n/)
  })

  it('names the line of a mistake, tries nothing then, and does not propose it', async () => {
    const { author } = await templateSite()
    await show(author)
    await begin()
    const text = source()
    fireEvent.change(text, { target: { value: text.value.replace('decidedBy:', 'decidedby:') } })
    await screen.findByText(/mistake/, { selector: '.st-bad' }, patient)
    expect(screen.getByText('Line 25 · gates.0.decidedBy')).toBeTruthy()
    expect(screen.getByText('Correct the mistakes to see what the draft does to your projects.')).toBeTruthy()
    expect(off('Propose')).toBe(true)
    press('Criteria')
    expect(screen.getByText(/The text has mistakes. Correct them in the text/)).toBeTruthy()
    press('Discard changes')
    await screen.findByRole('button', { name: 'Start a draft' })
  })

  it('shows a newer draft of somebody else, and overwrites nothing unasked', async () => {
    const { author, approver } = await templateSite()
    const text = await proposeStricter(author)
    await show(author)
    press('Open budgets')
    await screen.findByText('No mistakes', {}, patient)
    const opened = await approver.call('template.open', { template: { draft: 'budgets' } })
    const draftVersion = (opened.ok && opened.value.draft?.draftVersion) || ''
    await approver.call('template.saveDraft', { draft: 'budgets', text: text.replace('Phase-gate', 'Our way'), draftVersion })
    const area = source()
    fireEvent.change(area, { target: { value: `${area.value}\n` } })
    press('Save draft')
    await screen.findByText('Somebody saved a newer draft', {}, patient)
    expect(screen.getByText(/It was written by Petra Moor(, | and )Omar Pace/)).toBeTruthy()
    press('Take the newer one')
    await waitFor(() => expect(source().value).toContain('name: Our way'))
    expect(screen.getByText('The draft is saved')).toBeTruthy()
  })

  it('approves what is on screen: proposed anew meanwhile, it is shown first', async () => {
    const { author, approver } = await templateSite()
    await proposeStricter(author)
    await show(approver)
    press('Open budgets')
    await screen.findByText(/Proposed by Petra Moor/, {}, patient)
    const opened = await author.call('template.open', { template: { draft: 'budgets' } })
    const draftVersion = (opened.ok && opened.value.draft?.draftVersion) || ''
    const wish = { draft: 'budgets', draftVersion, note: 'For another reason', effectiveOn: '2022-03-31' }
    await author.call('template.proposePublication', wish)
    press('Approve and publish')
    await screen.findByText('For another reason', {}, patient)
    expect(screen.getByText('It was proposed anew since you read it. Read it again before you decide.')).toBeTruthy()
    press('Approve and publish')
    await screen.findByRole('heading', { name: /Phase-gate 1\.1\.0/ }, patient)
  }, 20_000)

  it('withdraws a proposal that is taken back', async () => {
    const { author } = await templateSite()
    await proposeStricter(author)
    await show(author)
    press('Open budgets')
    await screen.findByText(/Proposed by Petra Moor/, {}, patient)
    press('Take the proposal back')
    await waitFor(() => button('Propose'), patient)
    const view = await author.call('template.open', { template: { draft: 'budgets' } })
    expect(view.ok && view.value.draft?.proposal).toBeNull()
  })

  it('adds the pages of a dry run up, and says where it stopped', async () => {
    const { author } = await templateSite()
    let fail = false
    const client: Client = {
      call: async (name, input) => {
        if (name !== 'template.dryRun') return author.call(name, input)
        const after = (input as { after?: string }).after
        if (after !== undefined && fail)
          return { ok: false, problem: { code: 'unavailable', message: 'The storage does not answer.', remedy: 'Try again.' } }
        const answer = await author.call(name, input)
        const page = answer.ok ? (answer.value as OutputOf<'template.dryRun'>) : undefined
        if (!page) return answer
        const others = page.components.map((each) => ({ ...each, ref: `other ${each.ref}` }))
        return (after === undefined ? good({ ...page, next: '0' }) : good({ ...page, components: others })) as typeof answer
      },
    }
    await proposeStricter(author)
    await show(client)
    press('Open budgets')
    await screen.findByText('20 projects compared, from their stored facts.', {}, patient)
    fail = true
    press('Run again')
    await screen.findByText(/Stopped after 10 projects. The figures are not complete./, {}, patient)
    expect(screen.getByText('The storage does not answer.')).toBeTruthy()
  })

  it('keeps what was typed while another step is looked at', async () => {
    const { author } = await templateSite()
    await show(author)
    await begin()
    press('Parameters')
    type('costTolerance: Every tier', '123')
    press(/Records/)
    expect(screen.queryByRole('textbox', { name: 'costTolerance: Every tier' })).toBeNull()
    press(/Change the template/)
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'costTolerance: Every tier' }).value).toBe('123')
  })

  it('lists the templates of the site, adds one beside, and starts one gently, by days', async () => {
    const { author } = await templateSite()
    const { host } = await show(author)
    const list = () => screen.getByRole('region', { name: 'Templates of this site' })
    expect(within(list()).getByText('New projects')).toBeTruthy()
    const details = screen.getByText('Add a template that comes with Plumbline').closest('details')!
    details.open = true
    fireEvent(details, new Event('toggle'))
    const which = await screen.findByRole('combobox', { name: 'Template' }, patient)
    fireEvent.change(which, { target: { value: 'scrum-team' } })
    press('Add it beside the others')
    await waitFor(() => expect(within(list()).getByText('Projects for which it is chosen')).toBeTruthy(), patient)
    expect(host.notices.at(-1)?.title).toBe('Added beside the others')

    const day = (name: string, value: string) => fireEvent.change(screen.getByLabelText(name), { target: { value } })
    day('Warns from', '2022-06-01')
    day('Blocks from', '2022-05-01')
    expect(screen.getByText('Observing comes before warning, and warning before blocking.')).toBeTruthy()
    expect(off('Start a draft of it')).toBe(true)
    day('Blocks from', '2022-09-01')
    press('Start a draft of it')
    await screen.findByText('No mistakes', {}, patient)
    expect(source().value).toMatch(/severity: observe[^]*from: "?2022-06-01"?[^]*from: "?2022-09-01"?/)
  })

  it('starts a draft from a file', async () => {
    const { author } = await templateSite()
    await show(author)
    await waitFor(() => button('Import a file'), patient)
    const text = await writeTemplateText(stricter, 'yaml')
    const files = [new File([text], 'phase-gate.yaml')]
    fireEvent.change(screen.getByLabelText('Import a file', { selector: 'input' }), { target: { files } })
    await screen.findByText('No mistakes', {}, patient)
    expect(source().value).toBe(text)
  })

  it('starts a draft from another template that comes with the product', async () => {
    const { author } = await templateSite()
    await show(author)
    fireEvent.click(await screen.findByText('Start from a template that comes with Plumbline', {}, patient))
    fireEvent.click(await screen.findByRole('button', { name: /^Scrum team \d/ }, patient))
    await screen.findByText('No mistakes', {}, patient)
    expect(source().value).toBe(await writeTemplateText(builtInTemplates.find(({ id }) => id === 'scrum-team')!, 'yaml'))
  })

  it('compares with the governance file of another site, and refuses one that was edited', async () => {
    const { author } = await templateSite()
    await show(author)
    const exported = await author.call('governance.export', {})
    if (!exported.ok) throw new Error(exported.problem.message)
    const add = (text: string) =>
      fireEvent.change(screen.getByLabelText('Add a governance file', { selector: 'input' }), {
        target: { files: [new File([text], 'contoso.json')] },
      })
    add(exported.value.text.replace('"passageDays": 90', '"passageDays": 91'))
    await screen.findByText(/its content was changed after it was exported/, {}, patient)
    add(exported.value.text)
    const row = await screen.findByRole('row', { name: /contoso/, hidden: true }, patient)
    expect(within(row).getByText('The same')).toBeTruthy()
  })

  it('exports what is in force, and shows it to those who may not change it', async () => {
    const { reader } = await templateSite()
    const { host } = await show(reader, 'Template in force')
    expect(screen.queryByRole('button', { name: 'Start a draft' })).toBeNull()
    press('Export JSON')
    await waitFor(() => expect(host.saved).toHaveLength(1))
    expect(host.saved[0]?.name).toBe('phase-gate-1.0.0.json')
    expect(host.saved[0]?.text).toBe(
      await writeTemplateText({ ...stricter, version: '1.0.0', parameters: JSON.parse(host.saved[0]!.text).parameters }, 'json'),
    )
  })
})
