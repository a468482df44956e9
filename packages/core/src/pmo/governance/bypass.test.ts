import { describe, expect, it } from 'vitest'
import type { Act } from '../../governance/acts.ts'
import { refreshAll, use } from '../../testing/ask.ts'
import { callAs, people, readyProject } from '../../testing/example-site.ts'
import { governedSite } from '../../testing/governed-site.ts'

const moved = '2022-03-30T15:20:00.000Z'
const words = { text: 'The regulator set the day; the board was told' }

/** A project that its manager moved past the first gate although nobody had passed it. */
const moving = async (guarded: boolean) => {
  const made = await governedSite(guarded)
  made.site.put(
    [{ ...readyProject, state: 'Initiate' }],
    [{ item: 'P1', at: moved, by: people.manager.ref, byName: people.manager.name, field: 'state', from: 'Idea', to: 'Initiate' }],
  )
  await refreshAll(made.product)
  return made
}
const clean = async ({ product }: Awaited<ReturnType<typeof moving>>) => {
  const view = await use(product, callAs(people.pmo), 'gate.judge', { item: 'P1' })
  return view.kind === 'gate' ? view.judged.criteria.find(({ id }) => id === 'PG-38')?.value : undefined
}

describe.each([
  ['a storage that the product alone writes', true],
  ['a storage that anybody writes', false],
])('a move past a gate over %s', (_, guarded) => {
  it('is named with who, when and how, and holds the next gate until the PMO explains it', async () => {
    const made = await moving(guarded)
    expect(await clean(made)).toBe('fail')
    expect((await made.view()).bypasses).toMatchObject([
      { gate: { id: 'G0' }, at: moved, byName: 'Mia Manager', from: 'Idea', to: 'Initiate', explained: null, mayExplain: [] },
    ])
    const explain: Act = { kind: 'bypass.explain', gate: 'G0', at: moved, words }
    expect(await made.does('manager', explain)).toMatchObject({ obstacles: ['notYourRole', 'ownAsk'] })
    expect(await made.does('pmo', { ...explain, at: '2022-03-29T15:20:00.000Z' })).toMatchObject({ obstacles: ['notThere'] })
    expect(await made.does('pmo', explain)).toMatchObject({
      status: 'done',
      view: { bypasses: [{ explained: { by: { name: 'Petra Moor' }, words: words.text }, mayExplain: ['notThere'] }] },
    })
    expect(await clean(made)).toBe('pass')
  })
})
