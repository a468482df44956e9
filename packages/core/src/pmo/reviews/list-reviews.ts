import type { Call, DocCollection, Ports } from '../../ports.ts'
import type { Review } from '../../reviews/review.ts'
import { emptyMapping } from '../../work/mapping-empty.ts'
import { everySummary } from '../lines/summaries.ts'
import { countedOf, readMirrors, withSource } from '../mirrors/read.ts'
import { readHead } from '../settings-document.ts'
import type { Reviewable, ReviewList, ReviewRow } from '../views/reviews.ts'
import type { ComponentSummary } from '../views.ts'
import { reviews } from './review-document.ts'

const allOf = async <T>(ports: Pick<Ports, 'shelf'>, collection: DocCollection<T | null>): Promise<readonly T[]> => {
  const found: T[] = []
  let after: string | undefined
  do {
    const page = await ports.shelf.list(collection, after)
    for (const { value } of page.values) if (value !== null) found.push(value)
    after = page.next
  } while (after !== undefined)
  return found
}

const rowOf = ({ id, title, on, time, place, state, chair, agenda }: Review): ReviewRow => ({
  id,
  title,
  on,
  time,
  place,
  state,
  chair: chair.name,
  projects: agenda.length,
})

const reviewableOf = ({ ref, key, title, gate, outcome }: ComponentSummary): readonly Reviewable[] =>
  gate && outcome ? [{ item: ref, key, title, gate: gate.name, outcome, awaited: false }] : []

/** All reviews, the next one first, and the projects that can be put on an agenda. */
export const listReviews = async (ports: Ports, call: Call): Promise<ReviewList> => {
  const [planned, known, { value: settings }, mayPlan] = await Promise.all([
    allOf(ports, reviews),
    everySummary(ports),
    readHead(ports, call),
    ports.directory.isPmo(call.actor),
  ])
  const { rows } = countedOf((await readMirrors(ports, mayPlan)).rows)
  const others = rows.map(({ component }) => withSource(component))
  const seen = await ports.tracker({ mapping: emptyMapping, zone: call.zone }).visible(known.map(({ ref }) => ref))
  return {
    reviews: planned.map(rowOf).toSorted((a, b) => (a.on === b.on ? (a.time < b.time ? -1 : 1) : a.on > b.on ? -1 : 1)),
    reviewable: known
      .filter(({ ref }) => seen.has(ref))
      .concat(others)
      .flatMap(reviewableOf)
      .toSorted((a, b) => a.key.localeCompare(b.key, 'en', { numeric: true })),
    mayPlan,
    now: call.now,
    zone: settings.zone,
  }
}
