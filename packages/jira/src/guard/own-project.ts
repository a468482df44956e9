import type { HttpRequest } from '@plumbline/core'
import * as z from 'zod/mini'
import { get } from '../http/http.ts'

const Fields = z.object({ values: z.array(z.object({ fieldId: z.optional(z.nullable(z.string())) })) })
const Project = z.object({ key: z.string(), name: z.string() })

/** What people call a project. */
export const projectName = async (request: HttpRequest, project: string): Promise<string> => {
  const path = `/rest/api/3/project/${encodeURIComponent(project)}`
  const { key, name } = await get(request, path, { what: 'read a project', shape: Project })
  return `${name} (${key})`
}

/** Whether a field is on the items of this type in a team-managed project: what is not there can neither be written nor read (assumption jira-team-managed-app-field). */
export const hasField = async (
  request: HttpRequest,
  { project, type, field }: { readonly project: string; readonly type: string; readonly field: string },
): Promise<boolean> => {
  const asked = `projectId=${encodeURIComponent(project)}&workTypeId=${encodeURIComponent(type)}&fieldId=${encodeURIComponent(field)}`
  const what = 'read which fields a project has'
  const { values } = await get(request, `/rest/api/3/projects/fields?${asked}`, { what, shape: Fields })
  return values.some(({ fieldId }) => fieldId === field)
}
