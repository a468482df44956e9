import { type Desk, type HttpRequest, type ItemMarks, type ItemRef, TrackerError } from '@plumbline/core'
import type { SiteField } from '../fields/schema.ts'
import { unexpectedAnswer } from '../http/failure.ts'
import { get, send } from '../http/http.ts'
import { Issue } from '../items/schema.ts'
import { MarksValue, noMarks, valueOf } from './schema.ts'

/** The module key of Plumbline's read-only field in the app's manifest. */
export const marksModule = 'plumbline-gates'

/** Forge names a field of an app by its extension, which ends in the module's key (assumption forge-field-key). */
export const marksFieldOf = (fields: readonly SiteField[]): SiteField | undefined =>
  fields.find((field) => [field.schema?.custom, field.key].some((name) => name?.endsWith(`/static/${marksModule}`)))

const required = (fields: readonly SiteField[]): SiteField => {
  const field = marksFieldOf(fields)
  if (field) return field
  throw new TrackerError(
    'not-found',
    'This Jira has no field "Plumbline gates"',
    'Install the Plumbline app on this site, or ask a Jira administrator to do so.',
  )
}

const stored = async (request: HttpRequest, item: ItemRef, field: SiteField): Promise<unknown> => {
  const path = `/rest/api/3/issue/${encodeURIComponent(item)}?fields=${encodeURIComponent(field.id)}`
  const issue = await get(request, path, { what: `read the gate marks of item ${item}`, shape: Issue })
  return issue.fields[field.id] ?? null
}

export const readMarks = async (request: HttpRequest, item: ItemRef, fields: readonly SiteField[]): Promise<ItemMarks> => {
  const value = await stored(request, item, required(fields))
  if (value === null) return noMarks
  const parsed = MarksValue.safeParse(value)
  if (parsed.success) return parsed.data
  throw unexpectedAnswer(`read the gate marks of item ${item}`, parsed.error)
}

/** Writes as the app, which alone may; nothing where the item already says so. */
export const ensureMarks = async (
  request: HttpRequest,
  item: ItemRef,
  { marks, fields }: { readonly marks: ItemMarks; readonly fields: readonly SiteField[] },
): Promise<void> => {
  const field = required(fields)
  const value = valueOf(marks)
  const parsed = MarksValue.safeParse(await stored(request, item, field))
  if (parsed.success && JSON.stringify(valueOf(parsed.data)) === JSON.stringify(value)) return
  const body = { updates: [{ issueIds: [Number(item)], value }] }
  await send(
    request,
    { method: 'PUT', path: `/rest/api/3/app/field/${encodeURIComponent(field.id)}/value`, body },
    `write the gate marks of item ${item}`,
  )
}

/** The app itself records a declaration here, so that no wish ever waits on an item. */
export const noRequests: Desk['ensureDeclarationRequest'] = async (_item, request) => {
  if (request === null) return
  throw new TrackerError(
    'invalid',
    'In Jira a declaration is recorded by the app itself, not left on the item',
    'Declare the gate passed in the gate panel.',
  )
}
