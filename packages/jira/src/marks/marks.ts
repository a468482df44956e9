import { type HttpRequest, type ItemMarks, type ItemRef, type Shelf, TrackerError } from '@plumbline/core'
import type { SiteField } from '../fields/schema.ts'
import { unexpectedAnswer } from '../http/failure.ts'
import { get } from '../http/http.ts'
import { Issue } from '../items/schema.ts'
import { marksAside } from './aside.ts'
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

/** What the field holds; `has`: the item has such a field at all. */
export const storedMarks = async (
  request: HttpRequest,
  item: ItemRef,
  field: SiteField,
): Promise<{ readonly value: unknown; readonly has: boolean }> => {
  const path = `/rest/api/3/issue/${encodeURIComponent(item)}?fields=${encodeURIComponent(field.id)}`
  const { fields } = await get(request, path, { what: `read the gate marks of item ${item}`, shape: Issue })
  return { value: fields[field.id] ?? null, has: Object.hasOwn(fields, field.id) }
}

/** The marks as the field holds them. */
export const marksIn = (value: unknown, item: string): ItemMarks => {
  if (value === null) return noMarks
  const parsed = MarksValue.safeParse(value)
  if (parsed.success) return marksOf(parsed.data)
  throw unexpectedAnswer(`read the gate marks of item ${item}`, parsed.error)
}

/** The site's fields, and the app's storage where this caller reaches it. */
export interface MarksPlaces {
  readonly fields: readonly SiteField[]
  readonly shelf?: Shelf | undefined
}

export const readMarks = async (request: HttpRequest, item: ItemRef, { fields, shelf }: MarksPlaces): Promise<ItemMarks> => {
  const { value } = await storedMarks(request, item, requiredField(fields))
  // Also where the field came to the item since: what was decided meanwhile counts until it is written there.
  const aside = value === null && shelf ? await marksAside(shelf, item) : undefined
  return aside ?? marksIn(value, item)
}
