import { type Desk, type HttpRequest, type ItemMarks, type ItemRef, TrackerError } from '@plumbline/core'
import { send } from '../http/http.ts'
import { keepAside } from './aside.ts'
import { type MarksPlaces, requiredField, storedMarks } from './marks.ts'
import { MarksValue, marksOf, valueOf } from './schema.ts'

const isRefusal = (cause: unknown): boolean => cause instanceof TrackerError && cause.code === 'invalid'

/** Writes as the app, which alone may; nothing where the item already says so. An item that has no field for it is known by its refusal, and keeps its marks aside. */
export const ensureMarks = async (
  request: HttpRequest,
  item: ItemRef,
  { marks, fields, shelf }: MarksPlaces & { readonly marks: ItemMarks },
): Promise<void> => {
  const field = requiredField(fields)
  const wanted = valueOf(marks)
  const before = await storedMarks(request, item, field)
  const parsed = MarksValue.safeParse(before.value)
  if (parsed.success && JSON.stringify(valueOf(marksOf(parsed.data))) === JSON.stringify(wanted)) return
  const body = { updates: [{ issueIds: [Number(item)], value: wanted }] }
  const path = `/rest/api/3/app/field/${encodeURIComponent(field.id)}/value`
  const aside = before.has ? undefined : shelf
  const written = send(request, { method: 'PUT', path, body }, `write the gate marks of item ${item}`)
  if (!aside) return void (await written)
  const refused = await written.then(
    () => false,
    (cause: unknown) => isRefusal(cause) || Promise.reject(cause),
  )
  if (refused || !(await storedMarks(request, item, field)).has) await keepAside(aside, item, marks)
}

/** The app itself records what people decide here, so that no wish ever waits on an item and there is none to take away. */
export const noWishes: Desk['ensureWish'] = async (_item, act) => {
  if (act === null) return
  throw new TrackerError('invalid', 'In Jira the app itself records a decision, it is not left on the item', 'Decide in the gate panel.')
}
