import { type HttpRequest, type ItemDraft, TrackerError } from '@plumbline/core'
import { typesForDraft, wordsForDraft } from '@plumbline/core/drafts'
import * as z from 'zod/mini'
import { get } from '../http/http.ts'
import { Issue } from '../items/schema.ts'
import { CreateFields, CreateTypes, EditFields, Neighbour, type ScreenField } from './schema.ts'

/** The Jira project in which a new issue is made, and who may see it. */
export interface Home {
  readonly project: string
  /** The neighbour's security level: what hangs below a confidential project is as confidential. */
  readonly security?: { readonly id: string; readonly name: string }
}

export const homeOf = async (request: HttpRequest, { place }: ItemDraft): Promise<Home> => {
  if ('space' in place) return { project: place.space }
  const item = 'below' in place ? place.below : place.beside
  const what = `read the project of item ${item}`
  const issue = await get(request, `/rest/api/3/issue/${encodeURIComponent(item)}?fields=project,security`, { what, shape: Issue })
  const { project, security } = z.parse(Neighbour, issue.fields)
  return { project: project.id, ...(security ? { security: { id: security.id, name: security.name ?? security.id } } : {}) }
}

const pageSize = 200

/** The first mapped type that this Jira project offers. */
export const typeOf = async (
  request: HttpRequest,
  project: string,
  { kind, mapping }: Pick<ItemDraft, 'kind'> & { readonly mapping: Parameters<typeof typesForDraft>[1] },
) => {
  const mapped = typesForDraft(kind, mapping)
  const path = `/rest/api/3/issue/createmeta/${encodeURIComponent(project)}/issuetypes?maxResults=${pageSize}`
  const { issueTypes } = await get(request, path, { what: `read the issue types of the project ${project}`, shape: CreateTypes })
  const type = mapped.map((id) => issueTypes.find((offered) => offered.id === id)).find((found) => found !== undefined)
  if (type) return type
  const words = wordsForDraft(kind)
  throw new TrackerError(
    'invalid',
    `The Jira project of this item offers none of the issue types that hold ${words}`,
    'Add the issue type to the issue type scheme of that project, or choose another type in the settings, under Mapping.',
  )
}

export type Screen = ReadonlyMap<string, ScreenField>

/** The fields that an issue of this type is made with. */
export const createScreen = async (request: HttpRequest, project: string, type: string): Promise<Screen> => {
  const screen = new Map<string, ScreenField>()
  for (let start = 0; ; start += pageSize) {
    const path = `/rest/api/3/issue/createmeta/${encodeURIComponent(project)}/issuetypes/${encodeURIComponent(type)}?startAt=${start}&maxResults=${pageSize}`
    const { fields, total } = await get(request, path, { what: 'read the fields of the issue type', shape: CreateFields })
    for (const field of fields) if (field.fieldId) screen.set(field.fieldId, field)
    if (fields.length === 0 || screen.size >= (total ?? 0)) return screen
  }
}

export const editScreen = async (request: HttpRequest, item: string): Promise<Screen> => {
  const what = `read the fields of item ${item}`
  const { fields } = await get(request, `/rest/api/3/issue/${encodeURIComponent(item)}/editmeta`, { what, shape: EditFields })
  return new Map(Object.entries(fields))
}
