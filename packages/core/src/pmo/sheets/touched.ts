import { isPlain } from '../../plain.ts'
import type { DocKey, Ports } from '../../ports.ts'
import type { Instant, ItemRef } from '../../work/values.ts'

/** Components whose own records somebody changed since the last refresh, and items that the tracker said were deleted. */
interface News {
  readonly touched: readonly ItemRef[]
  readonly deleted: readonly ItemRef[]
}

const nothing: News = { touched: [], deleted: [] }
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])

const key: DocKey<News> = {
  collection: 'refresh',
  id: 'news',
  check: (value) => (isPlain(value) ? { touched: texts(value['touched']), deleted: texts(value['deleted']) } : nothing),
}

const tries = 5

/** Leaves word for the next refresh; word that could not be left is found on the next day, when everything is judged again. */
export const tellRefresh = async ({ shelf }: Pick<Ports, 'shelf'>, told: Partial<News>): Promise<void> => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const before = await shelf.read(key)
    const { touched, deleted } = before?.value ?? nothing
    const after: News = {
      touched: [...new Set([...touched, ...(told.touched ?? [])])],
      deleted: [...new Set([...deleted, ...(told.deleted ?? [])])],
    }
    if (after.touched.length === touched.length && after.deleted.length === deleted.length) return
    if ((await shelf.write(key, after, before?.version ?? 'new')).ok) return
  }
}

/** What was left, unless it was `seen` already, and how to take it away once it is acted on. */
export const newsOf = async (
  { shelf }: Pick<Ports, 'shelf'>,
  seen?: string,
): Promise<News & { readonly version: string; readonly done: () => Promise<void> }> => {
  const found = await shelf.read(key)
  const { touched, deleted } = found?.version === seen ? nothing : (found?.value ?? nothing)
  return {
    touched,
    deleted,
    version: found?.version ?? '',
    done: async () => {
      // News that came meanwhile stay for the next time.
      if (found && touched.length + deleted.length > 0) await shelf.write(key, nothing, found.version)
    },
  }
}

const wakeKey: DocKey<{ readonly at: string } | null> = {
  collection: 'refresh',
  id: 'wake',
  check: (value) => (isPlain(value) && typeof value['at'] === 'string' ? { at: value['at'] } : null),
}

/** Whether an event that happens now is the one to bring the next refresh forward: the first in so many seconds, of however many. */
export const claimWake = async ({ shelf }: Pick<Ports, 'shelf'>, now: Instant, seconds: number): Promise<boolean> => {
  const before = await shelf.read(wakeKey)
  if (before?.value && Math.abs(Date.parse(now) - Date.parse(before.value.at)) < seconds * 1000) return false
  return (await shelf.write(wakeKey, { at: now }, before?.version ?? 'new')).ok
}
