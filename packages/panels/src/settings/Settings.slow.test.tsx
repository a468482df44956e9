import type { SettingsView } from '@plumbline/core'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { type FakeAnswers, fakeClient, good } from '../testing/fake-client.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { mappingTrial, settingsSite, settingsView, usedMapping } from '../testing/fixtures-settings.ts'
import { startWords } from '../words/words.ts'
import { Settings } from './Settings.tsx'
import { settingsWords } from './words.ts'

beforeAll(() => startWords('en-GB', [settingsWords]))

const chosen = { id: 'phase-gate', version: '1.0.0', hash: 'a'.repeat(64) }
const used = (change: Partial<SettingsView> = {}) =>
  settingsView('numbered', { mapping: usedMapping, chosen, settingsVersion: '4', ...change })

const show = async (view: SettingsView, answers: FakeAnswers = {}) => {
  const client = fakeClient({ 'settings.open': () => good(view), ...answers })
  const host = fakeHost()
  render(<Settings client={client} host={host} />)
  await screen.findByRole('heading', { level: 1 })
  await screen.findByRole('navigation', {}, { timeout: 5000 })
  return { client, host, saved: () => client.calls.filter(({ name }) => name === 'settings.save').map(({ input }) => input) }
}
const step = (name: RegExp) => fireEvent.click(within(screen.getByRole('navigation')).getByRole('button', { name }))
const choose = (name: string, value: string) => fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } })
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const saves = () => fireEvent.click(button('Save'))

