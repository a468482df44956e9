import '../../portfolio-pages.ts'
import '../governance/pages.ts'
import '../pages.ts'
import { describe, expect, it } from 'vitest'
import type { ReviewPlan } from '../../reviews/review.ts'
import { use } from '../../testing/ask.ts'
import { judgedSite } from '../../testing/bound-site.ts'
import { callAs, people, readyProject } from '../../testing/example-site.ts'
import { judgementKey } from '../documents.ts'
import { everySummary } from '../lines/summaries.ts'
import { entryOf } from '../mirrors/mirror.ts'

const pmo = callAs(people.pmo)
const home = { name: 'away.example', url: 'https://away.example' }
const readAt = '2022-03-30T08:00:00.000Z'

/** A site that shows a project of another one, to everybody or to its PMO alone. */
const withOther = async (audience: 'everyone' | 'pmo') => {
  const [here, away] = [await judgedSite(readyProject), await judgedSite({ ...readyProject, ref: 'P7', title: 'Elsewhere' })]
  const [shown] = await everySummary(away.product)
  const stored = (await away.product.shelf.read(judgementKey('P7')))?.value
  if (!shown || !stored || 'none' in stored) throw new Error('P7 was not judged')
  const component = { ...shown, url: 'https://away.example/P7' }
  const components = [entryOf(home, { component, judgement: stored.judgement, entered: null, audience })]
  await use(here.product, pmo, 'mirror.receive', { home, readAt, components })
  const standing = components.map(({ hash }) => ({ ref: 'P7', hash }))
  await use(here.product, pmo, 'mirror.settle', { home, readAt, complete: true, left: 0, standing })
  const list = await use(here.product, pmo, 'review.list', {})
  const item = list.reviewable.find(({ title }) => title === 'Elsewhere')?.item ?? ''
  const line = { ask: 'Let it start', minutes: 15, recommendation: 'Go' }
  const plan: ReviewPlan = {
    title: 'Board',
    on: '2022-04-04',
    time: '10:00',
    place: '',
    chair: { name: 'Sam Sponsor' },
    invited: [],
    quorum: 1,
    freezeDays: 3,
    agenda: [
      { item: 'P1', ...line },
      { item, ...line },
    ],
  }
  const planned = await use(here.product, pmo, 'review.save', { id: 'board', version: 'new', plan })
  const opened = await use(here.product, pmo, 'review.step', { id: 'board', version: planned.version, step: 'open' })
  return { ...here, list, item, opened }
}

describe('a project of another site in a review', () => {
  it('stands on the agenda with its source and age, and its brief is what that site told', async () => {
    const { list, item, opened } = await withOther('everyone')
    expect(list.reviewable.map(({ key }) => key)).toEqual(expect.arrayContaining(['P1', 'away.example (2022-03-30) · P7']))
    const project = opened.projects.find((each) => each.item === item)
    expect(project).toMatchObject({
      from: { name: 'away.example', readAt },
      key: 'away.example (2022-03-30) · P7',
      brief: { title: 'Elsewhere', from: { name: 'away.example', holding: 0 }, judgement: { outcome: 'ready' }, gate: { id: 'G0' } },
      decided: [],
      attestation: { is: 'notYet', act: null },
    })
    expect(opened.projects.find((each) => each.item === 'P1')?.from).toBeUndefined()
  })

  it('keeps its note and its frozen brief when the meeting is closed, and nothing of it is recorded in a ledger here', async () => {
    const { product, item, opened } = await withOther('everyone')
    const noted = await use(product, pmo, 'review.note', { id: 'board', version: opened.version, note: { item, text: 'Seen' } })
    const closed = await use(product, pmo, 'review.step', { id: 'board', version: noted.version, step: 'close' })
    const project = closed.projects.find((each) => each.item === item)
    expect(project).toMatchObject({ note: 'Seen', brief: { ask: 'Let it start' }, attestation: { act: null } })
    expect(closed.projects.find((each) => each.item === 'P1')?.attestation.act).toMatchObject({ kind: 'review.attest' })
  })

  it('is told only the PMO where it came for the PMO alone', async () => {
    const { product, item, opened } = await withOther('pmo')
    expect(opened.projects.map((each) => each.item)).toEqual(['P1', item])
    const seen = await use(product, callAs(people.reader), 'review.open', { id: 'board' })
    expect(seen.projects.map((each) => each.item)).toEqual(['P1'])
    expect(seen.review.briefs).not.toHaveProperty(item)
    expect((await use(product, callAs(people.reader), 'review.list', {})).reviewable.map(({ item: each }) => each)).not.toContain(item)
  })

  it('cannot be frozen once no site shows it any more', async () => {
    const { product, item, opened } = await withOther('everyone')
    const { homes } = await use(product, pmo, 'mirror.list', {})
    await use(product, pmo, 'mirror.forget', { home: homes[0]?.home ?? '' })
    const plan = { ...opened.review, agenda: [{ item, ask: 'Again', minutes: 5, recommendation: '' }] }
    const { title, on, time, place, chair, invited, quorum, freezeDays, agenda } = plan
    const again = { title, on, time, place, chair, invited, quorum, freezeDays, agenda }
    const next = await use(product, pmo, 'review.save', { id: 'second', version: 'new', plan: again })
    await expect(use(product, pmo, 'review.step', { id: 'second', version: next.version, step: 'freeze' })).rejects.toThrow(
      'No other site shows',
    )
  })
})
