import { type Desk, type HttpRequest, type ItemMarks, type ItemRef, TrackerError } from '@plumbline/core'
import type { SiteField } from '../fields/schema.ts'
import { send } from '../http/http.ts'
import { requiredField, storedMarks } from './marks.ts'
import { MarksValue, marksOf, valueOf } from './schema.ts'

/** Writes as the app, which alone may; nothing where the item already says so. */
export const ensureMarks = async (
  request: HttpRequest,
  item: ItemRef,
  { marks, fields }: { readonly marks: ItemMarks; readonly fields: readonly SiteField[] },
): Promise<void> => {
  const field = requiredField(fields)
  const value = valueOf(marks)
  const parsed = MarksValue.safeParse(await storedMarks(request, item, field))
  if (parsed.success && JSON.stringify(valueOf(marksOf(parsed.data))) === JSON.stringify(value)) return
  const body = { updates: [{ issueIds: [Number(item)], value }] }
  await send(
    request,
    { method: 'PUT', path: `/rest/api/3/app/field/${encodeURIComponent(field.id)}/value`, body },
    `write the gate marks of item ${item}`,
  )
}

/** The app itself records what people decide here, so that no wish ever waits on an item and there is none to take away. */
export const noWishes: Desk['ensureWish'] = async (_item, act) => {
  if (act === null) return
  throw new TrackerError('invalid', 'In Jira the app itself records a decision, it is not left on the item', 'Decide in the gate panel.')
}
