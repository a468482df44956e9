import type { Context, Hono } from 'hono'
import * as z from 'zod/mini'
import type { InstalledApp } from '../forge/manifest.ts'
import type { Store } from '../store.ts'
import type { Caller } from './callers.ts'
import { invalidPayload } from './errors.ts'
import type { Quota } from './quota.ts'

/** What the routes share. */
export interface Rest {
  readonly store: Store
  readonly site: () => string
  readonly app: InstalledApp | undefined
  readonly quota: Quota
  /** Runs a function of the app as a workflow validator. */
  readonly validate?: (functionKey: string, moduleKey: string, given: unknown) => Promise<unknown>
}
export type Variables = { caller: Caller; points: number; sentBody: string }
/** How a call came in-process: the caller that the Forge platform vouches for. */
export type Bindings = { readonly vouched?: Caller; readonly incoming?: unknown; readonly outgoing?: unknown }
export type Api = Hono<{ Variables: Variables; Bindings: Bindings }>
export type Request = Context<{ Variables: Variables; Bindings: Bindings }>

/** The body of a request, refused in Jira's words where it is no JSON or not of this shape. */
export const bodyOf = <T>(c: Request, schema: z.ZodMiniType<T>): T => {
  let json: unknown
  try {
    json = JSON.parse(c.get('sentBody'))
  } catch {
    return invalidPayload()
  }
  const parsed = z.safeParse(schema, json)
  return parsed.success ? parsed.data : invalidPayload()
}

/** A whole number of the query within bounds; Jira takes what it can. */
export const wholeOf = (text: string | undefined, otherwise: number, most: number): number => {
  const number = Number(text ?? otherwise)
  return Number.isSafeInteger(number) && number >= 0 ? Math.min(number, most) : otherwise
}

/** One page of a list, in the shape of Jira's `PageBean`. */
export const pageOf = <T>(c: Request, rows: readonly T[], most: number) => {
  const startAt = wholeOf(c.req.query('startAt'), 0, Number.MAX_SAFE_INTEGER)
  const maxResults = wholeOf(c.req.query('maxResults'), 50, most)
  const values = rows.slice(startAt, startAt + maxResults)
  c.set('points', 1 + values.length)
  return { self: c.req.url, maxResults, startAt, total: rows.length, isLast: startAt + values.length >= rows.length, values }
}

/** What is handed on to read the next page: opaque to clients, and bound to what was asked. */
export const tokenFor = (asked: string, offset: number): string => Buffer.from(JSON.stringify([asked, offset])).toString('base64url')
export const offsetOf = (token: string | null | undefined, asked: string): number => {
  if (token === undefined || token === null) return 0
  try {
    const [was, offset] = z.parse(z.tuple([z.string(), z.int()]), JSON.parse(Buffer.from(token, 'base64url').toString('utf8')))
    if (was === asked) return offset
  } catch {
    return invalidPayload()
  }
  return invalidPayload()
}
