import type { Client } from '@plumbline/core'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Settings } from '../settings/Settings.tsx'
import { settingsWords } from '../settings/words.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { templateSite } from '../testing/fixtures-template.ts'
import { startWords } from '../words/words.ts'

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2022-03-31T14:03:00Z') })
  await startWords('en-GB', [settingsWords])
})

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const patient = { timeout: 5000 }

const show = async (client: Client) => {
  const host = fakeHost()
  render(<Settings client={client} host={host} />)
  fireEvent.click(within(await screen.findByRole('navigation')).getByRole('button', { name: /Records/ }))
  await screen.findByRole('textbox', { name: 'Rows from a spreadsheet' }, patient)
  return host
}
const paste = (text: string) => {
  fireEvent.change(screen.getByRole('textbox', { name: 'Rows from a spreadsheet' }), { target: { value: text } })
  press('Preview')
}

const table = [
  'project\tfact\tvalue\ton\tnote',
  'P1\tcost.actual\tGBP 1200000.00\t2022-02-28\tLedger',
  'P1\ttolerance.cost\t12.5%\t\t',
  'Crossrail Programme\toperations.accepted\tyes\t\t',
  'P4\ttolerance.cost\t85\t\t',
  'P99\tcost.actual\tGBP 5\t\t',
].join('\n')

describe('importing records', () => {
  it('shows what each row would do, records it, remembers it, and hands it out again', async () => {
    const { author } = await templateSite()
    const host = await show(author)
    expect(await screen.findByText('Nothing imported yet.')).toBeTruthy()
    paste(table)
    await screen.findByText('5 rows read: 3 changes in 2 projects, 0 as recorded already, 0 without a value.', {}, patient)
    expect(screen.getByText(/^Row 5, column value: “85”\. Write a share in per cent/)).toBeTruthy()
    expect(screen.getByText(/^Row 6, column project: “P99”\. No project of this key/)).toBeTruthy()
    press('Record 3 changes in 2 projects')
    await screen.findByText('3 changes recorded in 2 projects', {}, patient)
    const line = await screen.findByRole('row', { name: /Petra Moor/ })
    expect(
      within(line)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['Petra Moor', '2', '3', '2'])
    press('Facts as CSV')
    await waitFor(() => expect(host.saved).toHaveLength(1))
    expect(host.saved[0]?.text).toContain('P1,tolerance.cost,12.5%,2022-03-31,')
    paste(host.saved[0]?.text ?? '')
    await screen.findByText('3 rows read: 0 changes in 0 projects, 3 as recorded already, 0 without a value.', {}, patient)
  }, 20_000)

  it('says where somebody else was faster', async () => {
    const { author, approver } = await templateSite()
    await show(author)
    paste(table)
    await screen.findByText(/^5 rows read/, {}, patient)
    const facts = { 'tolerance.cost': { value: { is: 'whole', whole: 500 }, on: '2022-03-30' } } as const
    await approver.call('record.save', { item: 'P1', facts, recordVersion: 'new' })
    press('Record 3 changes in 2 projects')
    await screen.findByText('1 change recorded in 1 project', {}, patient)
    expect(screen.getByText(/^In 1 project somebody else recorded since the preview/)).toBeTruthy()
  }, 20_000)

  it('says what is no table', async () => {
    const { author } = await templateSite()
    await show(author)
    paste('just words')
    await screen.findByText(
      /This is no table of records\. Begin with a line of headings\. Possible: project, fact, value, on, note\./,
      {},
      patient,
    )
    expect(screen.getByRole('button', { name: 'Record 0 changes in 0 projects' }).getAttribute('aria-disabled')).toBe('true')
  })

  it('is not offered to those who may not configure', async () => {
    const { reader } = await templateSite()
    render(<Settings client={reader} host={fakeHost()} />)
    expect(within(await screen.findByRole('navigation')).queryByRole('button', { name: /Records/ })).toBeNull()
  })
})
