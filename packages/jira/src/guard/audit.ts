import { type GuardChange, type HttpRequest, TrackerError } from '@plumbline/core'
import * as z from 'zod/mini'
import { User } from '../fields/native.ts'
import { get } from '../http/http.ts'
import type { Step } from './steps.ts'

const Records = z.object({
  records: z.optional(
    z.nullable(
      z.array(
        z.object({
          authorAccountId: z.optional(z.nullable(z.string())),
          created: z.optional(z.nullable(z.string())),
          objectItem: z.optional(z.nullable(z.object({ name: z.optional(z.nullable(z.string())) }))),
        }),
      ),
    ),
  ),
})

type Last = Pick<GuardChange, 'by' | 'at'>

const isRefusal = (cause: unknown): boolean =>
  cause instanceof TrackerError && ['forbidden', 'unauthorized', 'not-found'].includes(cause.code)

const nameOf = async (request: HttpRequest, account: string): Promise<string | null> => {
  const path = `/rest/api/3/user?accountId=${encodeURIComponent(account)}`
  return (await get(request, path, { what: 'read who changed a workflow', shape: User })).displayName ?? null
}

/** Who changed this workflow last, by Jira's own audit log; nobody where this identity may not read it, or the log keeps nothing (assumption jira-audit-names-workflow). */
const lastChange = async (request: HttpRequest, workflow: string): Promise<Last | undefined> => {
  try {
    const path = `/rest/api/3/auditing/record?limit=50&filter=${encodeURIComponent(workflow)}`
    const { records } = await get(request, path, { what: 'read who changed the workflows', shape: Records })
    const own = (records ?? []).filter(({ objectItem }) => objectItem?.name === workflow)
    const last = own.toSorted((one, other) => (other.created ?? '').localeCompare(one.created ?? ''))[0]
    if (!last?.created) return undefined
    const by = last.authorAccountId ? await nameOf(request, last.authorAccountId) : null
    return { by, at: new Date(last.created).toISOString() }
  } catch (cause) {
    if (isRefusal(cause)) return undefined
    throw cause
  }
}

/** The changes with who touched their workflow last. */
export const withAuthors = async (request: HttpRequest, steps: readonly Step[]): Promise<readonly GuardChange[]> => {
  const all: GuardChange[] = []
  for (const { workflow, changes } of steps) {
    const last = workflow.name ? await lastChange(request, workflow.name) : undefined
    all.push(...changes.map((change) => (last ? { ...change, ...last } : change)))
  }
  return all
}
