import { type DocKey, type ItemMarks, type ItemRef, type Shelf, TrackerError } from '@plumbline/core'
import { MarksValue, marksOf, valueOf } from './schema.ts'

/**
 * Marks of items that have no field for them, as in a team-managed project whose administrator did not add it: they stand in the app's storage, which nobody else
 * writes. No transition reads them there, so that such a project is only advised; but it is judged and decided like any other.
 */
const keyOf = (item: ItemRef): DocKey<MarksValue> => ({ collection: 'marks', id: item, check: (value) => MarksValue.parse(value) })
type MarksValue = ReturnType<typeof valueOf>

export const marksAside = async (shelf: Shelf, item: ItemRef): Promise<ItemMarks | undefined> => {
  const found = await shelf.read(keyOf(item))
  return found && marksOf(found.value)
}

export const keepAside = async (shelf: Shelf, item: ItemRef, marks: ItemMarks): Promise<void> => {
  const before = await shelf.read(keyOf(item))
  if (before && JSON.stringify(valueOf(marksOf(before.value))) === JSON.stringify(valueOf(marks))) return
  if ((await shelf.write(keyOf(item), valueOf(marks), before?.version ?? 'new')).ok) return
  throw new TrackerError(
    'conflict',
    `The marks of item ${item} are being written by somebody else at the same time`,
    'Try again in a minute.',
  )
}
