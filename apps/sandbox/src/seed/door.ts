import type { FieldValue, NeutralField, RegisterKind, StateCategory } from '@plumbline/core'

/** A person of the sandbox; the local trackers make an account of it. */
export interface SeedPerson {
  readonly id: string
  readonly name: string
  readonly active: boolean
  /** `pmo`: administers Plumbline; `lead`: may edit items; `member`: may edit items; `reader`: may see, not edit. `service`: the product's own identity. */
  readonly role: 'pmo' | 'lead' | 'member' | 'reader' | 'service'
}

/** A state by its neutral meaning; the local tracker names it in its own way. Project items: `phase` names the state. */
export type SeedState = { readonly phase: string } | { readonly category: StateCategory }

export interface SeedChange {
  readonly at: string
  readonly by: string
  readonly set: { readonly field: NeutralField; readonly value: FieldValue | null } | { readonly state: SeedState }
}

/** One item with its whole past: how it was created, then every change in order. Persons in values are seed ids (`{ref: id, …}`); a choice is its neutral value or the site's own word (`Amber/Red`). */
export interface SeedItem {
  readonly id: string
  readonly kind: 'project' | 'delivery' | RegisterKind
  readonly parent?: string
  readonly title: string
  readonly description?: string
  readonly createdAt: string
  readonly createdBy: string
  readonly state: SeedState
  readonly values: Readonly<Partial<Record<NeutralField, FieldValue | null>>>
  readonly changes: readonly SeedChange[]
  /** Shown as a label or tag on the item: `illustrative`, `twin`. */
  readonly labels: readonly string[]
}

/** A tracker project (a space, a team project), one per department. */
export interface SeedSpace {
  readonly key: string
  readonly name: string
  readonly items: readonly SeedItem[]
  /** Keeps types, states and rules of its own, and this person looks after them who administers nothing else; where the tracker has such a kind. */
  readonly administrator?: string
}

/** An iteration of a team's own planning. Without dates, as teams leave them; `activity: null` where nobody said as what a person is there. */
interface SeedIteration {
  readonly name: string
  readonly from: string | null
  readonly to: string | null
  readonly people: readonly {
    readonly person: string
    readonly activities: readonly (readonly [activity: string | null, hoursPerDay: number])[]
    readonly off?: readonly (readonly [from: string, to: string])[]
  }[]
  readonly off?: readonly (readonly [from: string, to: string])[]
}

/** A team that plans its capacity in the tracker, where the tracker has a place for it. */
export interface SeedTeam {
  readonly space: string
  readonly name: string
  readonly workingDays?: readonly string[]
  readonly iterations: readonly SeedIteration[]
}

/** A link between two items, by their seed ids; each tracker has a kind of its own for it. `needs`: the first needs the second, in a kind that a site added. */
export interface SeedLink {
  readonly first: string
  readonly second: string
  readonly is: 'blocks' | 'needs' | 'relates'
}

/** Everything a local tracker is seeded with, through its own door, never through its REST. */
export interface SeedPortfolio {
  readonly people: readonly SeedPerson[]
  readonly spaces: readonly SeedSpace[]
  readonly teams?: readonly SeedTeam[]
  readonly links?: readonly SeedLink[]
  /** Phases of the template in order, which become the states of project items. */
  readonly phases: readonly { readonly id: string; readonly name: string }[]
  /** The transition that the gate in slot n guards: into the state of this phase. */
  readonly guards: readonly { readonly gate: string; readonly slot: number; readonly opens: string }[]
}
