import type { Entry, NamedPerson } from '../../ledger/record.ts'
import type { Instant, IsoDate } from '../../work/values.ts'
import type { Recorded } from '../acts.ts'
import type { ItemOf } from '../item-made.ts'

/** A gate that was opened for some hours without a decision. */
export interface EmergencyRelease {
  readonly seq: number
  readonly hash: string
  readonly gate: string
  readonly by: NamedPerson
  readonly at: Instant
  readonly role: string
  readonly reason: string
  readonly hours: number
  readonly judgementHash: string
  readonly factsHash: string
  readonly template: string
  /** The last day on which it may be used. */
  readonly until: IsoDate
  /** The item of its review, once it was made. */
  readonly item: ItemOf | null
  readonly reviewed: { readonly by: NamedPerson; readonly at: Instant; readonly words: string } | null
}

/** What one record changes in the emergency releases of a project. One that the product did not complete opens nothing. */
export const foldEmergencies = (releases: readonly EmergencyRelease[], entry: Entry, act: Recorded): readonly EmergencyRelease[] => {
  const { seq, hash, by, at } = entry
  switch (act.kind) {
    case 'emergency.release': {
      const { gate, role, reason, hours, judgementHash, released } = act
      return released
        ? [
            ...releases,
            { seq, hash, gate, by, at, role, reason: reason.text, hours, judgementHash, ...released, item: null, reviewed: null },
          ]
        : releases
    }
    case 'emergency.review':
      return releases.map((one) => (one.seq === act.release ? { ...one, reviewed: { by, at, words: act.findings.text } } : one))
    case 'item.made':
      return releases.map((one) => (one.seq === act.of ? { ...one, item: { ref: act.item, key: act.key, url: act.url } } : one))
    default:
      return releases
  }
}
