import type { SubjectChecked } from '@plumbline/core'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type FakeAnswers, fakeClient, good } from '../testing/fake-client.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { startWords } from '../words/words.ts'
import { LedgerPage } from './LedgerPage.tsx'
import { joined } from './pack.ts'
import { ledgerWords } from './words.ts'

beforeAll(() => startWords('en-GB', [ledgerWords]))
afterEach(cleanup)

const hash = 'c'.repeat(64)
const sound: SubjectChecked = {
  subject: '1',
  key: 'P-1',
  title: 'Faster claims',
  records: 2,
  problems: [],
  anchoring: { is: 'anchored' },
  anchor: { seq: 2, head: 'c'.repeat(16) },
  decisions: [{ seq: 2, at: '2022-03-31T12:00:00.000Z', gate: 'G0', outcome: 'go', judgementHash: hash, replay: 'same' }],
  enforcement: [],
  verified: true,
}
const broken: SubjectChecked = {
  ...sound,
  subject: '2',
  key: 'P-2',
  anchoring: { is: 'ahead', by: 1 },
  problems: [{ seq: 2, hash, problem: 'inserted' }],
  verified: false,
}
const site = (maySet: boolean, needsItem = false) =>
  good({
    item: null,
    needsItem,
    maySet,
    me: { ref: 'pmo', name: 'Petra' },
    groups: [],
    delegations: [],
    ledger: { records: 0, problems: [], anchoring: { is: 'none' as const }, guarded: true },
    waiting: [],
    today: '2022-03-31',
    now: '2022-03-31T12:00:00.000Z',
    zone: 'Europe/London',
  })
const shown = (answers: FakeAnswers) => {
  const [client, host] = [fakeClient({ 'governance.site': () => site(true), ...answers }), fakeHost()]
  render(<LedgerPage client={client} host={host} components={[]} today="2022-03-31" turn={() => undefined} />)
  return { client, host }
}

describe('the page of ledgers', () => {
  it('reads ledger after ledger, names what is wrong first, and says what the item attests', async () => {
    shown({
      'ledger.verify': ({ from }) => good(from ? { subjects: [broken], done: 2, of: 2 } : { subjects: [sound], done: 1, of: 2, next: 1 }),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Verify' }))
    expect(await screen.findByText('1 of 2 ledgers do not hold. 4 records were read.')).toBeDefined()
    expect(screen.getByText(/Record 2 was inserted: no attested record leads to it/)).toBeDefined()
    expect(screen.getByText(/ahead by 1 record: the item attests 2\|c{16}/)).toBeDefined()
    expect(screen.getAllByRole('listitem')[0]?.textContent).toContain('P-2')
  })

  it('stops where it is, with what was read', async () => {
    shown({
      'ledger.verify': ({ from }) => (from ? new Promise(() => undefined) : good({ subjects: [sound], done: 1, of: 9, next: 1 })),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Verify' }))
    await screen.findByText('1 of 9 ledgers read')
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }))
    expect(screen.getByText(/Stopped after 1 of 9 ledgers/)).toBeDefined()
    expect(screen.getByText('P-1 Faster claims')).toBeDefined()
  })

  it('saves the parts as one pack', async () => {
    const pack = (subject: string) =>
      JSON.stringify({ format: 'f', at: 'now', subjects: [subject], judgements: [{ j: 1 }], templates: { [subject]: 1 } })
    const { host } = shown({
      'ledger.export': ({ from }) =>
        good(from ? { name: 'x.json', text: pack('b'), done: 2, of: 2 } : { name: 'x.json', text: pack('a'), done: 1, of: 2, next: 1 }),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Evidence pack (JSON)' }))
    await expect.poll(() => host.saved.length).toBe(1)
    expect(host.saved[0]?.text).toBe(joined([pack('a'), pack('b')]))
    expect(JSON.parse(host.saved[0]?.text ?? '')).toMatchObject({ subjects: ['a', 'b'], judgements: [{ j: 1 }], templates: { a: 1, b: 1 } })
  })

  it('checks a pack that somebody brought, also for those who verify nothing else', async () => {
    const { client } = shown({
      'governance.site': () => site(false),
      'ledger.verifyPack': () => good({ at: '2022-03-31T12:00:00.000Z', verified: false, records: 2, subjects: [broken] }),
    })
    const field = screen.getByLabelText('Evidence pack as a JSON file')
    fireEvent.change(field, { target: { files: [new File(['{}'], 'pack.json')] } })
    expect(await screen.findByText(/Record 2 was inserted/)).toBeDefined()
    expect(client.calls.find(({ name }) => name === 'ledger.verifyPack')?.input).toEqual({ text: '{}' })
    expect(screen.queryByRole('button', { name: 'Verify' })).toBeNull()
  })

  it('takes a person out only once their name is typed', async () => {
    const traced = { ref: 'sam', name: 'Sam Sponsor', ledger: 'P-1 Faster claims', records: 2, texts: 1 }
    const { client } = shown({
      'person.trace': () => good({ people: [traced, { ...traced, ledger: 'P-2', texts: 0 }], done: 2, of: 2 }),
      'person.erase': () => ({ ok: true, value: { status: 'done', view: {} as never } }),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'List who is named' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Sam Sponsor: 4 records in 2 ledgers' }))
    const erase = screen.getByRole('button', { name: 'Take out for good' })
    fireEvent.click(erase)
    expect(erase.getAttribute('aria-disabled')).toBe('true')
    fireEvent.change(screen.getByLabelText('Type Sam Sponsor to confirm'), { target: { value: 'Sam Sponsor' } })
    fireEvent.click(erase)
    await expect
      .poll(() => client.calls.filter(({ name }) => name === 'person.erase'))
      .toEqual([{ name: 'person.erase', input: { person: 'sam' } }])
  })
})
