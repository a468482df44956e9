import { addDays, dayOf, daysBetween } from '../work/calendar.ts'
import type { Transition, WorkItem } from '../work/items.ts'
import { basisPoints, halfEven } from '../work/ratio.ts'
import type { Instant, IsoDate, ItemRef, StateCategory } from '../work/values.ts'
import { chartWeeks, fallingSignal, weeklyCounts, weeksSince } from './control-chart.ts'
import type { Delivery } from './delivery.ts'
import type { FactReading, FactRecord } from './facts.ts'
import { type Forecast, forecastFacts } from './forecast.ts'
import type { Ground } from './ground.ts'
import { flagIn, oneReason, tickFact, unknown, whole } from './reading.ts'

/** Weeks of past, and finished items, below which flow says nothing. */
const leastWeeks = 6
const leastFinished = 20
/** Days of finished items whose checklist is looked at. */
const doneDays = 28

/** When an item was first started and when it was last finished. */
interface Passage {
  readonly item: WorkItem
  readonly startedOn: IsoDate | undefined
  readonly finishedOn: IsoDate | undefined
}

const passageOf = (item: WorkItem, changes: readonly Transition[], zone: string): Passage => {
  const moves = changes.flatMap(({ at, change }) =>
    change.field === 'state' ? [{ at, from: change.from?.category, to: change.to.category }] : [],
  )
  const first: StateCategory | undefined = moves.length === 0 ? item.state.category : moves[0]?.from
  const began = first === 'inProgress' ? item.createdAt : moves.find(({ to }) => to === 'inProgress')?.at
  const ended =
    item.state.category === 'done' ? (moves.findLast(({ from, to }) => to === 'done' && from !== 'done')?.at ?? item.createdAt) : undefined
  const started = began ?? ended
  return {
    item,
    startedOn: started === undefined ? undefined : dayOf(started, zone),
    finishedOn: ended === undefined ? undefined : dayOf(ended, zone),
  }
}

const passagesOf = (items: readonly WorkItem[], history: readonly Transition[], zone: string): readonly Passage[] => {
  const byItem = new Map<ItemRef, Transition[]>()
  for (const entry of history) {
    const list = byItem.get(entry.item)
    if (list) list.push(entry)
    else byItem.set(entry.item, [entry])
  }
  const inOrder = (a: Transition, b: Transition) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)
  return items.map((item) => passageOf(item, (byItem.get(item.ref) ?? []).sort(inOrder), zone))
}

/** Milliseconds after its creation within which an item came into the state in which it was made, where its tracker says since when it is in it. */
const madeSo = 2000

/** Of an item that does not wait this says nothing: hardly any is made in progress or done. */
export const isDatedByCreation = ({ createdAt, stateSince }: WorkItem): boolean =>
  stateSince !== undefined && Math.abs(Date.parse(stateSince) - Date.parse(createdAt)) <= madeSo

/** An item that waits and is in the category in which it was made has no past. One in progress is asked, because its age is told by its moves alone. */
export const neverMoved = (item: WorkItem): boolean => item.state.category === 'toDo' && isDatedByCreation(item)

/** Whether what happened up to then is out of the sight of flow, which looks at the items that were finished in twelve weeks. */
export const isOutOfSight = (moment: Instant, { asOf, zone }: Pick<Ground, 'asOf' | 'zone'>): boolean =>
  dayOf(moment, zone) <= addDays(asOf, -7 * chartWeeks)

/**
 * Whether facts need the past of a delivery item: when work in progress was started, when a dropped item was dropped, and of an item that was finished lately both. One that waits
 * has nothing to tell, and one that is done and was not touched for twelve weeks was finished before.
 */
export const needsPast = (item: WorkItem, on: Pick<Ground, 'asOf' | 'zone'>): boolean => {
  const { category } = item.state
  if (category === 'done') return !isOutOfSight(item.updatedAt, on)
  return category === 'inProgress' || category === 'dropped'
}

/** Days that an item took, the first and the last counted: finished on the day of its start, one. Never below one. */
const elapsed = (from: IsoDate, to: IsoDate): number => Math.max(1, daysBetween(from, to) + 1)

/** The nearest-rank percentile of some whole numbers. */
export const percentile = (values: readonly number[], percent: number): number | undefined => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)]
}

const orNothing = (value: number | undefined): FactReading => (value === undefined ? unknown('zeroBase') : whole(value))

