import type { WorkItem } from '../../work/items.ts'
import type { DayRange } from '../../work/team-capacity.ts'
import type { IsoDate, Person, PersonRef } from '../../work/values.ts'
import { weekdaysIn } from './supply.ts'

/** Estimates of open work of one person, in hundredths of whatever the tracker estimates in. */
export interface AssignedWork {
  readonly person: Person
  readonly items: number
  readonly units: number
}

/** Open work as it is assigned and estimated, and what is missing from it. */
export interface OpenWork {
  readonly people: readonly AssignedWork[]
  readonly open: number
  readonly noEstimate: number
  readonly noOwner: number
  /** Of a state that nobody said the meaning of. */
  readonly noState: number
}

const ownerOf = ({ fields: { itemOwner } }: WorkItem): Person | undefined => {
  const value = itemOwner?.ok ? itemOwner.value : null
  return typeof value === 'object' && value !== null && 'ref' in value ? value : undefined
}

const unitsOf = ({ fields: { itemEstimate } }: WorkItem): number | undefined => {
  const value = itemEstimate?.ok ? itemEstimate.value : null
  return typeof value === 'number' ? value : undefined
}

/** Delivery items that are not done, by who works on them. What has no estimate or nobody is counted and is in no sum. */
export const openWork = (items: readonly WorkItem[]): OpenWork => {
  const delivery = items.filter(({ kind }) => kind === 'delivery')
  const open = delivery.filter(({ state }) => state.category === 'toDo' || state.category === 'inProgress')
  const people = new Map<PersonRef, AssignedWork>()
  for (const item of open) {
    const [person, units] = [ownerOf(item), unitsOf(item)]
    if (!person || units === undefined) continue
    const before = people.get(person.ref)
    people.set(person.ref, { person, items: (before?.items ?? 0) + 1, units: (before?.units ?? 0) + units })
  }
  return {
    people: [...people.values()].toSorted((a, b) => b.units - a.units || (a.person.name < b.person.name ? -1 : 1)),
    open: open.length,
    noEstimate: open.filter((item) => unitsOf(item) === undefined).length,
    noOwner: open.filter((item) => ownerOf(item) === undefined).length,
    noState: delivery.filter(({ state }) => state.category === undefined).length,
  }
}

const overlap = (a: DayRange, b: DayRange): DayRange | undefined => {
  const from: IsoDate = a.from > b.from ? a.from : b.from
  const to: IsoDate = a.to < b.to ? a.to : b.to
  return from <= to ? { from, to } : undefined
}

/** Hours spread evenly over the weekdays of a span, as people at once in each period: of a full day on every weekday of the period. */
export const peopleOver = (
  hours: number,
  span: DayRange,
  periods: readonly ({ readonly id: string } & DayRange)[],
  hoursPerDay: number,
): Readonly<Record<string, number>> => {
  const all = weekdaysIn(span)
  if (all === 0) return {}
  return Object.fromEntries(
    periods.flatMap((period) => {
      const part = overlap(span, period)
      const days = part ? weekdaysIn(part) : 0
      const people = Math.round((100 * hours * days) / all / (hoursPerDay * weekdaysIn(period))) / 100
      return people > 0 ? [[period.id, people] as const] : []
    }),
  )
}
