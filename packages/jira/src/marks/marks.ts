import { type HttpRequest, type ItemMarks, type ItemRef, TrackerError } from '@plumbline/core'
import type { SiteField } from '../fields/schema.ts'
import { unexpectedAnswer } from '../http/failure.ts'
import { get } from '../http/http.ts'
import { Issue } from '../items/schema.ts'
import { MarksValue, marksOf, noMarks } from './schema.ts'

/** The module key of Plumbline's read-only field in the app's manifest. */
export const marksModule = 'plumbline-gates'

/** Forge names a field of an app by its extension, which ends in the module's key (assumption forge-field-key). */
export const marksFieldOf = (fields: readonly SiteField[]): SiteField | undefined =>
  fields.find((field) => [field.schema?.custom, field.key].some((name) => name?.endsWith(`/static/${marksModule}`)))

export const requiredField = (fields: readonly SiteField[]): SiteField => {
  const field = marksFieldOf(fields)
  if (field) return field
  throw new TrackerError(
    'not-found',
    'This Jira has no field "Plumbline gates"',
    'Install the Plumbline app on this site, or ask a Jira administrator to do so.',
  )
}

export const storedMarks = async (request: HttpRequest, item: ItemRef, field: SiteField): Promise<unknown> => {
  const path = `/rest/api/3/issue/${encodeURIComponent(item)}?fields=${encodeURIComponent(field.id)}`
  const issue = await get(request, path, { what: `read the gate marks of item ${item}`, shape: Issue })
  return issue.fields[field.id] ?? null
}

/** The marks as the field holds them. */
export const marksIn = (value: unknown, item: string): ItemMarks => {
  if (value === null) return noMarks
  const parsed = MarksValue.safeParse(value)
  if (parsed.success) return marksOf(parsed.data)
  throw unexpectedAnswer(`read the gate marks of item ${item}`, parsed.error)
}

export const readMarks = async (request: HttpRequest, item: ItemRef, fields: readonly SiteField[]): Promise<ItemMarks> =>
  marksIn(await storedMarks(request, item, requiredField(fields)), item)