const names = [
  'flow.throughput',
  'flow.throughputSignal',
  'flow.cycleTimeP85',
  'flow.oldestAge',
  'flow.itemsOverExpectation',
  'flow.expectationAttainment',
  'definitionOfDone.metRatio',
  'forecast.finishP50',
  'forecast.finishP85',
  'forecast.onTimeProbability',
] as const

/** Facts that need the past of the delivery items, some by the churn of the scope: a template that asks for one of them makes it worth reading. */
export const factsOfDeliveryHistory: ReadonlySet<string> = new Set([
  ...names,
  'scope.churnRatio',
  'tolerance.used',
  'changes.unapprovedDrift',
])

const doneAsDefined = (finished: readonly Passage[], since: IsoDate): FactReading => {
  const lately = finished.filter(({ finishedOn }) => (finishedOn ?? '') > since)
  const ticks = lately.map(({ item }) => tickFact(item, 'itemDoneAsDefined'))
  const blind = oneReason(ticks.flatMap((tick) => (tick.known ? [] : tick.reason)))
  return blind ? unknown(blind) : orNothing(basisPoints(ticks.filter((tick) => flagIn(tick)).length, lately.length))
}

interface Measured {
  readonly passages: readonly Passage[]
  readonly finished: readonly Passage[]
  readonly asOf: IsoDate
}

const agingFacts = ({ passages, finished, asOf }: Measured, expectation: number | undefined): FactRecord => {
  const working = passages.filter(({ item, startedOn }) => item.state.category === 'inProgress' && startedOn !== undefined)
  const age = ({ startedOn }: Passage) => elapsed(startedOn ?? asOf, asOf)
  const times = finished.map(({ startedOn, finishedOn }) => elapsed(startedOn ?? asOf, finishedOn ?? asOf))
  const over = working.filter((each) => age(each) > (expectation ?? 0) && flagIn(tickFact(each.item, 'itemBlocked')) !== true)
  return {
    'flow.cycleTimeP85': orNothing(percentile(times, 85)),
    'flow.oldestAge': whole(Math.max(0, ...working.map(age))),
    ...(expectation === undefined
      ? {}
      : {
          'flow.itemsOverExpectation': whole(over.length),
          'flow.expectationAttainment':
            times.length < leastFinished
              ? unknown('zeroBase')
              : orNothing(basisPoints(times.filter((time) => time <= expectation).length, times.length)),
        }),
  }
}

/** What is known already and flow is held against. */
export interface FlowLimits {
  readonly expectationDays: number | undefined
  readonly finishBy: IsoDate | undefined
}

const allOf = (reading: FactReading): FactRecord => Object.fromEntries(names.map((name) => [name, reading]))

/** Throughput, age, cycle time and forecast, by the history of states of the delivery items. */
export const flowFacts = ({ blind, counted, all }: Delivery, ground: Ground, limits: FlowLimits): FactRecord => {
  const history = ground.itemHistory?.delivery
  if (blind || history === undefined) return allOf(blind ?? unknown('noHistory'))
  const { asOf, zone } = ground
  const passages = passagesOf(counted, history, zone)
  const finished = passages.filter(({ finishedOn }) => finishedOn !== undefined && finishedOn > addDays(asOf, -7 * chartWeeks))
  const first = all.reduce((earliest, item) => (item.createdAt < earliest ? item.createdAt : earliest), ground.readAt)
  const weeks = weeksSince(dayOf(first, zone), asOf)
  const young = weeks < leastWeeks
  const counts = weeklyCounts(
    finished.flatMap(({ finishedOn }) => finishedOn ?? []),
    asOf,
  ).slice(chartWeeks - weeks)
  const done = counts.reduce((sum, count) => sum + count, 0)
  const forecast: Forecast = {
    counts,
    asOf,
    remaining: counted.filter(({ state }) => state.category !== 'done').length,
    finishBy: limits.finishBy,
    known: !young && done >= leastFinished,
  }
  return {
    'flow.throughput': young ? unknown('zeroBase') : whole(Number(halfEven(BigInt(done) * 100n, BigInt(weeks)))),
    'flow.throughputSignal': young ? unknown('zeroBase') : fallingSignal(counts),
    ...agingFacts({ passages, finished, asOf }, limits.expectationDays),
    'definitionOfDone.metRatio': doneAsDefined(finished, addDays(asOf, -doneDays)),
    ...forecastFacts(forecast),
  }
}
