import type { HttpRequest } from '@plumbline/core'
import * as z from 'zod/mini'
import { get } from '../http/http.ts'
import type { Workflow } from './schema.ts'

const Types = z.array(
  z.object({ id: z.string(), scope: z.optional(z.nullable(z.object({ project: z.optional(z.nullable(z.object({ id: z.string() }))) }))) }),
)

/** The team-managed project whose own this workflow is; `undefined`: company-managed projects share it. */
export const projectOf = ({ scope }: Workflow): string | undefined => (scope?.type === 'PROJECT' ? (scope.project?.id ?? '') : undefined)

/** Types that are a team-managed project's own, with that project. */
export const ownTypes = async (request: HttpRequest): Promise<ReadonlyMap<string, string>> => {
  const types = await get(request, '/rest/api/3/issuetype', { what: 'read the issue types', shape: Types })
  return new Map(types.flatMap(({ id, scope }) => (scope?.project ? [[id, scope.project.id] as const] : [])))
}
