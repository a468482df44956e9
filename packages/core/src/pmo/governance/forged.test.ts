import { describe, expect, it } from 'vitest'
import type { Act } from '../../governance/acts.ts'
import { hashOf } from '../../hash.ts'
import { headKey } from '../../ledger/keep.ts'
import type { LedgerPage } from '../../ledger/record.ts'
import { use } from '../../testing/ask.ts'
import { callAs, people, readyProject } from '../../testing/example-site.ts'
import { governedSite, unlinkedProject } from '../../testing/governed-site.ts'

type Made = Awaited<ReturnType<typeof governedSite>>

const at = (minute: number): string => `2022-03-31T12:${String(minute).padStart(2, '0')}:00.000Z`
const asking = {
  kind: 'waiver.ask',
  gate: 'G0',
  rule: 'PG-02',
  reason: { text: 'The strategy is renewed in May' },
  control: { text: 'The sponsor reports monthly' },
  owner: { person: 'manager', name: 'Mia Manager' },
  from: '2022-03-31',
  to: '2022-04-20',
  risk: 'low',
} as const satisfies Act

const pageAt = async ({ product, site }: Made, index: number) => {
  const hash = (await product.shelf.read(headKey('P1')))?.value?.hashes[index] ?? ''
  const stored = site.documents.get(`ledger/${hash}`)
  return {
    page: stored?.value as LedgerPage,
    put: (aside: LedgerPage['aside']) =>
      site.documents.set(`ledger/${hash}`, { value: { ...(stored?.value as LedgerPage), aside }, version: '99' }),
  }
}

describe('what stands beside records where anybody writes', () => {
  it('whoever takes their name from an asking does not grant it', async () => {
    const made = await governedSite(false, { ...unlinkedProject, values: { ...unlinkedProject.values, projectManager: people.pmo } })
    await made.does('pmo', asking)
    const { page, put } = await pageAt(made, 0)
    put({ ...page.aside, [page.record.by]: null })
    expect(await made.does('pmo', { kind: 'waiver.grant', waiver: 1 }, at(1))).toMatchObject({ status: 'refused', obstacles: ['ownAsk'] })
  })

  it('whoever takes their name from a request for a decision does not decide on it', async () => {
    const made = await governedSite(false)
    const judgementHash = await made.hash()
    await made.does('sponsor', { kind: 'approval.ask', gate: 'G0', judgementHash })
    const { page, put } = await pageAt(made, 0)
    put({ ...page.aside, [page.record.by]: null })
    const vote: Act = { kind: 'vote', gate: 'G0', judgementHash, outcome: 'go', role: 'sponsor' }
    expect(await made.does('sponsor', vote, at(1))).toMatchObject({ status: 'refused', obstacles: ['requester'] })
  })

  it('what somebody put in the place of an act keeps nobody from deciding', async () => {
    const made = await governedSite(false)
    const ask: Act = { kind: 'approval.ask', gate: 'G0', judgementHash: await made.hash() }
    const key = `acts/${hashOf(ask)}`
    made.site.documents.set(key, { value: { kind: 'nothing' }, version: '1' })
    const given = { item: 'P1', act: ask }
    expect(await use(made.ports('manager'), callAs(people.manager, 'person'), 'governance.act', given)).toMatchObject({
      status: 'requested',
    })
    expect(made.site.documents.get(key)?.value).toEqual(ask)
  })

  it('nobody acts under the reference of somebody else', async () => {
    const made = await governedSite(false, readyProject)
    await made.does('manager', { kind: 'approval.ask', gate: 'G0', judgementHash: await made.hash() })
    const { page, put } = await pageAt(made, 0)
    put({ ...page.aside, [page.record.by]: { salt: 'x', ref: 'pmo', name: 'Petra Moor' } })
    await made.does('pmo', { kind: 'approval.withdraw', gate: 'G0' }, at(1))
    expect((await pageAt(made, 1)).page.record.by).not.toBe(page.record.by)
  })
})
