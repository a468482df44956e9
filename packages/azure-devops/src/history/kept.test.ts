import { describe, expect, it } from 'vitest'
import { keepPasts } from './kept.ts'
import type { Revision } from './schema.ts'

const ana = { id: 'ana' }
const at = (rev: number) => `2022-03-0${rev}T08:00:00.000Z`
const revision = (rev: number, state: string, rest: Readonly<Record<string, unknown>> = {}): Revision => ({
  id: 7,
  rev,
  fields: { 'System.State': state, 'System.ChangedDate': at(rev), 'System.ChangedBy': ana, ...rest },
})
const names = ['System.State', 'Custom.Budget']
const told = (revisions: readonly Revision[]) => {
  const kept = keepPasts(names)
  for (const each of revisions) kept.take(each)
  return kept.past(7)
}
const four = [
  revision(1, 'New'),
  revision(2, 'Active'),
  revision(3, 'Active', { 'Custom.Title': 'x' }),
  revision(4, 'Active', { 'Custom.Budget': 12.5 }),
]
const past = {
  created: { 'System.State': 'New', 'Custom.Budget': undefined },
  changes: [
    { id: 'rev2', at: at(2), by: ana, fields: { 'System.State': { from: 'New', to: 'Active' } } },
    { id: 'rev4', at: at(4), by: ana, fields: { 'Custom.Budget': { from: undefined, to: 12.5 } } },
  ],
  undated: false,
}

describe('pasts kept in little room', () => {
  it('tell the first values and what each revision changed of them', () => expect(told(four)).toEqual(past))

  it('do not depend on the order in which revisions come, nor on how often', () => {
    const [first, second, third, fourth] = four as [Revision, Revision, Revision, Revision]
    expect(told([fourth, second, third, first])).toEqual(past)
    expect(told([first, first, third, second, second, fourth, third])).toEqual(past)
  })

  it('tell nothing of an item of which a revision is missing', () => {
    expect(told(four.slice(1))).toBeUndefined()
    expect(told(four.filter(({ rev }) => rev !== 2))).toBeUndefined()
    expect(keepPasts(names).past(8)).toBeUndefined()
  })

  it('say that a revision has no moment', () => {
    expect(told([...four, revision(5, 'Closed', { 'System.ChangedDate': null })])).toEqual({ ...past, undated: true })
  })
})
