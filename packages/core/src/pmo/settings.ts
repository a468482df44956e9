import type { RoleField } from '../facts/catalogue.ts'
import type { Tier } from '../methodology/template.ts'
import type { FieldMapping, Mapping } from '../work/mapping.ts'
import type { Instant, IsoDate, PersonRef, TimeZone } from '../work/values.ts'

/** A published template: what it is called, and the hash under which its body is kept. */
export interface TemplateRef {
  readonly id: string
  readonly version: string
  readonly hash: string
}

/** When a new version reaches a project that stands under an older one. */
export type RollOutMode = 'atOnce' | 'atNextGate' | 'whenChosen'

/** The same for every project, or in waves: for each tier its own, from its own day on. */
export type RollOut = RollOutMode | Readonly<Record<Tier, { readonly mode: RollOutMode; readonly from?: IsoDate }>>

/** A version that projects of this site stand under, or will. */
export interface SiteTemplate extends TemplateRef {
  /** Hash of the version whose projects it takes over; `null`: it came beside the others. */
  readonly replaces: string | null
  readonly from: IsoDate
  readonly rollOut: RollOut
  /** When it was approved: gates passed before do not bring a project over. */
  readonly at: Instant
}

/** The languages in which people are written to. */
export type MessageLanguage = 'en' | 'de'

/** Other fields for the roles, which count once a second person of the PMO agrees. */
export interface RolesProposed {
  readonly by: { readonly ref: PersonRef; readonly name: string }
  readonly at: Instant
  readonly fields: Partial<Record<RoleField, FieldMapping>>
}

/** What a site has set: which templates are in force, what its fields mean, whose day counts. One head document, replaced by compare-and-set. */
export interface Settings {
  /** The template of projects that come new. */
  readonly template: TemplateRef | null
  /** Approved already, the one for new projects from that day on. */
  readonly upcoming?: TemplateRef & { readonly effectiveOn: IsoDate }
  /** Every version that projects may stand under, in the order in which they came. */
  readonly templates?: readonly SiteTemplate[]
  /** Hash of the last publication that two people made here; each names the one before it. */
  readonly publication?: string
  readonly mapping: Mapping
  readonly roles?: RolesProposed
  readonly zone: TimeZone
  /** Days for which a passed gate may be used for its guarded transition. */
  readonly passageDays: number
  /** The item, in a project that the PMO owns, that attests who decides on the site and what was published. */
  readonly methodologyItem?: string
  /** `false`: managers are not told when their project comes over to another version. */
  readonly tellManagers?: boolean
  /** `false`: nobody is reminded of a vote that waits for them. */
  readonly remindVoters?: boolean
  /** Hours of the day, in the site's zone, in which nobody is reminded; from the first up to the second. */
  readonly quietHours?: { readonly from: number; readonly until: number }
  /** Percent of the tracker's quota that background work may take; half where nobody chose. */
  readonly quotaShare?: number
  /** The language of messages to people; English where nobody chose one. */
  readonly language?: MessageLanguage
}
