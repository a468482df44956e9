import { addDays, dayOf } from '../work/calendar.ts'
import type { WorkItem } from '../work/items.ts'
import { basisPoints } from '../work/ratio.ts'
import type { Instant, IsoDate, ItemRef } from '../work/values.ts'
import type { Claim } from './counts.ts'
import { told } from './counts.ts'
import type { FactReading, FactRecord } from './facts.ts'
import type { Ground } from './ground.ts'
import {
  blindness,
  choiceFact,
  choiceIn,
  dateFact,
  flagIn,
  fromField,
  givenFact,
  oneReason,
  ownerFact,
  tickFact,
  unknown,
  whole,
} from './reading.ts'

/** Days after which work in progress that nobody touched is stale. */
const staleDays = 14

/** Delivery items that count, or why none can be counted. */
export interface Delivery {
  readonly blind: FactReading | undefined
  /** All but the dropped ones. */
  readonly counted: readonly WorkItem[]
  readonly all: readonly WorkItem[]
}

export const deliveryOf = ({ mapping, coverage, ofKind }: Ground): Delivery => {
  const all = ofKind('delivery')
  const blind =
    mapping.deliveryTypes.length === 0
      ? unknown('unmapped')
      : !coverage.complete
        ? unknown('incomplete')
        : all.some((item) => item.state.category === undefined)
          ? unknown('stateUnmapped')
          : undefined
  return { blind, all, counted: all.filter((item) => item.state.category !== 'dropped') }
}

type Tell = (item: WorkItem) => Claim

const countIn = (items: readonly WorkItem[], claim: Tell): FactReading => {
  const said = items.map(claim)
  const blind = oneReason(said.filter((one) => typeof one === 'string'))
  return blind ? unknown(blind) : whole(said.filter((one) => one === true).length)
}

const shareIn = (items: readonly WorkItem[], claim: Tell): FactReading => {
  const count = countIn(items, claim)
  if (!count.known || count.value.is !== 'whole') return count
  const ratio = basisPoints(count.value.whole, items.length)
  return ratio === undefined ? unknown('zeroBase') : whole(ratio)
}

/** Whether a field holds something; why not, where it was not read. */
const holds =
  (read: (item: WorkItem) => FactReading): Tell =>
  (item) => {
    const reading = read(item)
    return blindness(reading) ?? reading.known
  }

const inProgress = ({ state }: WorkItem): boolean => state.category === 'inProgress'
const isOpen = ({ state }: WorkItem): boolean => state.category !== 'done'

const unexplained: Tell = (item) => {
  const blocked = tickFact(item, 'itemBlocked')
  if (flagIn(blocked) === false) return false
  const parts = [givenFact(item, 'itemBlockedReason'), ownerFact(item, 'itemOwner')]
  return told([blocked, ...parts].map(blindness), () => parts.some((part) => !part.known || flagIn(part) === false))
}

/** How many of these dropped items were dropped after a day, by their history; without one nobody can tell, because an old one may have been touched since. */
const droppedAfter = (items: readonly WorkItem[], { itemHistory, zone }: Ground, day: IsoDate): number | undefined => {
  if (items.length === 0) return 0
  if (!itemHistory?.delivery) return undefined
  const last = new Map<ItemRef, Instant>()
  for (const { item, at, change } of itemHistory.delivery) {
    const drops = change.field === 'state' && change.to.category === 'dropped' && change.from?.category !== 'dropped'
    if (drops && at > (last.get(item) ?? '')) last.set(item, at)
  }
  return items.filter((item) => dayOf(last.get(item.ref) ?? item.createdAt, zone) > day).length
}

/** What was in the scope on the day of its baseline, what came since, and what was dropped since. */
const churn = ({ all, counted }: Delivery, ground: Ground, baselineOn: IsoDate): FactRecord => {
  const later = (moment: Instant) => dayOf(moment, ground.zone) > baselineOn
  const added = counted.filter((item) => later(item.createdAt)).length
  // What nobody touched since was dropped before.
  const maybe = all.filter((item) => item.state.category === 'dropped' && !later(item.createdAt) && later(item.updatedAt))
  const gone = droppedAfter(maybe, ground, baselineOn)
  const ratio = gone === undefined ? undefined : basisPoints(added + gone, counted.length - added + gone)
  return {
    'scope.addedSinceBaseline': whole(added),
    'scope.churnRatio': ratio === undefined ? unknown(gone === undefined ? 'noHistory' : 'zeroBase') : whole(ratio),
  }
}

/** Scope against its baseline, once the day of the baseline is known. */
export const churnFacts = (delivery: Delivery, ground: Ground, baselineOn: IsoDate | undefined): FactRecord =>
  baselineOn === undefined || delivery.blind ? {} : churn(delivery, ground, baselineOn)

/** Facts of the delivery items as they stand. */
export const deliveryFacts = (delivery: Delivery, ground: Ground, objectives: FactReading): FactRecord => {
  const { blind, counted } = delivery
  const openItems = counted.filter(isOpen)
  const working = counted.filter(inProgress)
  const untouchedSince = addDays(ground.asOf, -staleDays)
  const linked = objectives.known && objectives.value.is === 'whole' && objectives.value.whole > 0
  const facts: FactRecord = {
    'scope.total': whole(counted.length),
    'scope.doneRatio': shareIn(counted, (item) => !isOpen(item)),
    'scope.tracedToObjectiveRatio': objectives.known ? shareIn(counted, () => linked) : objectives,
    'scope.staleItemRatio': shareIn(working, (item) => dayOf(item.updatedAt, ground.zone) < untouchedSince),
    'scope.estimatedRatio': shareIn(
      openItems,
      holds((item) => fromField(item, 'itemEstimate', () => ({ is: 'flag', flag: true }))),
    ),
    'scope.acceptanceCriteriaRatio': shareIn(
      counted,
      holds((item) => fromField(item, 'itemAcceptanceCriteria', () => ({ is: 'flag', flag: true }))),
    ),
    'scope.tracedToTestRatio': shareIn(
      counted,
      holds((item) => fromField(item, 'itemTest', () => ({ is: 'flag', flag: true }))),
    ),
    'schedule.undatedItemRatio': shareIn(openItems, (item) => {
      const dated = holds((each) => dateFact(each, 'itemDue'))(item)
      return typeof dated === 'string' ? dated : !dated
    }),
    'flow.wip': whole(working.length),
    'flow.blockedUnexplained': countIn(openItems, unexplained),
    'flow.expedite': countIn(working, (item) => {
      const klass = choiceFact(item, 'itemClass')
      return blindness(klass) ?? choiceIn(klass) === 'expedite'
    }),
  }
  return blind ? Object.fromEntries(Object.keys(facts).map((name) => [name, blind])) : facts
}
