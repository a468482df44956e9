import { describe, expect, it } from 'vitest'
import type { HomeDocument, Mirrored } from './document.ts'
import { countedOnce } from './once.ts'

const home = (name: string, readAt: string): HomeDocument => ({
  name,
  url: `https://${name}`,
  readAt,
  by: '1',
  byName: 'A',
  at: readAt,
  complete: true,
  count: 1,
  left: 0,
  twins: 0,
})
const homes = new Map([
  ['old', home('jira.example', '2022-03-30T08:00:00Z')],
  ['new', home('devops.example', '2022-03-31T08:00:00Z')],
  ['alias', home('JIRA.example', '2022-03-31T09:00:00Z')],
])
const mirrored = (from: string, key: string, title: string, url: string, department: string | null = 'Transport') =>
  ({
    home: from,
    asOf: '2022-03-30',
    twin: null,
    audience: 'everyone',
    entered: null,
    component: { ref: `m-${from}-${key}`, key, title, department, url },
  }) as unknown as Mirrored

const said = (mirrors: readonly Mirrored[]) => {
  const { kept, repeated } = countedOnce({ homes, mirrors })
  const name = ({ home: from, component }: Mirrored) => `${from} ${component.key}`
  return { kept: kept.map(name).toSorted(), left: repeated.map((each) => `${name(each.left)} for ${name(each.kept)}`).toSorted() }
}

describe('a project that two other sites show', () => {
  const roads = mirrored('old', 'R-1', 'Roads', 'https://jira.example/browse/R-1')

  it('counts once, as it was read last, where title and department are the same', () => {
    const again = mirrored('new', '#7', ' roads', 'https://devops.example/x/_workitems/edit/7')
    expect(said([roads, again])).toEqual({ kept: ['new #7'], left: ['old R-1 for new #7'] })
    expect(said([again, roads])).toEqual({ kept: ['new #7'], left: ['old R-1 for new #7'] })
  })

  it('counts once where it is the same item of one site under two names, also after it was renamed', () => {
    const renamed = mirrored('alias', 'R-1', 'Roads and bridges', 'http://JIRA.example/browse/R-1/')
    expect(said([roads, renamed])).toEqual({ kept: ['alias R-1'], left: ['old R-1 for alias R-1'] })
  })

  it('counts twice where nobody can tell: another department, or a site that has the name twice', () => {
    const health = mirrored('new', '#8', 'Roads', 'https://devops.example/x/_workitems/edit/8', 'Health')
    expect(said([roads, health]).left).toEqual([])
    const twice = ['#9', '#10'].map((key) => mirrored('new', key, 'Roads', `https://devops.example/x/_workitems/edit/${key}`))
    expect(said([roads, ...twice])).toMatchObject({ left: [], kept: { length: 3 } })
  })
})
