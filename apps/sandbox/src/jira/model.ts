import type { NeutralField } from '@plumbline/core'
import type { SeedLink, SeedPerson } from '../seed/door.ts'

/** The state of the local Jira as plain JSON, so that it can be kept in a file. Moments are milliseconds since 1970. */
export interface JiraState {
  readonly users: User[]
  readonly projects: Project[]
  readonly statuses: readonly Status[]
  readonly types: readonly IssueType[]
  readonly fields: Field[]
  readonly workflows: Workflow[]
  readonly issues: Issue[]
  readonly seedIds: Record<string, string>
  readonly counters: { issue: number; history: number; comment: number; option: number }
  readonly forge: ForgeState
  audit?: AuditRecord[]
  /** Links between issues, by their ids. */
  readonly links?: readonly SeedLink[]
  /** Workflows of single projects, by type, where they are other ones than those of the site: project id → type id → workflow id. */
  readonly schemes?: Record<string, Record<string, string>>
  /** An installed app that works no more. */
  appIs?: 'disabled' | 'uninstalled'
}

export interface User {
  readonly accountId: string
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly active: boolean
  readonly role: SeedPerson['role']
}

export interface Project {
  readonly id: string
  readonly key: string
  readonly name: string
  next: number
  /** A team-managed project, with types, states and a workflow of its own, and the fields that its administrator added to its types. */
  readonly ownFields?: string[]
  /** Account ids of those who administer a team-managed project, and may be nobody else's administrator. */
  readonly administrators?: string[]
}

export interface Status {
  readonly id: string
  readonly name: string
  readonly category: 'new' | 'indeterminate' | 'done'
  /** The team-managed project whose own it is. */
  readonly project?: string
}

export interface IssueType {
  readonly id: string
  readonly name: string
  readonly level: number
  readonly workflow: string
  readonly project?: string
}

export type FieldKind = 'number' | 'date' | 'select' | 'user' | 'text' | 'labels' | 'app'
export interface Field {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly kind: FieldKind
  readonly options: { readonly id: string; readonly value: string }[]
  readonly neutral?: NeutralField
  /** Keys of the projects in which its context still is; everywhere where nobody says so. */
  projects?: readonly string[]
  /** The app's own field: only the app may write it. */
  readonly module?: string
}

/** What an issue stores in a field: a number, a day, an option's id, an account id, ADF, labels, or the app's own JSON. */
export type Stored = unknown

export interface Workflow {
  readonly id: string
  readonly name: string
  readonly statuses: readonly string[]
  readonly transitions: readonly Transition[]
  /** Counts updates; 1 where nobody changed it. */
  readonly version?: number
  readonly updated?: number
  readonly project?: string
  /** A rule of Jira itself that lost what it needs: Jira takes no change of the workflow until somebody corrects it in the editor. */
  readonly broken?: string
}
export interface Transition {
  readonly id: string
  readonly name: string
  readonly from: readonly string[] | 'any' | 'create'
  readonly to: string
  readonly validators: readonly AppRule[]
}
/** A validator of an app on a transition, with its configuration as an administrator saved it. */
export interface AppRule {
  readonly id: string
  readonly module: string
  readonly config: string
  readonly disabled?: boolean
}

export interface Issue {
  readonly id: string
  key: string
  projectId: string
  typeId: string
  statusId: string
  parentId: string | null
  summary: string
  description: unknown
  labels: readonly string[]
  readonly created: number
  updated: number
  readonly creator: string
  assignee: string | null
  resolution: string | null
  resolved: number | null
  readonly values: Record<string, Stored>
  readonly histories: History[]
  readonly comments: IssueComment[]
  readonly properties: Record<string, unknown>
  /** The app is not in its security level. */
  withheld?: boolean
}

export interface History {
  readonly id: string
  readonly at: number
  readonly by: string
  readonly items: readonly HistoryItem[]
}
export interface HistoryItem {
  readonly field: string
  readonly fieldtype: 'jira' | 'custom'
  readonly fieldId: string
  readonly from: string | null
  readonly fromString: string | null
  readonly to: string | null
  readonly toString: string | null
}

export interface IssueComment {
  readonly id: string
  readonly author: string
  readonly at: number
  readonly body: unknown
}

/** Something that an administrator changed. */
export interface AuditRecord {
  readonly id: number
  readonly at: number
  readonly by: string
  readonly summary: string
  readonly workflow: { readonly id: string; readonly name: string }
}

export interface KvsRow {
  readonly value: unknown
  readonly createdAt: number
  readonly updatedAt: number
  readonly expiresAt?: number
}
export interface QueuedEvent {
  readonly queueName: string
  readonly jobId: string
  readonly eventId: string
  readonly body: unknown
  readonly dueAt: number
  readonly retries: number
  readonly retry?: { readonly reason: string; readonly data: unknown }
}
export interface JobCounts {
  success: number
  inProgress: number
  failed: number
}
export interface ForgeState {
  readonly kvs: Record<string, KvsRow>
  readonly entities: Record<string, Record<string, KvsRow>>
  readonly events: QueuedEvent[]
  readonly jobs: Record<string, JobCounts>
}

export const resolutions = [
  { id: '10000', name: 'Done' },
  { id: '10001', name: "Won't Do" },
] as const

export const appAccountId = '712020:00000000-0000-4000-8000-00000000app0'
