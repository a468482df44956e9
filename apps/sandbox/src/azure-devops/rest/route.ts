import type { Person, Team, TeamProject } from '../store/state.ts'
import type { Store } from '../store/store.ts'
import type { Wire } from '../store/wire.ts'
import type { Load } from './load.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'

/** A request that has been let in: who asks, for what, and with which words. */
export interface Asked {
  readonly method: Method
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
  readonly person: Person
  readonly project: TeamProject | undefined
  /** The team that the address names, where it names one. */
  readonly team: Team | undefined
  readonly apiVersion: string
  readonly store: Store
  readonly wire: Wire
  readonly now: Date
  readonly limits: Limits
}

export interface Limits {
  /** A query's answer ends here without a word. */
  readonly queryResults: number
  readonly batchIds: number
  readonly documentBytes: number
  readonly revisionsPage: number
  /** Of one work item. */
  readonly revisions: number
  readonly links: number
  /** Links that a query walks before its thirty seconds are over; how many that are is not documented (assumption ado-query-timeout). */
  readonly walked: number
  /** Counted where a test says how much one identity may ask. */
  readonly load?: Load
}

export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface Route {
  readonly method: Method
  /** Segments after `_apis`; `:name` takes one, `:name*` the rest. Compared without regard to case. */
  readonly path: string
  /** Any one of these is enough for a token that carries scopes; none asked where empty. */
  readonly scopes: readonly string[]
  /** Whether the address must name a team project. */
  readonly project?: 'required'
  /** Offered as a preview only, so that the version must say so. */
  readonly preview?: true
  readonly answer: (asked: Asked) => Answer
}

export const ok = (body: unknown, headers?: Readonly<Record<string, string>>): Answer => ({
  status: 200,
  body,
  ...(headers ? { headers } : {}),
})
export const listed = (value: readonly unknown[]): Answer => ok({ count: value.length, value })

interface Matched {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

const matchPath = (pattern: string, path: readonly string[]): Record<string, string> | undefined => {
  const wanted = pattern.split('/')
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const given = path[index]
    if (part.endsWith('*')) {
      params[part.slice(1, -1)] = path.slice(index).join('/')
      return params
    }
    if (given === undefined) return undefined
    const optional = part.startsWith('$:')
    if (part.startsWith(':')) params[part.slice(1)] = given
    else if (optional && given.startsWith('$')) params[part.slice(2)] = given.slice(1)
    else if (part.toLowerCase() !== given.toLowerCase()) return undefined
  }
  return wanted.length === path.length ? params : undefined
}

/** Routes of that address in any method; literal segments come before named ones by order of the table. */
export const matching = (routes: readonly Route[], path: readonly string[]): Matched[] =>
  routes.flatMap((route) => {
    const params = matchPath(route.path, path)
    return params ? [{ route, params }] : []
  })
