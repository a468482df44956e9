import { TrackerError } from '../../failure.ts'
import type { Call, Ports } from '../../ports.ts'
import type { Review } from '../../reviews/review.ts'
import { addDays, dayOf } from '../../work/calendar.ts'
import { frozenBriefs } from './freeze.ts'
import { reviewKey, reviews } from './review-document.ts'

const isDue = ({ state, on, freezeDays, agenda }: Review, today: string): boolean =>
  state === 'planned' && agenda.length > 0 && addDays(on, -freezeDays) <= today && today <= on

/** Freezes the briefs of reviews whose day for it has come; one that cannot be frozen waits for the PMO and keeps no other waiting. Returns how many wait so. */
export const freezeDue = async (ports: Ports, call: Call, zone: string): Promise<number> => {
  const today = dayOf(call.now, zone)
  let waiting = 0
  let after: string | undefined
  do {
    const page = await ports.shelf.list(reviews, after)
    for (const { value, version } of page.values) {
      if (!value || !isDue(value, today)) continue
      try {
        const briefs = await frozenBriefs(ports, call, value)
        await ports.shelf.write(reviewKey(value.id), { ...value, state: 'frozen', briefs, frozenAt: call.now }, version)
      } catch (error) {
        if (!(error instanceof TrackerError) || error.code === 'rate-limited' || error.code === 'unavailable') throw error
        waiting += 1
      }
    }
    after = page.next
  } while (after !== undefined)
  return waiting
}
