import type { Mapping } from '../work/mapping.ts'
import type { TimeZone } from '../work/values.ts'

/** What a site has set: which template is in force, what its fields mean, whose day counts. One head document, replaced by compare-and-set. */
export interface Settings {
  readonly template: { readonly id: string; readonly version: string; readonly hash: string } | null
  readonly mapping: Mapping
  readonly zone: TimeZone
  /** Days for which a passed gate may be used for its guarded transition. */
  readonly passageDays: number
}
