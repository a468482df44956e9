import { hashOf } from '../hash.ts'
import type { ItemRef } from '../work/values.ts'
import type { Review } from './review.ts'

/** The minutes of one project, by their hash: who met and when, what was asked, and what was said of it. Decisions stand in the ledger themselves. */
export const minutesHash = (
  { id, title, on, time, place, chair, present, quorum, agenda, notes, ...held }: Review,
  item: ItemRef,
): string => {
  const line = agenda.find((one) => one.item === item)
  return hashOf({
    review: id,
    item,
    title,
    on,
    time,
    place,
    chair: chair.name,
    present: present.map(({ name }) => name),
    quorum,
    ask: line?.ask ?? '',
    recommendation: line?.recommendation ?? '',
    note: notes.find((one) => one.item === item)?.text ?? '',
    openedAt: held.openedAt ?? null,
    closedAt: held.closedAt ?? null,
    closedBy: held.closedBy ?? null,
  })
}
