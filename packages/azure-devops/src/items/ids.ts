import type { ItemRef } from '@plumbline/core'
import { TrackerError } from '@plumbline/core/reading'

/** A reference in this adapter is the work item's number; people write it with a hash. */
export const itemId = (ref: ItemRef): number => {
  const id = Number(ref.replace(/^#/, ''))
  if (Number.isSafeInteger(id) && id > 0) return id
  throw new TrackerError('invalid', `“${ref}” is no work item of Azure DevOps`, 'Give the number of the work item, for example 1214.')
}
