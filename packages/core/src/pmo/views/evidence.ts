import type { NamedPerson } from '../../ledger/record.ts'
import type { SubjectChecked } from '../../ledger/verify-pack.ts'

export type { DecisionChecked, EnforcementChecked, PackChecked, SubjectChecked } from '../../ledger/verify-pack.ts'

/** Ledgers verified so far, and where to go on. */
export interface LedgersChecked {
  readonly subjects: readonly SubjectChecked[]
  readonly done: number
  readonly of: number
  /** Pass it back to go on; absent at the end. */
  readonly next?: number
}

/** An evidence pack, or as much of it as one call reads. */
export interface ExportedPack {
  readonly name: string
  readonly text: string
  readonly done?: number
  readonly of?: number
  readonly next?: number
}

/** What one ledger holds of one person: records that they made or that name them, and texts of their own. */
export interface TracedPerson extends NamedPerson {
  readonly ledger: string
  readonly records: number
  readonly texts: number
}

/** Who is named in the ledgers read so far, and where to go on. */
export interface PeopleTraced {
  readonly people: readonly TracedPerson[]
  readonly done: number
  readonly of: number
  readonly next?: number
}
