import type { FactNeed } from '../../facts/catalogue.ts'
import type { PmoIs } from '../../ports.ts'
import type { FieldOwner, FieldType, NeutralField } from '../../work/fields.ts'
import type { Mapping } from '../../work/mapping.ts'
import type { RegisterKind } from '../../work/registers.ts'
import type { TrackerSchema } from '../../work/tracker-schema.ts'
import type { Instant } from '../../work/values.ts'

export interface TemplateCard {
  readonly id: string
  readonly hash: string
  readonly name: string
  readonly version: string
  readonly summary: string
  readonly gates: readonly { readonly id: string; readonly name: string; readonly musts: number; readonly shoulds: number }[]
  readonly criteria: number
  readonly phases: readonly { readonly id: string; readonly name: string }[]
  readonly facts: readonly {
    readonly fact: string
    readonly label: string
    readonly fields: readonly NeutralField[]
    readonly needs?: FactNeed
    /** The register whose entries tell it. */
    readonly register?: RegisterKind
    /** A person may record it where nothing else tells it. */
    readonly recordable: boolean
  }[]
}

/** What makes the settings count, and what of them does not. */
export interface SettingsAttestation {
  /** `attested`: an item of the PMO's project does; `guarded`: only the product can write them; `noField`, `noItem`: nothing does, they are recorded and not protected. */
  readonly is: 'guarded' | 'attested' | 'noField' | 'noItem'
  /** The document says something that nobody attested: it is not believed. */
  readonly changed: boolean
  /** Saved, and not taken up by the product's next run yet. */
  readonly waiting: readonly { readonly byName: string; readonly at: Instant; readonly mine: boolean }[]
  /** An item that the document names to attest the site and that does not lie in the PMO's project: it attests nothing. */
  readonly elsewhere: string | null
  /** The project that the PMO owns. */
  readonly project: string | null
}

/** What the settings page shows to a PMO admin; others see it read-only. */
export interface SettingsView {
  readonly mayConfigure: boolean
  /** Who may. */
  readonly pmoIs: PmoIs
  /** Those that stand on this site; what comes with the product is offered beside them. */
  readonly templates: readonly TemplateCard[]
  /** Nothing was published by two people here, so that one alone may still choose among the built-in ones. */
  readonly oneMayChoose: boolean
  readonly chosen: { readonly id: string; readonly version: string; readonly hash: string } | null
  readonly mapping: Mapping
  readonly zone: string
  readonly passageDays: number
  readonly tellManagers: boolean
  /** The item that attests who decides on the site; its title is empty where this person may not see it. */
  readonly methodologyItem: { readonly ref: string; readonly key: string; readonly title: string } | null
  /** Without one nobody can decide for the site here. */
  readonly needsMethodologyItem: boolean
  readonly remindVoters: boolean
  /** Hours in which nobody is reminded, in the site's zone; `null`: none. */
  readonly quietHours: { readonly from: number; readonly until: number } | null
  /** The language of messages to people; `null`: nobody chose one yet. */
  readonly language: 'en' | 'de' | null
  /** Who brings projects over to a new version: the product at once, or the pipeline with its next run. */
  readonly refreshBy: 'here' | 'pipeline'
  /** Other fields for the roles that somebody proposed, by the names of fields in the tracker; `null`: nobody did. */
  readonly rolesProposed: {
    readonly byName: string
    readonly mine: boolean
    readonly changes: readonly { readonly label: string; readonly from: string | null; readonly to: string | null }[]
  } | null
  /** What makes these settings count. */
  readonly attestation: SettingsAttestation
  /** Pass it back on saving; another person's newer settings are a conflict, never overwritten. */
  readonly settingsVersion: string
  /** What was saved cannot be read any more; saving replaces it. */
  readonly damaged: boolean
  readonly schema: TrackerSchema
  readonly fields: readonly {
    readonly field: NeutralField
    readonly label: string
    readonly type: FieldType
    readonly owner: FieldOwner
    readonly choices?: readonly string[]
    readonly suggestion?: { readonly source: string; readonly confidence: 'certain' | 'likely' | 'guess'; readonly because: string }
  }[]
}

/** Five real items as the mapping reads them, before it is saved. */
export interface MappingTrial {
  readonly read: number
  readonly items: readonly {
    readonly key: string
    readonly title: string
    readonly fields: readonly { readonly field: NeutralField; readonly reading: string | null; readonly problem?: string }[]
  }[]
  readonly problems: readonly { readonly field: NeutralField; readonly count: number; readonly example: string }[]
}

export type SaveResult =
  /** `proposed`: other fields for the roles count once a second person agrees. */
  | { readonly ok: true; readonly settingsVersion: string; readonly proposed?: true }
  | { readonly ok: false; readonly problem: 'conflict'; readonly newer: SettingsView }
