import { expect, it } from 'vitest'
import { readPack } from '../../ledger/pack.ts'
import { verifyPack } from '../../ledger/verify-pack.ts'
import { use } from '../../testing/ask.ts'
import { decidedSite } from '../../testing/decided-site.ts'
import { callAs, people } from '../../testing/example-site.ts'

const everything = (site: Awaited<ReturnType<typeof decidedSite>>): string =>
  JSON.stringify([...site.site.documents].filter(([name]) => /^(ledger|acts|decided)\//.test(name)).map(([, { value }]) => value))

it('takes a person out of all ledgers; the chains still verify, the decision stands and replays, and that it happened is on record', async () => {
  const made = await decidedSite()
  const { product, call } = made
  expect(everything(made)).toContain('Sam Sponsor')
  const erased = await use(product, call, 'person.erase', { person: 'sponsor' })
  expect(erased).toMatchObject({ status: 'done', view: { ledger: { records: 1, problems: [] } } })
  expect(everything(made)).not.toMatch(/Sam Sponsor|"ref":"sponsor"/)
  const checked = await verifyPack(readPack((await use(product, call, 'ledger.export', { format: 'json' })).text))
  expect(checked).toMatchObject({ verified: true, subjects: [{ subject: 'P1', decisions: [{ replay: 'same' }] }, { subject: 'site' }] })
  const { decisions, ledger } = await use(product, call, 'governance.open', { item: 'P1' })
  expect(ledger).toMatchObject({ problems: [], anchoring: { is: 'anchored' } })
  expect(decisions).toMatchObject([{ outcome: 'go', votes: [{ by: { name: '' } }] }])
  expect(made.site.marks.get('P1')?.gates[0]?.state).toBe('passed')
})

it('takes the texts of what the person did with them, and leaves those of others', async () => {
  const made = await decidedSite()
  await use(made.product, made.call, 'person.erase', { person: 'sponsor' })
  expect(everything(made)).toContain('Ready <b>now</b>')
  await use(made.product, made.call, 'person.erase', { person: 'manager' })
  expect(everything(made)).not.toMatch(/Ready <b>now|Mia Manager/)
})

it('is the PMO’s alone, and can be repeated', async () => {
  const made = await decidedSite()
  await expect(use(made.product, callAs(people.sponsor), 'person.erase', { person: 'manager' })).rejects.toThrow(/PMO/)
  for (let times = 0; times < 2; times += 1) await use(made.product, made.call, 'person.erase', { person: 'manager' })
  expect((await use(made.product, made.call, 'ledger.verify', {})).subjects.every(({ verified }) => verified)).toBe(true)
})

it('tells the PMO beforehand who is named where, and nobody once they are erased', async () => {
  const made = await decidedSite()
  const traced = async () => (await use(made.product, made.call, 'person.trace', {})).people
  expect(await traced()).toEqual([
    { ref: 'manager', name: 'Mia Manager', ledger: 'P1 Faster claims', records: 2, texts: 1 },
    { ref: 'sponsor', name: 'Sam Sponsor', ledger: 'P1 Faster claims', records: 2, texts: 0 },
    { ref: 'owner', name: 'Ben Owner', ledger: 'P1 Faster claims', records: 1, texts: 0 },
  ])
  await use(made.product, made.call, 'person.erase', { person: 'sponsor' })
  expect((await traced()).map(({ ref }) => ref)).toEqual(['manager', 'owner', 'pmo'])
  await expect(use(made.product, callAs(people.sponsor), 'person.trace', {})).rejects.toThrow(/PMO/)
})
