import { expect, it } from 'vitest'
import { refreshAll, use } from '../../testing/ask.ts'
import { judgedSite } from '../../testing/bound-site.ts'
import { callAs, people, readyProject } from '../../testing/example-site.ts'
import type { ReviewView } from '../views/reviews.ts'

const pmo = callAs(people.pmo)
const plan = {
  title: 'Change board',
  on: '2022-04-04',
  time: '10:00',
  place: '',
  chair: { name: 'Sam Sponsor' },
  invited: [],
  quorum: 1,
  freezeDays: 3,
  agenda: [{ item: 'P1', ask: 'Let it start', minutes: 15, recommendation: 'Go' }],
}

const held = async () => {
  const made = await judgedSite(readyProject)
  const { product } = made
  const open = () => use(product, pmo, 'review.open', { id: 'board-1' })
  let minute = 0
  const attest = async ({ projects }: ReviewView): Promise<ReviewView> => {
    const call = callAs(people.pmo, 'product', `2022-04-04T12:0${(minute += 1)}:00.000Z`)
    for (const { item, attestation } of projects)
      if (attestation.act)
        expect(await use(product, call, 'governance.act', { item, act: attestation.act })).toMatchObject({ status: 'done' })
    return open()
  }
  const planned = await use(product, pmo, 'review.save', { id: 'board-1', version: 'new', plan })
  expect(planned.projects[0]?.attestation).toMatchObject({ is: 'notYet', act: null })
  const opened = await attest(await use(product, pmo, 'review.step', { id: 'board-1', version: planned.version, step: 'open' }))
  expect(opened.projects[0]?.attestation).toMatchObject({ is: 'attested', act: null })
  const noted = await use(product, pmo, 'review.note', {
    id: 'board-1',
    version: opened.version,
    note: { item: 'P1', text: 'Start small' },
  })
  const closed = await use(product, pmo, 'review.step', { id: 'board-1', version: noted.version, step: 'close' })
  expect(closed.projects[0]?.attestation).toMatchObject({ is: 'notYet', act: { kind: 'review.attest' } })
  return { ...made, open, attest, minuted: await attest(closed) }
}

it('brief and minutes of a review are attested by the ledger of each project, whoever refreshes it', async () => {
  const { product, minuted, open } = await held()
  expect(minuted.projects[0]?.attestation).toEqual({ is: 'attested', changed: [], act: null, seq: 2 })
  await refreshAll(product)
  expect((await open()).projects[0]?.attestation.is).toBe('attested')
})

it('minutes that somebody changed afterwards are named, and cannot be attested in the place of the first', async () => {
  const { product, site, open } = await held()
  const kept = site.documents.get('reviews/board-1')
  const put = (change: object) => site.documents.set('reviews/board-1', { ...kept!, value: { ...(kept!.value as object), ...change } })
  put({ notes: [{ item: 'P1', text: 'Stop at once' }] })
  expect((await open()).projects[0]?.attestation).toMatchObject({ is: 'changed', changed: ['minutes'], act: null })
  const act = { kind: 'review.attest' as const, review: 'board-1', minutes: 'e'.repeat(64) }
  await use(product, callAs(people.pmo, 'product', '2022-05-01T12:00:00.000Z'), 'governance.act', { item: 'P1', act })
  expect((await open()).projects[0]?.attestation).toMatchObject({ is: 'changed', changed: ['minutes'] })
  put({ briefs: { P1: 'd'.repeat(64) } })
  expect((await open()).projects[0]?.attestation).toMatchObject({ is: 'changed', changed: ['brief'] })
  put({ state: 'planned' })
  expect((await open()).projects[0]?.attestation).toMatchObject({ is: 'changed', changed: ['minutes'] })
  put({})
  expect((await open()).projects[0]?.attestation.is).toBe('attested')
})

it('is the PMO’s to attest', async () => {
  const { product } = await held()
  const act = { kind: 'review.attest' as const, review: 'other', brief: 'e'.repeat(64) }
  const refused = await use(product, callAs(people.sponsor), 'governance.act', { item: 'P1', act })
  expect(refused).toMatchObject({ status: 'refused', obstacles: ['notYourRole'] })
})
