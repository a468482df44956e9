import { describe, expect, it } from 'vitest'
import type { ReviewPlan } from '../../reviews/review.ts'
import { refreshAll, use } from '../../testing/ask.ts'
import { judgedSite } from '../../testing/bound-site.ts'
import { callAs, people, readyProject, task } from '../../testing/example-site.ts'
import type { FakeItem } from '../../testing/fake-tracker.ts'

const pmo = callAs(people.pmo)
const risk = (ref: string, probability: number, more: Partial<FakeItem> = {}): FakeItem => ({
  ...task,
  ref,
  title: `Risk ${ref}`,
  type: 'Risk',
  state: 'Open',
  values: { riskProbability: probability, riskImpact: 4, riskOwner: people.owner, riskResponse: 'reduce' },
  ...more,
})
const plan: ReviewPlan = {
  title: 'Change board',
  on: '2022-04-04',
  time: '10:00',
  place: 'Room 4',
  chair: { name: 'Sam Sponsor', mail: 'sam@example.org' },
  invited: [{ name: 'Ben Owner' }],
  quorum: 2,
  freezeDays: 3,
  agenda: [{ item: 'P1', ask: 'Let it start', minutes: 15, recommendation: 'Go' }],
}
const site = async () => {
  const made = await judgedSite(
    readyProject,
    { ...readyProject, ref: 'P2', title: 'Other' },
    risk('R1', 2),
    risk('R2', 5, { hiddenFrom: ['reader'] }),
  )
  const save = (given: ReviewPlan = plan, version = 'new') => use(made.product, pmo, 'review.save', { id: 'board-1', version, plan: given })
  const step = (version: string, to: 'freeze' | 'open' | 'close' | 'cancel' | 'plan') =>
    use(made.product, pmo, 'review.step', { id: 'board-1', version, step: to })
  return { ...made, save, step }
}

