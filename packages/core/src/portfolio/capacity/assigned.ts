import type { FieldReading, WorkItem } from '../../work/items.ts'
import type { DayRange } from '../../work/team-capacity.ts'
import type { IsoDate, Person, PersonRef } from '../../work/values.ts'
import { weekdaysIn } from './supply.ts'

/** Open work of one person: hours where the tracker tells what remains, else estimates in hundredths of whatever it estimates in. */
export interface AssignedWork {
  readonly person: Person
  readonly items: number
  readonly units: number
  /** Hundredths of an hour. */
  readonly hours: number
}

/** Open work as it is assigned and estimated, and what is missing from it. */
export interface OpenWork {
  readonly people: readonly AssignedWork[]
  readonly open: number
  readonly noEstimate: number
  /** In progress, and counted with the whole estimate, because nothing tells what remains. */
  readonly wholeInProgress: number
  readonly noOwner: number
  /** Of a state that nobody said the meaning of. */
  readonly noState: number
}

const ownerOf = ({ fields: { itemOwner } }: WorkItem): Person | undefined => {
  const value = itemOwner?.ok ? itemOwner.value : null
  return typeof value === 'object' && value !== null && 'ref' in value ? value : undefined
}

const numberIn = (reading: FieldReading | undefined): number | undefined => {
  const value = reading?.ok ? reading.value : null
  return typeof value === 'number' ? value : undefined
}

/** What is left of an item: what the tracker says remains, else its whole estimate. */
const leftOf = ({ fields: { itemEstimate, itemRemaining } }: WorkItem): Pick<AssignedWork, 'units' | 'hours'> | undefined => {
  const hours = numberIn(itemRemaining)
  if (hours !== undefined) return { units: 0, hours }
  const units = numberIn(itemEstimate)
  return units === undefined ? undefined : { units, hours: 0 }
}

/** Delivery items that are not done, by who works on them. What has no estimate or nobody is counted and is in no sum. */
export const openWork = (items: readonly WorkItem[]): OpenWork => {
  const delivery = items.filter(({ kind }) => kind === 'delivery')
  const open = delivery.filter(({ state }) => state.category === 'toDo' || state.category === 'inProgress')
  const people = new Map<PersonRef, AssignedWork>()
  for (const item of open) {
    const [person, left] = [ownerOf(item), leftOf(item)]
    if (!person || !left) continue
    const { items: count, units, hours } = people.get(person.ref) ?? { items: 0, units: 0, hours: 0 }
    people.set(person.ref, { person, items: count + 1, units: units + left.units, hours: hours + left.hours })
  }
  return {
    people: [...people.values()].toSorted((a, b) => b.units - a.units || b.hours - a.hours || (a.person.name < b.person.name ? -1 : 1)),
    open: open.length,
    noEstimate: open.filter((item) => leftOf(item) === undefined).length,
    wholeInProgress: open.filter((item) => item.state.category === 'inProgress' && (leftOf(item)?.units ?? 0) > 0).length,
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
