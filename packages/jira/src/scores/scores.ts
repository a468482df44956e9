import { type HttpRequest, type ItemRef, TrackerError } from '@plumbline/core'
import type { SiteField } from '../fields/schema.ts'
import { get, send } from '../http/http.ts'
import { Issue } from '../items/schema.ts'

/** The module key of the app's number field in its manifest. */
const scoreModule = 'plumbline-score'

const scoreField = (fields: readonly SiteField[]): SiteField => {
  const found = fields.find((field) => [field.schema?.custom, field.key].some((name) => name?.endsWith(`/static/${scoreModule}`)))
  if (found) return found
  throw new TrackerError(
    'not-found',
    'This Jira has no field "Plumbline score"',
    'Let a Jira administrator update the Plumbline app on this site, which brings the field.',
  )
}

/** Writes the score as the app, which alone may, and only where the field says something else. */
export const ensureScore = async (
  request: HttpRequest,
  item: ItemRef,
  { score, fields }: { readonly score: number | null; readonly fields: readonly SiteField[] },
): Promise<boolean> => {
  const { id } = scoreField(fields)
  const path = `/rest/api/3/issue/${encodeURIComponent(item)}?fields=${encodeURIComponent(id)}`
  const issue = await get(request, path, { what: `read the score of item ${item}`, shape: Issue })
  if ((issue.fields[id] ?? null) === score) return false
  const body = { updates: [{ issueIds: [Number(item)], value: score }] }
  await send(
    request,
    { method: 'PUT', path: `/rest/api/3/app/field/${encodeURIComponent(id)}/value`, body },
    `write the score of item ${item}`,
  )
  return true
}
