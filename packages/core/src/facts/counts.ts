import { basisPoints } from '../work/ratio.ts'
import type { Collection, FactReading, FactRecord, UnknownReason } from './facts.ts'
import { unknown, whole } from './reading.ts'
import { notKept } from './registers.ts'

/** What a record says: yes, no, or why it cannot be told. */
export type Claim = boolean | UnknownReason

/** How many records of a register the claim holds for; unknown as soon as it cannot be told of one. */
export const countWhere = (collection: Collection, claim: (record: FactRecord) => Claim): FactReading => {
  const blind = notKept(collection)
  if (blind || !collection.known) return blind ?? unknown('noRecord')
  let count = 0
  for (const record of collection.records) {
    const said = claim(record)
    if (typeof said === 'string') return unknown(said)
    if (said) count += 1
  }
  return whole(count)
}

/** The share of a register's records that the claim holds for, in basis points; an empty register has none. */
export const shareWhere = (collection: Collection, claim: (record: FactRecord) => Claim): FactReading => {
  const count = countWhere(collection, claim)
  if (!count.known || count.value.is !== 'whole' || !collection.known) return count
  const ratio = basisPoints(count.value.whole, collection.records.length)
  return ratio === undefined ? unknown('zeroBase') : whole(ratio)
}

/** Tells by readings: the first that cannot be told says why, else the claim decides. */
export const told = (reasons: readonly (UnknownReason | undefined)[], claim: () => boolean): Claim =>
  reasons.find((reason) => reason !== undefined) ?? claim()
