import { addDays } from '../work/calendar.ts'
import type { IsoDate } from '../work/values.ts'
import { factSpecOf } from './catalogue.ts'
import type { FactReading, FactRecord } from './facts.ts'
import { known, unknown } from './reading.ts'
import type { ProjectRecord, RecordedValue } from './record.ts'

/** A recorded value from its day on and while it is fresh, if it is of the fact's own type and the fact may be recorded at all. */
const recordedReading = (fact: string, { value, on }: RecordedValue, asOf: IsoDate): FactReading | undefined => {
  const spec = factSpecOf(fact)
  if (!spec?.recorded || spec.type !== value.is || on > asOf) return undefined
  const { freshDays } = spec.recorded
  return freshDays !== undefined && on < addDays(asOf, -freshDays) ? unknown('stale') : known(value)
}

/** Whether a reading leaves room for another source: nobody mapped it, it is empty, or there is nothing to read it from. */
export const leavesRoom = (reading: FactReading | undefined): boolean =>
  reading === undefined || (!reading.known && ['unmapped', 'empty', 'noRecord', 'noHistory', 'zeroBase'].includes(reading.reason))

/** What the tracker tells, and where it tells nothing, what people recorded. What is mapped and cannot be read stays unknown: a record hides no fault. */
export const withRecords = (tracked: FactRecord, record: ProjectRecord | undefined, asOf: IsoDate): FactRecord => {
  const entries = Object.entries(record?.facts ?? {}).flatMap(([fact, recorded]) => {
    const reading = leavesRoom(tracked[fact]) ? recordedReading(fact, recorded, asOf) : undefined
    return reading ? [[fact, reading] as const] : []
  })
  return { ...tracked, ...Object.fromEntries(entries) }
}

const saysNothing = ({ known: told, ...reading }: FactReading): boolean =>
  !told && 'reason' in reading && ['unmapped', 'noRecord'].includes(reading.reason)

/** Why something is not known, said best: what was read and is empty before what nobody mapped, and a fault of the reading before both. */
const saidBetter = (before: FactReading | undefined, computed: FactReading): FactReading => {
  if (before === undefined || saysNothing(before)) return computed
  return !before.known && before.reason === 'empty' && !saysNothing(computed) ? computed : before
}

/** A computed fact in the place of one that nothing else tells. */
export const orComputed = (before: FactReading | undefined, computed: FactReading): FactReading => {
  if (before?.known) return before
  return computed.known ? computed : saidBetter(before, computed)
}
