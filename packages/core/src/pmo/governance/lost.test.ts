import { describe, expect, it } from 'vitest'
import { hashOf } from '../../hash.ts'
import { refreshAll, use } from '../../testing/ask.ts'
import { callAs, people } from '../../testing/example-site.ts'
import { governedSite } from '../../testing/governed-site.ts'

describe('what somebody asked for on a project, and that is lost from the storage', () => {
  it.each([
    ['taken away', undefined],
    ['changed', { kind: 'vote', gate: 'G0' }],
  ])('is told at the project where it was %s: by whom, and when, once', async (_, left) => {
    const made = await governedSite(false)
    const judgementHash = await made.hash()
    const vote = { kind: 'vote', gate: 'G0', judgementHash, outcome: 'go', role: 'sponsor' } as const
    await use(made.ports('sponsor'), callAs(people.sponsor, 'person'), 'governance.act', { item: 'P1', act: vote })
    const place = `acts/${hashOf(vote)}`
    if (left) made.site.documents.set(place, { value: left, version: '9' })
    else made.site.documents.delete(place)
    await refreshAll(made.product)
    await refreshAll(made.product)
    const view = await use(made.product, callAs(people.reader), 'gate.open', { item: 'P1' })
    const lost = view.kind === 'gate' ? view.history.filter(({ kind }) => kind === 'lost') : []
    expect(lost).toEqual([expect.objectContaining({ byName: 'Sam Sponsor', askedAt: '2022-03-31T12:00:00.000Z' })])
    expect(made.mark()).toBe('notPassed')
    expect((await made.view()).waiting).toEqual([])
  })
})