describe('the settings page', () => {
  it('takes an empty site to saved settings, through the real use cases', async () => {
    const client = settingsSite('numbered')
    const host = fakeHost()
    render(<Settings client={client} host={host} />)
    fireEvent.click(await screen.findByRole('radio', { name: /^Phase-gate/ }, { timeout: 5000 }))
    step(/Map your fields/)
    choose('What Project is', '10001')
    choose('What Project is', 'project')
    choose('What Risk is', 'risk')
    fireEvent.click(button(/Use \d+ certain suggestions/))
    expect(screen.getAllByText('A currency has three letters, such as EUR or GBP.')).toHaveLength(2)
    expect(button('Save').getAttribute('aria-disabled')).toBe('true')
    for (const currency of screen.getAllByRole('combobox', { name: 'Currency' })) fireEvent.change(currency, { target: { value: 'gbp' } })
    fireEvent.click(button('Match 9 states by their names'))
    saves()
    await waitFor(() => expect(host.notices[0]?.title).toBe('Settings saved'))
    const kept = await client.call('settings.open', {})
    expect(kept.ok && kept.value.chosen?.id).toBe('phase-gate')
    expect(kept.ok && kept.value.mapping).toMatchObject({
      projectItemTypes: ['10001'],
      registers: { risk: ['10007'] },
      fields: { approvedBudget: { money: { currency: 'GBP', minorPerUnit: 100 } }, riskResponse: { values: { Avoid: 'avoid' } } },
      phases: { Idea: 'idea', 'Benefits review': 'benefits' },
    })
    expect(screen.getByText('Everything is saved')).toBeTruthy()
  })

  it('helps to choose the template by eight questions, which choose it on the page and save nothing', async () => {
    const { saved } = await show(await used())
    fireEvent.click(button('Which template fits? Eight questions'))
    await screen.findByRole('heading', { level: 2, name: 'Which template fits?' }, { timeout: 5000 })
    for (const name of [
      /^A service without/,
      /^Little/,
      /^One sponsor/,
      /^Nothing beyond/,
      /when it has room$/,
      /^Less than £100k/,
      /no end$/,
      /^Internal data/,
    ])
      fireEvent.click(screen.getByRole('radio', { name }))
    fireEvent.click(button('Use Continuous flow'))
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Continuous flow/ }).checked).toBe(true)
    expect(screen.getByText('Continuous flow is chosen below. It counts when you save.')).toBeTruthy()
    expect(document.activeElement).toBe(button('Which template fits? Eight questions'))
    expect(saved()).toEqual([])
  })

  it('asks nobody for the template who may not choose it', async () => {
    await show(await used({ mayConfigure: false }))
    expect(screen.queryByRole('button', { name: /Which template fits/ })).toBeNull()
  })

  it('offers only fields that hold the kind of value, and says which are gone', async () => {
    await show(await used())
    step(/Map your fields/)
    const sponsor = screen.getByRole('combobox', { name: 'Sponsor: Taken from' })
    const labels = [...sponsor.querySelectorAll('option')].map(({ textContent }) => textContent)
    expect(labels).toContain('Assignee')
    expect(labels).not.toContain('Due date')
    expect(screen.getByText('“field_10999” is no longer in this tracker.')).toBeTruthy()
    expect(screen.getByRole('combobox', { name: 'Benefit owner: Taken from' }).getAttribute('aria-invalid')).toBe('true')
  })

  it('does not offer at one touch what another field is read from already', async () => {
    await show(await settingsView('numbered'))
    step(/Map your fields/)
    expect(screen.getAllByRole('button', { name: 'Use “Planned start”' })).toHaveLength(2)
    choose('Planned start: Taken from', 'field_Plannedstart')
    expect(screen.queryByRole('button', { name: 'Use “Planned start”' })).toBeNull()
    expect(screen.getByText('Already used for Planned start.')).toBeTruthy()
  })

  it('keeps a row under the hand that fills it while a filter shows what is not mapped', async () => {
    await show(await used())
    step(/Map your fields/)
    choose('Show', 'open')
    expect(screen.queryByRole('combobox', { name: 'Sponsor: Taken from' })).toBeNull()
    choose('Quality lead: Taken from', 'Assignee')
    expect(screen.getByRole('combobox', { name: 'Quality lead: Taken from' })).toBeTruthy()
    expect(screen.getByText('Also used for Project manager.')).toBeTruthy()
  })

  it('keeps half-typed values out of the mapping, and the first of two equal ones', async () => {
    const { saved } = await show(await used(), { 'settings.save': () => good({ ok: true, settingsVersion: '5' }) })
    step(/Map your fields/)
    const meanings = within(screen.getByRole('group', { name: 'Meaning of each value of Declared health', hidden: true }))
    const type = (number: number, value: string) =>
      fireEvent.change(meanings.getByRole('textbox', { name: `Value ${number} in your site`, hidden: true }), { target: { value } })
    fireEvent.click(meanings.getByRole('button', { name: 'Add a value', hidden: true }))
    expect(screen.getByText('Everything is saved')).toBeTruthy()
    type(4, 'Amber/Red')
    fireEvent.change(meanings.getByRole('combobox', { name: 'Amber/Red is read as', hidden: true }), { target: { value: 'offTrack' } })
    fireEvent.click(meanings.getByRole('button', { name: 'Add a value', hidden: true }))
    type(5, 'Green')
    expect(meanings.getByText('This value stands here twice.')).toBeTruthy()
    saves()
    await waitFor(() => expect(saved()).toHaveLength(1))
    expect(saved()[0]).toMatchObject({
      settingsVersion: '4',
      mapping: { fields: { declaredHealth: { values: { Green: 'onTrack', Amber: 'atRisk', Red: 'offTrack', 'Amber/Red': 'offTrack' } } } },
    })
  })

  it('tries the unsaved mapping, says what it cannot read and leads there', async () => {
    const { client } = await show(await used(), { 'settings.tryMapping': () => good(mappingTrial) })
    step(/Try it and save/)
    fireEvent.click(button('Try it'))
    await screen.findByText(/48 items read, 5 shown. 1 field has values that cannot be read./)
    expect(client.calls.at(-1)?.input).toEqual({ mapping: usedMapping })
    expect(screen.getByText('£260m')).toBeTruthy()
    expect(screen.getByText('Cannot be read')).toBeTruthy()
    fireEvent.click(button('Change the mapping of Declared health'))
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Declared health: Taken from' }))
    choose('Declared health: Taken from', '')
    step(/Try it and save/)
    expect(screen.getByText(/Made before your last change/)).toBeTruthy()
  })

  it.each([
    ['Keep mine', '9', 60],
    ['Take theirs', undefined, 30],
  ] as const)('shows newer settings of somebody else: %s', async (choice, over, days) => {
    const newer = await used({ passageDays: 30, settingsVersion: '9' })
    const { saved } = await show(await used(), {
      'settings.save': ({ settingsVersion }) =>
        good(settingsVersion === '9' ? { ok: true, settingsVersion: '10' } : { ok: false, problem: 'conflict', newer }),
    })
    step(/Try it and save/)
    fireEvent.change(screen.getByRole('textbox', { name: 'A passed gate may be used for' }), { target: { value: '60' } })
    saves()
    await screen.findByText(/Yours differ from theirs in: days of a passage/)
    expect(button('Save').getAttribute('aria-disabled')).toBe('true')
    fireEvent.click(button(choice))
    await screen.findByText('Everything is saved')
    expect(saved()[1]).toEqual(over === undefined ? undefined : expect.objectContaining({ settingsVersion: over, passageDays: 60 }))
    expect(screen.getByRole('textbox', { name: 'A passed gate may be used for' })).toHaveProperty('value', String(days))
  })

  it('asks before a page with unsaved changes is left, and discards them', async () => {
    await show(await used())
    const leaves = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    expect(leaves()).toBe(true)
    step(/Map your fields/)
    choose('What Bug is', '')
    expect(leaves()).toBe(false)
    fireEvent.click(button('Discard'))
    expect(leaves()).toBe(true)
    expect(screen.getByRole('combobox', { name: 'What Bug is' })).toHaveProperty('value', 'delivery')
  })

  it.each(['0', '', 'ninety', '3651'])('does not save a passage of “%s” days', async (value) => {
    const { saved } = await show(await used())
    step(/Try it and save/)
    fireEvent.change(screen.getByRole('textbox', { name: 'A passed gate may be used for' }), { target: { value } })
    saves()
    expect(saved()).toEqual([])
    expect(screen.getByText(/Cannot be saved yet/)).toBeTruthy()
  })

  it('offers the version that comes with the product where an older one is in force, and sends its document', async () => {
    const older = await used({ chosen: { ...chosen, version: '0.9.0' } })
    const { saved } = await show(older, { 'settings.save': () => good({ ok: true, settingsVersion: '5' }) })
    expect(screen.getByText('Version 0.9.0 is in force. Version 2.0.0 comes with the product.')).toBeTruthy()
    fireEvent.click(button('Use version 2.0.0'))
    saves()
    await screen.findByText('Everything is saved')
    expect(saved()[0]).toMatchObject({ template: { document: { id: 'phase-gate', version: '2.0.0' } } })
  })

  it('does not save a template that is no longer offered', async () => {
    const { saved } = await show(await used({ chosen: { ...chosen, id: 'old-one' } }))
    step(/Map your fields/)
    choose('What Bug is', '')
    saves()
    expect(saved()).toEqual([])
    expect(screen.getByText(/The template in force is no longer offered: choose another./)).toBeTruthy()
  })

  it('lets others look and not touch, and says who can', async () => {
    await show(await used({ mayConfigure: false }))
    expect(screen.getByText('Who can: the members of the team “PMO”.')).toBeTruthy()
    step(/Map your fields/)
    expect(screen.getByRole('combobox', { name: 'What Bug is' }).closest('fieldset')?.disabled).toBe(true)
    expect(screen.queryByRole('button', { name: /Save|certain|by their names/ })).toBeNull()
    choose('Show', 'open')
    expect(screen.queryByRole('combobox', { name: 'Sponsor: Taken from' })).toBeNull()
  })

  it('says who can where the administrators are the PMO', async () => {
    await show(await used({ mayConfigure: false, pmoIs: { kind: 'administrators' } }))
    expect(screen.getByText('Who can: the administrators of this site.')).toBeTruthy()
  })

  it.each([
    [true, /saving it replaces the damaged settings/],
    [false, /Who can save them: the members of the team “PMO”/],
  ])('says when what was saved cannot be read (who may configure: %s)', async (mayConfigure, said) => {
    await show(await used({ mayConfigure, damaged: true }))
    expect(screen.getByText(said)).toBeTruthy()
  })

  it.each([
    [{ is: 'attested', changed: true }, /It is not believed. You see the settings that #7 attests/],
    [{ is: 'attested' }, /Attested by #7 Methodology/],
    [{ is: 'noItem', elsewhere: '9' }, /9 does not lie in the project PMO/],
    [{ is: 'noItem' }, /Name a methodology item in the project PMO/],
    [{ is: 'noField' }, /no field that only Plumbline may write/],
    [{ is: 'noItem', waiting: [{ byName: 'Paul', at: '2022-03-31T09:00:00.000Z', mine: false }] }, /Paul saved newer settings/],
  ] as const)('says what makes the settings count, and what of them is not believed: %j', async (change, said) => {
    const attestation = { changed: false, waiting: [], elsewhere: null, project: 'PMO', ...change }
    await show(await used({ attestation, methodologyItem: { ref: '7', key: '#7', title: 'Methodology' } }))
    expect(screen.getByText(said)).toBeTruthy()
  })

  it('hands over the governance file, and says when it is older than the screen', async () => {
    const { host } = await show(await used(), { 'governance.export': () => good({ name: 'plumbline.json', text: '{}' }) })
    step(/Try it and save/)
    fireEvent.change(screen.getByRole('combobox', { name: 'Time zone' }), { target: { value: 'Europe/Berlin' } })
    expect(screen.getByText('It holds what is saved, not your unsaved changes.')).toBeTruthy()
    fireEvent.click(button('Export the file'))
    await waitFor(() => expect(host.saved).toEqual([{ name: 'plumbline.json', type: 'application/json', text: '{}' }]))
  })

  it('says a failure with its remedy and keeps what was typed', async () => {
    await show(await used(), {
      'settings.save': () => ({ ok: false, problem: { code: 'unavailable', message: 'No answer.', remedy: 'Wait a minute.' } }),
    })
    step(/Map your fields/)
    choose('What Bug is', '')
    saves()
    await screen.findByText('Wait a minute.')
    expect(screen.getByText('Unsaved changes')).toBeTruthy()
  })
})
