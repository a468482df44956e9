import type { Obstacle } from '../../governance/obstacle.ts'
import type { WaiverRisk } from '../../governance/waiver/acts.ts'
import type { WaiverStatus, WaiverStep } from '../../governance/waiver/state.ts'
import type { NamedPerson } from '../../ledger/record.ts'
import type { IsoDate } from '../../work/values.ts'
import type { NamedRole } from './governance.ts'

/** An exception of a project, as one person sees it; each list holds what keeps this person from doing that now. */
export interface WaiverView {
  readonly seq: number
  readonly rule: string
  /** What the criterion asks for; empty where the template no longer has it. */
  readonly statement: string
  readonly gate: NamedRole
  readonly status: WaiverStatus
  readonly reason: string
  readonly control: string
  readonly owner: NamedPerson
  readonly from: IsoDate
  readonly to: IsoDate
  readonly risk: WaiverRisk
  readonly asked: WaiverStep
  readonly granted: WaiverStep | null
  readonly refused: WaiverStep | null
  readonly extensions: readonly (WaiverStep & { readonly to: IsoDate })[]
  readonly extensionsLeft: number
  readonly ended: WaiverStep | null
  /** How often one was asked for the same criterion at this gate, this one included. */
  readonly time: number
  readonly may: {
    readonly grant: readonly Obstacle[]
    readonly refuse: readonly Obstacle[]
    readonly extend: readonly Obstacle[]
    readonly end: readonly Obstacle[]
  }
}

/** A criterion that fails now and may be waived: who may ask and grant, and for how long. */
export interface WaivableView {
  readonly rule: string
  readonly statement: string
  readonly askedBy: readonly NamedRole[]
  readonly grantedBy: NamedRole
  readonly maxDays: number
  readonly extensions: number
  readonly mayAsk: readonly Obstacle[]
}

/** The exceptions of a project: what may be asked for at the gate ahead, what was asked, and what is owed by criterion. */
export interface WaiversView {
  readonly waivable: readonly WaivableView[]
  /** Who may be named to answer for one: this person first, then whoever is known here. */
  readonly people: readonly NamedPerson[]
  readonly all: readonly WaiverView[]
  /** In force, or past its last day and not closed. */
  readonly debt: readonly { readonly rule: string; readonly active: number; readonly expired: number }[]
}
