import type { Tie } from '../../governance/audit/independence.ts'

export type { FindingSeverity, QuestionAnswer } from '../../governance/audit/acts.ts'

import type { Audit, AuditQuestion, CorrectiveAction, Finding } from '../../governance/audit/state.ts'
import type { Obstacle } from '../../governance/obstacle.ts'
import type { NamedPerson } from '../../ledger/record.ts'
import type { Instant, IsoDate, ItemRef } from '../../work/values.ts'
import type { GovernanceView, NamedRole } from './governance.ts'

export interface CorrectiveActionView extends Omit<CorrectiveAction, 'hash' | 'item'> {
  readonly item: { readonly key: string; readonly url: string } | null
  /** `done`: its tracker item is. */
  readonly status: 'open' | 'overdue' | 'done'
}

export interface FindingView extends Omit<Finding, 'actions' | 'criterion'> {
  readonly criterion: { readonly id: string; readonly statement: string } | null
  readonly actions: readonly CorrectiveActionView[]
  readonly may: { readonly correct: readonly Obstacle[]; readonly verify: readonly Obstacle[] }
}

/** One audit as one person sees it. */
export interface AuditView extends Omit<Audit, 'questions' | 'findings' | 'gate'> {
  readonly gate: NamedRole | null
  readonly status: 'planned' | 'running' | 'closed' | 'cancelled'
  readonly questions: readonly (Omit<AuditQuestion, 'criterion'> & { readonly criterion: string | null })[]
  readonly findings: readonly FindingView[]
  /** What ties the auditor to the project now; nothing where they are independent. */
  readonly ties: readonly Tie[]
  readonly may: Readonly<Record<'answer' | 'find' | 'close' | 'cancel' | 'assign', readonly Obstacle[]>>
}

/** The audits of one project, and what planning another one needs. */
export interface AuditsOfProject {
  readonly item: ItemRef
  readonly key: string
  readonly title: string
  /** The newest first. */
  readonly audits: readonly AuditView[]
  readonly mayPlan: readonly Obstacle[]
  readonly gates: readonly NamedRole[]
  readonly criteria: readonly { readonly id: string; readonly statement: string; readonly gate: string }[]
  /** People whom the project names, who cannot audit it. */
  readonly tied: readonly string[]
  readonly actor: NamedPerson
  readonly ledger: GovernanceView['ledger']
  readonly waiting: GovernanceView['waiting']
  readonly today: IsoDate
  readonly now: Instant
  readonly zone: string
}

/** A project with audits, in the list. */
export interface AuditedProject {
  readonly item: ItemRef
  readonly key: string
  readonly title: string
  readonly running: number
  readonly closed: number
  /** Findings that nobody verified. */
  readonly open: number
  /** Corrective actions past their day. */
  readonly overdue: number
  /** The day of the next audit that is not closed. */
  readonly next: IsoDate | null
  /** This person conducts one of them, or owes a corrective action. */
  readonly mine: 'auditor' | 'owner' | null
}

export interface AuditList {
  readonly projects: readonly AuditedProject[]
  readonly mayPlan: boolean
  readonly next?: string
  readonly today: IsoDate
}
