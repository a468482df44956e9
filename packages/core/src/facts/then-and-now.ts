import type { IsoDate, Money } from '../work/values.ts'
import type { FactReading, FactRecord } from './facts.ts'

const moneyIn = (reading: FactReading | undefined): Money | null =>
  reading?.known && reading.value.is === 'money' ? reading.value.money : null
const dateIn = (reading: FactReading | undefined): IsoDate | null =>
  reading?.known && reading.value.is === 'date' ? reading.value.date : null

/** A figure as it was agreed and as it stands; `null`: not known. */
export interface ThenAndNow<T> {
  readonly then: T | null
  readonly now: T | null
}

/** Cost and finish now beside those of the last decision that let the project pass, or beside what was approved where none stands. */
export const costAndFinish = (
  now: FactRecord,
  then: FactRecord | undefined,
): { readonly cost: ThenAndNow<Money>; readonly finish: ThenAndNow<IsoDate> } => ({
  cost: {
    then: moneyIn(then?.['cost.estimateAtCompletion']) ?? moneyIn(now['cost.approvedBudget']),
    now: moneyIn(now['cost.estimateAtCompletion']),
  },
  finish: {
    then: dateIn(then?.['component.finishPlanned']) ?? dateIn(now['schedule.finishBaseline']),
    now: dateIn(now['component.finishPlanned']),
  },
})