describe('a review', () => {
  it('is planned, and its briefs are frozen as the projects stand then', async () => {
    const { product, site: fake, save, step } = await site()
    const planned = await save()
    expect(planned).toMatchObject({ review: { state: 'planned' }, projects: [{ key: 'P1', brief: null }], mayPlan: true })
    const frozen = await step(planned.version, 'freeze')
    expect(frozen.projects[0]?.brief).toMatchObject({
      ask: 'Let it start',
      gate: { id: 'G0' },
      judgement: { outcome: 'ready', open: [] },
      cost: { then: 'GBP 210000000', now: 'GBP 216000000' },
      risks: {
        top: [
          { title: 'Risk R2', score: 20, owner: 'Ben Owner' },
          { title: 'Risk R1', score: 8 },
        ],
      },
      last: null,
    })
    fake.put([{ ...readyProject, title: 'Renamed', values: { ...readyProject.values, objectives: null } }])
    const view = await use(product, pmo, 'review.open', { id: 'board-1' })
    expect(view.projects[0]?.brief).toMatchObject({ title: 'Faster claims', judgement: { outcome: 'ready' } })
  })

  it('says in the brief that the gate is no longer held on the server, where the last look found it so', async () => {
    const { product, save, step } = await site()
    const head = { status: 'inForce', by: 'pmo', byName: 'Pia', at: '2022-03-01T09:00:00.000Z', whenUnable: 'refuse' }
    const { template } = await use(product, pmo, 'portfolio.open', {}).then((view) =>
      view.kind === 'portfolio' ? view : { template: { id: '' } },
    )
    const since = '2022-03-30T09:00:00.000Z'
    const own = { slot: 1, name: 'Screening passed', since, places: [], gates: [{ template: template.id, gate: 'G0' }] }
    await product.shelf.write({ collection: 'enforcement', id: 'head', check: (value) => value }, head, 'new')
    const watch = { at: since, of: head.at, readable: true, lost: [own], changes: [] }
    await product.shelf.write({ collection: 'enforcement', id: 'watch', check: (value) => value }, watch, 'new')
    const frozen = await step((await save()).version, 'freeze')
    expect(frozen.projects[0]?.brief).toMatchObject({ unheld: { since, everywhere: true } })
  })

  it('keeps from a reader what the tracker hides from them', async () => {
    const { as, save, step } = await site()
    await step((await save()).version, 'freeze')
    const view = await use(as(people.reader), callAs(people.reader, 'person'), 'review.open', { id: 'board-1' })
    expect(view).toMatchObject({ mayPlan: false, projects: [{ brief: { risks: { top: [{ title: 'Risk R1' }] } } }] })
  })

  it('keeps from a reader what was said of a project that they may not see', async () => {
    const { as, product, site: fake, save, step } = await site()
    const both = { ...plan, agenda: [...plan.agenda, { item: 'P2', ask: 'More', minutes: 5, recommendation: 'Stop' }] }
    const { version } = await step((await save(both)).version, 'open')
    await use(product, pmo, 'review.note', { id: 'board-1', version, note: { item: 'P2', text: 'Close it quietly' } })
    fake.put([{ ...readyProject, ref: 'P2', title: 'Other', hiddenFrom: ['reader'] }])
    const view = await use(as(people.reader), callAs(people.reader, 'person'), 'review.open', { id: 'board-1' })
    expect(JSON.stringify(view)).not.toMatch(/quietly|P2/)
  })

  it('tells a brief that was changed after it was frozen', async () => {
    const { product, site: fake, save, step } = await site()
    const { review } = await step((await save()).version, 'freeze')
    const name = `briefs/${review.briefs['P1']}`
    fake.documents.set(name, { value: { ...(fake.documents.get(name)?.value as object), ask: 'Other' }, version: '2' })
    expect((await use(product, pmo, 'review.open', { id: 'board-1' })).projects[0]).toMatchObject({ brief: null, problem: 'changed' })
  })

  it('freezes anew what its line asks otherwise, and nothing else', async () => {
    const { save, step } = await site()
    const both = { ...plan, agenda: [...plan.agenda, { item: 'P2', ask: 'Too', minutes: 5, recommendation: '' }] }
    const frozen = await step((await save(both)).version, 'freeze')
    const changed = await save(
      { ...both, agenda: both.agenda.map((line) => (line.item === 'P2' ? { ...line, ask: 'Else' } : line)) },
      frozen.version,
    )
    expect(changed.review.state).toBe('planned')
    expect(Object.keys(changed.review.briefs)).toEqual(['P1'])
  })

  it('shows what was decided since it was opened, and keeps its minutes', async () => {
    const { product, save, step } = await site()
    const open = await step((await save()).version, 'open')
    const gate = await use(product, callAs(people.sponsor), 'gate.open', { item: 'P1' })
    if (gate.kind !== 'gate') throw new Error('no gate')
    await use(product, callAs(people.sponsor), 'gate.declarePassed', { item: 'P1', gate: 'G0', judgementHash: gate.judged.judgementHash })
    const noted = await use(product, pmo, 'review.note', {
      id: 'board-1',
      version: open.version,
      note: { item: 'P1', text: 'Agreed by all' },
      present: [plan.chair],
    })
    expect(noted.projects[0]).toMatchObject({
      note: 'Agreed by all',
      decided: [{ outcome: 'go', votes: [{ by: { name: 'Sam Sponsor' } }] }],
    })
    expect((await step(noted.version, 'close')).review).toMatchObject({
      state: 'closed',
      closedBy: 'Petra Moor',
      present: [{ name: 'Sam Sponsor' }],
    })
  })

  it.each<[string, ReviewPlan, RegExp]>([
    ['a project twice', { ...plan, agenda: [...plan.agenda, ...plan.agenda] }, /on the agenda twice/],
    ['a quorum of more than come', { ...plan, quorum: 3 }, /only 2 people come/],
  ])('does not take %s', async (_name, given, message) => expect((await site()).save(given)).rejects.toThrow(message))

  it('shows two who plan at the same time their conflict', async () => {
    const { save } = await site()
    const { version } = await save()
    await save({ ...plan, place: 'Room 5' }, version)
    await expect(save({ ...plan, place: 'Room 6' }, version)).rejects.toThrow(/somebody else changed/i)
  })

  it('is frozen by the refresh on its day, and not before', async () => {
    const { product, save } = await site()
    await save({ ...plan, freezeDays: 3 })
    await refreshAll(product)
    expect((await use(product, pmo, 'review.open', { id: 'board-1' })).review.state).toBe('planned')
    await refreshAll(product, '2022-04-01T09:00:00.000Z')
    expect((await use(product, pmo, 'review.open', { id: 'board-1' })).review).toMatchObject({
      state: 'frozen',
      frozenAt: '2022-04-01T09:00:00.000Z',
    })
  })

  it('lists what can be put on an agenda', async () => {
    const { product, save } = await site()
    await save()
    expect(await use(product, pmo, 'review.list', {})).toMatchObject({
      reviews: [{ id: 'board-1', chair: 'Sam Sponsor', projects: 1 }],
      reviewable: [{ key: 'P1', gate: 'Screening passed', outcome: 'ready' }, { key: 'P2' }],
    })
  })
})
