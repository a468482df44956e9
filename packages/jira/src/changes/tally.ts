import { type HttpRequest, type Mapping, registerKinds, registerTypes, type Tally } from '@plumbline/core'
import { countWhere, ofTypes } from './projects.ts'

const countOf = async (request: HttpRequest, types: readonly string[], also = ''): Promise<number> => {
  const jql = ofTypes(types)
  return jql === undefined ? 0 : countWhere(request, `${jql}${also}`)
}

/** Issues of whose past facts may ask: what waits has nothing to tell, and what is closed and was not touched for twelve weeks was finished before. */
const withPast = ' AND (statusCategory = "In Progress" OR statusCategory = Done AND updated >= -84d)'

/** Points that a project costs beside its issues: it is listed, looked up, read and its marks are read and written. */
const pointsPerProject = 10
const callsPerProject = 3.3
const [issuesPerPage, issuesPerHistory] = [100, 200]

/** Three counts, by Jira's own estimate; what reading all of it asks for follows from the size of its pages, and a point an issue. */
export const tallyOf = async (request: HttpRequest, mapping: Mapping): Promise<Tally> => {
  const below = [...mapping.deliveryTypes, ...registerKinds.flatMap((kind) => registerTypes(mapping, kind))]
  const [projects, items] = [await countOf(request, mapping.projectItemTypes), await countOf(request, [...new Set(below)])]
  const pages = Math.ceil(items / issuesPerPage)
  const told = Math.min(items, await countOf(request, mapping.deliveryTypes, withPast))
  const histories = Math.ceil(told / issuesPerHistory)
  return {
    projects,
    items,
    counted: 'about',
    reading: { calls: Math.ceil(projects * callsPerProject) + pages, points: projects * pointsPerProject + items + pages },
    pasts: { calls: histories, points: told + histories },
  }
}
