import { describe, expect, it } from 'vitest'
import { callAs, exampleSite, people } from '../testing/example-site.ts'
import { answer, inProcessClient } from './registry.ts'
import type { SavedView } from './views.ts'

const late: SavedView = {
  name: 'Late ones',
  text: 'rail',
  filters: { health: 'offTrack' },
  sort: { key: 'slip', descending: true },
  group: 'department',
  columns: ['health', 'slip'],
}

describe('saved views of the portfolio table', () => {
  const site = exampleSite()
  const clientOf = (person: keyof typeof people) => inProcessClient(site.product, () => callAs(people[person]))

  it('belong to one person', async () => {
    const reader = clientOf('reader')
    expect(await reader.call('portfolio.views', {})).toEqual({ ok: true, value: { views: [], viewsVersion: 'new' } })
    const saved = await reader.call('portfolio.saveViews', { views: [late], viewsVersion: 'new' })
    expect(saved).toMatchObject({ ok: true, value: { ok: true, view: { views: [late] } } })
    expect(await reader.call('portfolio.views', {})).toMatchObject({ ok: true, value: { views: [late] } })
    expect(await clientOf('sponsor').call('portfolio.views', {})).toMatchObject({ ok: true, value: { views: [] } })
  })

  it('conflict visibly when two windows save', async () => {
    const pmo = clientOf('pmo')
    await pmo.call('portfolio.saveViews', { views: [late], viewsVersion: 'new' })
    const second = await pmo.call('portfolio.saveViews', { views: [], viewsVersion: 'new' })
    expect(second).toMatchObject({ ok: true, value: { ok: false, problem: 'conflict', newer: { views: [late] } } })
  })

  it('need a name', async () => {
    const given = await answer('portfolio.saveViews', site.product, callAs(people.pmo), {
      views: [{ ...late, name: ' ' }],
      viewsVersion: 'new',
    })
    expect(given).toMatchObject({ ok: false, problem: { code: 'invalid' } })
  })
})
