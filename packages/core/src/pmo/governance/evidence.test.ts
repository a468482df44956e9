import { expect, it } from 'vitest'
import { use } from '../../testing/ask.ts'
import { decidedSite } from '../../testing/decided-site.ts'

const heads = 'ledger-heads/P1'

it('names a record that was put between two others as inserted, where decisions are looked at as well as where ledgers are verified', async () => {
  const made = await decidedSite()
  const [head, other] = [made.site.documents.get(heads)!, 'f'.repeat(64)]
  const { hashes } = head.value as { hashes: string[] }
  const page = made.site.documents.get(`ledger/${hashes[1]}`)!.value as { record: Record<string, unknown>; aside: object }
  const { hashOf } = await import('../../hash.ts')
  const forged = { ...page.record, seq: 2, previous: hashes[0], by: other }
  const hash = hashOf(forged)
  made.site.documents.set(`ledger/${hash}`, { ...head, value: { record: forged, aside: page.aside } })
  made.site.documents.set(heads, { ...head, value: { subject: 'P1', hashes: [hashes[0], hash, ...hashes.slice(1)] } })
  const { ledger } = await use(made.product, made.call, 'governance.open', { item: 'P1' })
  const problems = [{ seq: 2, hash, problem: 'inserted' }]
  expect(ledger).toMatchObject({ problems, anchoring: { is: 'contradicted' } })
  const { subjects } = await use(made.product, made.call, 'ledger.verify', { item: 'P1' })
  expect(subjects).toMatchObject([{ key: 'P1', problems, verified: false }])
})

it('hands out the ledgers in parts, and the readable page of a pack says what verifying it says', async () => {
  const made = await decidedSite()
  const part = await use(made.product, made.call, 'ledger.export', { format: 'json', from: 0 })
  expect(part).toMatchObject({ done: 2, of: 2 })
  expect(part.next).toBeUndefined()
  const { text } = await use(made.product, made.call, 'ledger.readable', { text: part.text })
  expect(text).toContain('Verified.')
  const broken = await use(made.product, made.call, 'ledger.readable', { text: part.text.replace('"outcome": "go"', '"outcome": "no"') })
  expect(broken.text).toContain('was edited')
  await expect(use(made.product, made.call, 'ledger.readable', { text: '{}' })).rejects.toThrow(/no evidence pack/)
})
