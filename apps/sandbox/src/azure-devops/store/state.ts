/** What a field of a work item holds here: people by their seed id, everything else as the wire shows it. */
export type Stored = string | number | boolean | { readonly person: string }

export type Role = 'pmo' | 'lead' | 'member' | 'reader' | 'service'

export interface Person {
  readonly id: string
  readonly guid: string
  readonly name: string
  readonly uniqueName: string
  readonly descriptor: string
  readonly active: boolean
  readonly role: Role
  /** A job's token that is limited to one team project, by its id. */
  readonly onlyProject?: string
}

type Days = readonly (readonly [from: string, to: string])[]

export interface TeamIteration {
  readonly id: string
  readonly name: string
  readonly from: string | null
  readonly to: string | null
  readonly people: readonly {
    readonly person: string
    readonly activities: readonly (readonly [activity: string | null, hoursPerDay: number])[]
    readonly off?: Days
  }[]
  readonly off?: Days
}

export interface Team {
  readonly id: string
  readonly name: string
  readonly members: readonly string[]
  readonly workingDays?: readonly string[]
  readonly iterations?: readonly TeamIteration[]
}

export interface TeamProject {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly teams: readonly Team[]
  /** Id of its process, where it is another one than the first. */
  process?: string
}

export type FieldType = 'string' | 'integer' | 'double' | 'dateTime' | 'html' | 'plainText' | 'boolean' | 'treePath' | 'history'

export interface FieldDefinition {
  readonly referenceName: string
  readonly name: string
  readonly type: FieldType
  readonly isIdentity: boolean
  /** Values that a picklist offers; `suggested` lists take others too. */
  readonly picklist?: { readonly values: readonly string[]; readonly suggested: boolean }
  /** Set by the tracker alone. */
  readonly readOnly: boolean
  readonly description?: string
}

export type Category = 'Proposed' | 'InProgress' | 'Resolved' | 'Completed' | 'Removed'

export interface TypeState {
  readonly id: string
  readonly name: string
  readonly color: string
  readonly category: Category
}

export interface WorkItemType {
  readonly name: string
  readonly referenceName: string
  readonly color: string
  readonly icon: string
  readonly fields: readonly string[]
  readonly states: readonly TypeState[]
}

export interface RuleCondition {
  readonly conditionType: string
  readonly field: string | null
  readonly value: string | null
}

export interface RuleAction {
  readonly actionType: string
  readonly targetField: string
  readonly value: string | null
}

export interface ProcessRule {
  readonly id: string
  readonly name: string
  readonly conditions: readonly RuleCondition[]
  readonly actions: readonly RuleAction[]
  readonly isDisabled: boolean
}

export interface Process {
  readonly id: string
  readonly name: string
  readonly referenceName: string
  readonly parentId: string
  readonly types: WorkItemType[]
  /** By the reference name of the work item type. */
  readonly rules: Record<string, ProcessRule[]>
}

/** One revision: only what changed. `null` empties a field. */
export interface Revision {
  readonly at: string
  readonly by: string
  readonly set: Readonly<Record<string, Stored | null>>
}

export interface Comment {
  readonly id: number
  readonly text: string
  readonly by: string
  readonly at: string
}

export interface Item {
  readonly id: number
  project: string
  type: string
  readonly revisions: Revision[]
  readonly comments: Comment[]
  /** It lies in an area that service identities may not see. */
  withheld?: boolean
  /** People who may not see the area that it lies in. */
  hiddenFrom?: readonly string[]
}

export interface ExtensionDocument {
  readonly etag: number
  readonly body: Readonly<Record<string, unknown>>
}

/** Everything that the local Azure DevOps keeps, as plain JSON. */
export interface State {
  readonly people: readonly Person[]
  readonly projects: readonly TeamProject[]
  readonly fields: FieldDefinition[]
  readonly process: Process
  /** Further inherited processes. */
  readonly processes?: readonly Process[]
  /** Members of groups by the group's name, and the holders of the permission to bypass rules. */
  readonly groups: Record<string, readonly string[]>
  readonly items: Item[]
  /** Deleted, and still in the recycle bin. */
  readonly recycled?: Item[]
  extensionDisabled?: boolean
  readonly seeded: Readonly<Record<string, number>>
  /** Links beside the hierarchy, by work item ids. */
  readonly links?: readonly { readonly first: number; readonly second: number; readonly is: 'blocks' | 'needs' | 'relates' }[]
  /** Extension data: `publisher/extension/scope/value/collection` → id → document. */
  readonly documents: Record<string, Record<string, ExtensionDocument>>
  readonly phases: readonly { readonly id: string; readonly name: string }[]
  nextEtag: number
}
