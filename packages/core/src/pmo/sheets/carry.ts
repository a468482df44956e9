import type { Tracker } from '../../ports.ts'
import type { Instant, ItemRef } from '../../work/values.ts'
import { collect } from '../read-components.ts'
import { papersOf } from './apply.ts'
import { lineOf, type Row, rowOf } from './row.ts'
import type { Sheet } from './sheet.ts'

const withPastOf = (row: Row, before: Row | undefined): Row => {
  if (!before || before.kind !== row.kind) return row
  const [now, then] = [lineOf(row), lineOf(before)]
  const same = now.item.updatedAt === then.item.updatedAt && now.item.state.category === then.item.state.category
  return same && then.past ? rowOf({ ...now, past: then.past }) : row
}

/** A sheet that was read anew, with what the one before knew of pasts: where an item was not touched they are the same. */
export const carried = (fresh: Sheet, kept: Sheet): Sheet => {
  const before = new Map(kept.rows.map((row) => [row.ref, row]))
  return {
    ...fresh,
    rows: kept.flows ? fresh.rows.map((row) => withPastOf(row, before.get(row.ref))) : fresh.rows,
    flows: kept.flows,
    ...papersOf(kept, fresh.entries),
    ...(kept.wrote === undefined ? {} : { wrote: kept.wrote }),
  }
}

const refsIn = ({ rows, entries }: Sheet): readonly ItemRef[] => [...rows, ...entries].map(({ ref }) => ref)

/** Items that were in the sheet and are not any more. */
export const leftOf = (fresh: Sheet, kept: Sheet): readonly ItemRef[] => {
  const now = new Set(refsIn(fresh))
  return refsIn(kept).filter((ref) => !now.has(ref))
}

/** Milliseconds in which a change may be on its way, and clocks differ. */
const onItsWay = 180_000

/** How many items changed before that moment, up to which all changes were read, without the sheet knowing of it: their changes were found too late. */
export const missedIn = (fresh: Sheet, kept: Sheet, readTo: Instant | undefined): number => {
  if (readTo === undefined) return 0
  const told = new Date(Date.parse(readTo) - onItsWay).toISOString()
  const items = ({ rows, entries }: Sheet) => [...rows.map((row) => lineOf(row).item), ...entries]
  const knownOf = new Map(items(kept).map(({ ref, updatedAt }) => [ref, updatedAt]))
  return items(fresh).filter(({ ref, updatedAt }) => updatedAt < told && (knownOf.get(ref) ?? updatedAt) < updatedAt).length
}

/** Of items that left their sheets those that may not be seen anywhere: deleted, or hidden, where the tracker does not tell these apart. */
export const unseenAmong = async (tracker: Tracker, left: readonly ItemRef[]): Promise<readonly ItemRef[]> => {
  if (left.length === 0 || tracker.tellsHidden) return []
  const { values } = await collect(tracker.items({ kind: 'items', items: left }, []))
  const seen = new Set(values.map(({ ref }) => ref))
  return left.filter((ref) => !seen.has(ref))
}
