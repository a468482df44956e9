import type { Collection, FactReading, FactRecord, Facts, FactValue } from './facts.ts'
import { sameData } from './same-data.ts'

/** What two facts documents of one component say differently. */
export interface FactChanges {
  /** What they say now; those that are told no longer are without a record. */
  readonly facts: ReadonlyMap<string, FactReading>
  readonly registers: readonly string[]
  /** What was known before is other, or more. */
  readonly earlier: boolean
}

const sameValue = (before: FactValue, after: FactValue): boolean => {
  switch (before.is) {
    case 'whole':
      return after.is === 'whole' && before.whole === after.whole
    case 'flag':
      return after.is === 'flag' && before.flag === after.flag
    case 'choice':
      return after.is === 'choice' && before.choice === after.choice
    case 'date':
      return after.is === 'date' && before.date === after.date
    default:
      return sameData(before, after)
  }
}

const sameReading = (before: FactReading | undefined, after: FactReading): boolean => {
  if (!before) return false
  if (!before.known || !after.known) return !before.known && !after.known && before.reason === after.reason
  return sameValue(before.value, after.value)
}

const noRecord: FactReading = { known: false, reason: 'noRecord' }

const changed = (before: FactRecord, after: FactRecord): ReadonlyMap<string, FactReading> => {
  const found = new Map<string, FactReading>()
  let left = Object.keys(before).length
  for (const fact in after) {
    const [earlier, reading] = [before[fact], after[fact]]
    if (earlier) left -= 1
    if (reading && !sameReading(earlier, reading)) found.set(fact, reading)
  }
  if (left > 0) for (const fact in before) if (!Object.hasOwn(after, fact)) found.set(fact, noRecord)
  return found
}

const sameRegister = (before: Collection | undefined, after: Collection | undefined): boolean => {
  if (!before?.known || !after?.known) return sameData(before, after)
  const { records } = before
  if (before.complete !== after.complete || records.length !== after.records.length) return false
  return after.records.every((record, place) => changed(records[place] ?? {}, record).size === 0)
}

/** Cheap beside deriving the second one. The day is not looked at. */
export const changesBetween = (before: Facts, after: Facts): FactChanges => ({
  facts: changed(before.values, after.values),
  registers: [...new Set([...Object.keys(before.collections), ...Object.keys(after.collections)])].filter(
    (register) => !sameRegister(before.collections[register], after.collections[register]),
  ),
  earlier: !sameData(before.earlier, after.earlier),
})
