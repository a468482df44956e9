import type { ComponentMove } from '../../gates/dry-run.ts'
import type { TailoringEntry } from '../../methodology/tailoring.ts'
import type { Misfit } from '../../methodology/tailoring-fit.ts'
import type { Severity, Tier } from '../../methodology/template.ts'
import type { TailoringLimit } from '../../methodology/template-parts.ts'
import type { Instant, IsoDate, ItemRef } from '../../work/values.ts'
import type { Binding } from '../binding-document.ts'
import type { TemplateRef } from '../settings.ts'
import type { Offered } from '../standing-template.ts'
import type { TemplateView } from '../template-views.ts'

export interface NamedTemplate extends TemplateRef {
  readonly name: string
}

/** A newer version that waits for a project, in words and with what it would do to this project today. */
export interface OfferedView extends Offered {
  readonly changes: TemplateView['changes']
  /** `null`: the project was never judged, or stands before no gate. */
  readonly move: ComponentMove | null
}

/** What a project may change for itself, with the template's own value in its tier. */
export type Tailorable =
  | {
      readonly kind: 'parameter'
      readonly id: string
      readonly label: string
      readonly unit?: string
      readonly value: number | string | boolean
      readonly limit: TailoringLimit
      readonly stricter?: 'higher' | 'lower'
      readonly min?: number
      readonly max?: number
      readonly usedBy: readonly string[]
    }
  | {
      readonly kind: 'criterion'
      readonly id: string
      readonly statement: string
      readonly gate: string
      readonly severity: Severity
      readonly limit: TailoringLimit
      /** `false`: nobody may make it milder or leave it out, whatever its limit. */
      readonly waivable: boolean
    }

export interface TailoringView {
  readonly entries: readonly TailoringEntry[]
  readonly reason: string
  readonly proposedBy: string
  readonly proposedAt: Instant
  readonly approvedBy: string | null
  readonly on: IsoDate
  readonly until: IsoDate
  /** `proposed`: waits for approval; `waits`: approved for a later day; `expired`: it no longer applies. */
  readonly state: 'proposed' | 'waits' | 'inForce' | 'expired'
  /** Entries that do not fit the template under which the project stands; they do not count. */
  readonly misfits: readonly Misfit[]
  /** Pass it back on approving: what is approved is what was shown. */
  readonly hash: string
}

/** What keeps somebody from approving a proposed tailoring. */
export type TailoringObstacle = 'notProposed' | 'changedSince' | 'author' | 'otherTemplate' | 'misfits' | 'datePast' | 'tooLong'

/** How one project is bound to its methodology: its template, what waits for it, what it does otherwise, and what was declared. */
export interface BindingView {
  readonly item: { readonly ref: ItemRef; readonly key: string; readonly title: string }
  readonly template: NamedTemplate
  /** A person chose it for this project; else it follows the site. */
  readonly pinned: boolean
  readonly tier: { readonly inForce: Tier; readonly declared: Tier | null; readonly computed: Tier | null }
  readonly offered: readonly OfferedView[]
  /** The newest version of every template of this site: what may be chosen for the project. */
  readonly choosable: readonly NamedTemplate[]
  readonly tailoring: TailoringView | null
  /** Approved for a later day, in the place of the one in force. */
  readonly following: TailoringView | null
  readonly proposed: (TailoringView & { readonly obstacles: readonly TailoringObstacle[] }) | null
  readonly tailorable: readonly Tailorable[]
  readonly inFlight: Binding['inFlight'] | null
  readonly choice: Binding['choice'] | null
  readonly may: { readonly choose: boolean; readonly upgrade: boolean; readonly propose: boolean; readonly approve: boolean }
  /** What was agreed was changed from outside or is damaged and counts as absent; the next save replaces it. */
  readonly damaged: boolean
  /** Pass it back on every change; another person's newer one is a conflict, never overwritten. */
  readonly bindingVersion: string
  /** `attested`: by the project's ledger, whatever somebody writes into the document. `guarded`: only the product can write it. */
  readonly protection: 'guarded' | 'attested' | 'recordedNotProtected'
  /** The document says something that nobody attested, or what was attested is gone: it counts as absent. */
  readonly disbelieved?: 'changed' | 'lost'
  /** Changes that wait for the product's next run. */
  readonly waiting: readonly { readonly byName: string; readonly at: Instant; readonly mine: boolean }[]
}

export type BindingResult =
  | { readonly ok: true; readonly view: BindingView }
  | { readonly ok: false; readonly problem: 'conflict'; readonly newer: BindingView }
  /** The tailoring does not fit what was wished for: it has to be ended or agreed anew first. */
  | { readonly ok: false; readonly problem: 'misfits'; readonly misfits: readonly Misfit[] }
  | { readonly ok: false; readonly problem: 'refused'; readonly obstacles: readonly TailoringObstacle[] }

/** One running project as it is declared in flight. */
export interface InFlightRow {
  readonly item: ItemRef
  readonly phase: string
  readonly gates: readonly { readonly gate: string; readonly passedOn: IsoDate | null; readonly where: string }[]
  readonly reason: string
}

/** Why a row cannot be declared. */
export type InFlightMistake = 'noProject' | 'noPhase' | 'noGate' | 'gateAhead' | 'noDate' | 'dateAhead' | 'noGates' | 'twoPhases'

/** A pasted table as it was understood: rows that can be declared, and mistakes by line. */
export interface InFlightPreview {
  readonly rows: readonly (Omit<InFlightRow, 'reason'> & {
    readonly key: string
    readonly title: string
    readonly lines: readonly number[]
    readonly phaseName: string
    /** The tracker says that it stands in another phase, by its name. */
    readonly trackerPhase?: string
  })[]
  readonly mistakes: readonly { readonly line: number; readonly mistake: InFlightMistake; readonly value: string }[]
}

export interface InFlightResult {
  readonly declared: number
  readonly unchanged: number
  readonly refused: readonly { readonly item: ItemRef; readonly mistake: InFlightMistake | 'conflict'; readonly value: string }[]
}

/** A page of the projects that were declared in flight. */
export interface InFlightList {
  readonly projects: readonly {
    readonly item: ItemRef
    readonly key: string
    readonly title: string
    readonly phaseName: string
    readonly inFlight: NonNullable<Binding['inFlight']>
  }[]
  readonly next?: string
}
