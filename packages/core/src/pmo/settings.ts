import type { Mapping } from '../work/mapping.ts'
import type { IsoDate, TimeZone } from '../work/values.ts'

/** A published template: what it is called, and the hash under which its body is kept. */
export interface TemplateRef {
  readonly id: string
  readonly version: string
  readonly hash: string
}

/** What a site has set: which template is in force, what its fields mean, whose day counts. One head document, replaced by compare-and-set. */
export interface Settings {
  readonly template: TemplateRef | null
  /** Approved already, in force from that day on. */
  readonly upcoming?: TemplateRef & { readonly effectiveOn: IsoDate }
  /** Hash of the last publication that two people made here; each names the one before it. */
  readonly publication?: string
  readonly mapping: Mapping
  readonly zone: TimeZone
  /** Days for which a passed gate may be used for its guarded transition. */
  readonly passageDays: number
}
