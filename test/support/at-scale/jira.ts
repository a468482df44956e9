import type { HttpAnswer, HttpExchange, HttpRequest } from '@plumbline/core'

/** An issue of the simulated site: as much as a refresh reads of it. */
interface SimIssue {
  readonly id: number
  readonly type: 'project' | 'task'
  readonly parent: number | undefined
  readonly created: number
  status: 0 | 1 | 2
  updated: number
  moved: number
  due: string
  marks: unknown
  readonly moves: { readonly at: number; readonly from: number; readonly to: number }[]
}

/** Points by what was asked. */
export interface Spent {
  readonly byHour: readonly number[]
  readonly calls: number
  readonly points: number
  readonly bytes: number
  /** What searches for changes answered, and how many issues that were. */
  readonly changes: { readonly bytes: number; readonly issues: number; readonly calls: number }
  /** Searches, histories, marks, and the rest. */
  readonly of: Readonly<Record<'search' | 'history' | 'marks' | 'other', number>>
}

export interface SimulatedJira {
  readonly request: HttpRequest
  /** Edits issues; of every five one changes its state. Answers how many different ones. */
  edit(count: number, everyMilliseconds?: number): number
  readonly now: () => number
  wait(milliseconds: number): void
  /** Points of each hour so far, and the calls. */
  readonly spent: () => Spent
  /** Points of searches by place and not by change, and of the histories that these lead to: the first load, and from then on the rolling check. */
  readonly checked: () => Spent['of']
}

const statuses = [
  { id: '1', name: 'To Do', statusCategory: { key: 'new' } },
  { id: '2', name: 'In Progress', statusCategory: { key: 'indeterminate' } },
  { id: '3', name: 'Done', statusCategory: { key: 'done' } },
] as const
const statusAt = (place: number) => statuses[place % 3]!
const hour = 3_600_000
const marksField = 'customfield_1'

/** Many components with many issues each, behind the part of Jira's REST that a refresh asks, with its points and its hourly quota; time goes by with calls and waits. */
export const simulatedJira = ({
  components,
  each,
  hourly = 65_000,
}: {
  readonly components: number
  readonly each: number
  readonly hourly?: number
}): SimulatedJira => {
  let time = Date.UTC(2022, 2, 1, 6)
  let random = 1
  const below = (most: number): number => {
    random = (random * 48_271) % 2_147_483_647
    return random % most
  }
  const byId = new Map<number, SimIssue>()
  const children = new Map<number, number[]>()
  const put = (id: number, type: SimIssue['type'], parent: number | undefined): void => {
    const created = time - 90 * 24 * hour + (id % 1000) * 60_000
    // A third waits, a third is being worked on, a third is done; so of every three moves one starts, one finishes and one opens again.
    const status = type === 'project' ? 1 : ((id % 3) as SimIssue['status'])
    const moves = Array.from({ length: status }, (_, place) => ({ at: created + (place + 1) * 5 * 24 * hour, from: place, to: place + 1 }))
    const moved = moves.at(-1)?.at ?? created
    byId.set(id, { id, type, parent, created, status, updated: moved, moved, due: '2022-06-01', marks: null, moves })
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), id])
  }
  const roots = Array.from({ length: components }, (_, place) => 10_000 + place * (each + 1))
  for (const root of roots) {
    put(root, 'project', undefined)
    for (let item = 1; item < each; item += 1) put(root + item, 'task', root)
  }
  const recent = new Set<number>()
  let edits = 0
  const touch = (issue: SimIssue): void => {
    issue.updated = time
    recent.delete(issue.id)
    recent.add(issue.id)
  }

  const spent = new Map<number, number>()
  let [calls, bytes] = [0, 0]
  const changes = { bytes: 0, issues: 0, calls: 0 }
  const of = { search: 0, history: 0, marks: 0, other: 0 }
  const checked = { search: 0, history: 0, marks: 0, other: 0 }
  let byPlace = false
  const kindOf = (path: string): keyof typeof of =>
    path.includes('/search/') ? 'search' : path.includes('/changelog/') ? 'history' : path.includes(marksField) ? 'marks' : 'other'
  const hourOf = () => Math.floor(time / hour)
  const headers = (): Record<string, string> => ({
    'x-ratelimit-limit': String(hourly),
    'x-ratelimit-remaining': String(Math.max(0, hourly - (spent.get(hourOf()) ?? 0))),
    'x-ratelimit-reset': new Date((hourOf() + 1) * hour).toISOString(),
  })

  const moment = (at: number) => new Date(at).toISOString().replace('Z', '+0000')
  const bean = (issue: SimIssue, fields: readonly string[]) => {
    const all: Readonly<Record<string, unknown>> = {
      summary: `Item ${issue.id} that somebody works on`,
      status: statusAt(issue.status),
      issuetype: { id: issue.type === 'project' ? '10' : '11' },
      parent: issue.parent === undefined ? null : { id: String(issue.parent) },
      created: moment(issue.created),
      updated: moment(issue.updated),
      resolution: null,
      statuscategorychangedate: moment(issue.moved),
      duedate: issue.due,
      [marksField]: issue.marks,
    }
    return {
      id: String(issue.id),
      key: `SIM-${issue.id}`,
      fields: Object.fromEntries(fields.flatMap((name) => (name in all ? [[name, all[name]]] : []))),
    }
  }
  const found = (jql: string): readonly number[] => {
    const parents = /^parent in \(([\d, ]+)\)/.exec(jql)?.[1]
    if (parents !== undefined) return parents.split(', ').flatMap((id) => children.get(Number(id)) ?? [])
    const minutes = /^updated >= "-(\d+)m" ORDER BY updated ASC$/.exec(jql)?.[1]
    if (minutes !== undefined) {
      const from = time - Number(minutes) * 60_000
      return [...recent].filter((id) => byId.get(id)!.updated >= from)
    }
    if (jql.startsWith('issuetype in (10)')) return roots
    throw new Error(`The simulated Jira knows no ${jql}`)
  }
  const counted = (jql: string): number => {
    if (!jql.startsWith('issuetype in (11)')) return found(jql).length
    if (jql === 'issuetype in (11)') return byId.size - roots.length
    if (!jql.includes('statusCategory = "In Progress" OR statusCategory = Done AND updated >= -84d'))
      throw new Error(`The simulated Jira counts no ${jql}`)
    const tells = ({ type, status, updated }: SimIssue) =>
      type === 'task' && (status === 1 || (status === 2 && updated >= time - 84 * 24 * hour))
    return [...byId.values()].filter(tells).length
  }
  const issueOf = (id: string): SimIssue[] => [byId.get(Number(id))].filter((issue) => issue !== undefined)

  interface Asked {
    readonly jql: string
    readonly fields: readonly string[]
    readonly maxResults: number
    readonly nextPageToken?: string
    readonly issueIdsOrKeys: readonly string[]
    readonly fieldIds: readonly string[]
  }
  const answer = ({ method, path, body }: HttpExchange): { readonly points: number; readonly body: unknown } => {
    const asked = body as Asked
    if (path === '/rest/api/3/search/jql') {
      const ids = found(asked.jql)
      const from = Number(asked.nextPageToken ?? 0)
      const page = ids.slice(from, from + asked.maxResults)
      const next = from + page.length
      const issues = page.map((id) => bean(byId.get(id)!, asked.fields))
      return {
        points: 1 + page.length,
        body: { issues, ...(next < ids.length ? { nextPageToken: String(next) } : {}), isLast: next >= ids.length },
      }
    }
    if (path === '/rest/api/3/search/approximate-count') return { points: 1, body: { count: counted(asked.jql) } }
    if (path === '/rest/api/3/issue/bulkfetch') {
      const issues = asked.issueIdsOrKeys.flatMap(issueOf).map((issue) => bean(issue, asked.fields))
      return { points: 1 + issues.length, body: { issues } }
    }
    if (path === '/rest/api/3/changelog/bulkfetch') {
      const logs = asked.issueIdsOrKeys.flatMap(issueOf).map((issue) => ({
        issueId: String(issue.id),
        changeHistories: asked.fieldIds.includes('status')
          ? issue.moves.map(({ at, from, to }) => ({
              id: String(at),
              created: at,
              items: [
                {
                  field: 'status',
                  fieldId: 'status',
                  from: statusAt(from).id,
                  fromString: statusAt(from).name,
                  to: statusAt(to).id,
                  toString: statusAt(to).name,
                },
              ],
            }))
          : [],
      }))
      return { points: 1 + logs.length, body: { issueChangeLogs: logs } }
    }
    if (path === '/rest/api/3/field')
      return {
        points: 1,
        body: [
          {
            id: marksField,
            key: marksField,
            name: 'Plumbline gates',
            schema: { type: 'object', custom: 'ari:cloud:ecosystem::extension/1/2/static/plumbline-gates' },
          },
          { id: 'duedate', key: 'duedate', name: 'Due date', schema: { type: 'date' } },
        ],
      }
    if (path === '/rest/api/3/status') return { points: 1, body: statuses }
    if (method === 'PUT' && path.startsWith('/rest/api/3/app/field/')) {
      for (const { issueIds, value } of (body as { updates: { issueIds: number[]; value: unknown }[] }).updates)
        for (const id of issueIds) {
          const issue = byId.get(id)!
          issue.marks = value
          touch(issue)
        }
      return { points: 1, body: {} }
    }
    const one = /^\/rest\/api\/3\/issue\/(\d+)\?fields=(\w+)$/.exec(path)
    if (one) return { points: 2, body: bean(byId.get(Number(one[1]))!, [one[2]!]) }
    throw new Error(`The simulated Jira has no ${method} ${path}`)
  }

  const request: HttpRequest = async (exchange): Promise<HttpAnswer> => {
    time += 150
    calls += 1
    const used = spent.get(hourOf()) ?? 0
    if (used >= hourly) {
      const retry = String(Math.ceil(((hourOf() + 1) * hour - time) / 1000))
      return { status: 429, headers: { ...headers(), 'retry-after': retry }, body: '{}' }
    }
    const { points, body } = answer(exchange)
    spent.set(hourOf(), used + points)
    of[kindOf(exchange.path)] += points
    if (exchange.path.includes('/search/')) byPlace = !(exchange.body as Asked).jql.startsWith('updated')
    if (byPlace && kindOf(exchange.path) !== 'other') checked[kindOf(exchange.path)] += points
    const text = JSON.stringify(body)
    bytes += text.length
    if (exchange.path.includes('/search/') && (exchange.body as Asked).jql.startsWith('updated')) {
      changes.bytes += text.length
      changes.calls += 1
      changes.issues += (body as { readonly issues: readonly unknown[] }).issues.length
    }
    return { status: 200, headers: headers(), body: text }
  }
  return {
    request,
    edit: (count, everyMilliseconds = 1000) => {
      const different = new Set<number>()
      for (let edited = 0; edited < count; edited += 1) {
        time += everyMilliseconds
        const issue = byId.get(roots[below(components)]! + 1 + below(each - 1))!
        issue.due = `2022-0${5 + below(4)}-1${below(9)}`
        edits += 1
        if (edits % 5 === 0) {
          const from = issue.status
          issue.status = ((from + 1) % 3) as SimIssue['status']
          issue.moved = time
          issue.moves.push({ at: time, from, to: issue.status })
        }
        touch(issue)
        different.add(issue.id)
      }
      return different.size
    },
    now: () => time,
    wait: (milliseconds) => void (time += milliseconds),
    checked: () => ({ ...checked }),
    spent: () => {
      const byHour = [...spent.values()]
      return { byHour, calls, points: byHour.reduce((sum, points) => sum + points, 0), bytes, changes: { ...changes }, of: { ...of } }
    },
  }
}
