import type { Gate } from '../methodology/template.ts'
import type { TierTable } from '../methodology/template-parts.ts'
import { dayOf } from '../work/calendar.ts'
import type { Coverage, ItemKind, Transition, WorkItem } from '../work/items.ts'
import type { Mapping } from '../work/mapping.ts'
import type { Instant, IsoDate, ItemRef, PersonRef, TimeZone } from '../work/values.ts'
import type { EarlierFacts, FactRecord } from './facts.ts'
import type { ProjectRecord } from './record.ts'

/** How a project came to stand behind a gate. `from: null`: no move led there; it was made, imported or turned into a project behind it. */
export interface Crossing {
  readonly gate: string
  readonly at: Instant
  readonly by: PersonRef | null
  readonly byName: string
  readonly from: string | null
  readonly to: string
  /** The gate was passed, and what its decision rested on no longer held when the project was judged next. */
  readonly worsened?: true
}

/** What governs a component, as far as facts follow from it. Absent where nobody could read the records of gates, as in a terminal without the product's storage. */
export interface Governance {
  /** Gates of its template, with the phase that each opens. */
  readonly gates: readonly (Pick<Gate, 'id' | 'opens'> & Partial<Pick<Gate, 'mergedInto'>>)[]
  /** Its phases in their order; where nobody says them, no move counts as undone. */
  readonly phases?: readonly string[]
  /** Gates that it stands behind although nobody had passed them, explained or not; absent where its history could not be read. */
  readonly crossed?: readonly Crossing[]
  /** Moves past a passed gate that were found when they were made: what the decision rested on no longer held. */
  readonly worsened?: readonly Crossing[]
  /** Gates passed, as the project item itself confirms them; the day is `null` where only the item's mark was read and not the record. */
  readonly passages: readonly { readonly gate: string; readonly on: IsoDate | null; readonly at?: Instant }[]
  readonly inFlight?: {
    readonly on: IsoDate
    readonly gates: readonly { readonly gate: string; readonly passedOn: IsoDate | null }[]
  }
  /** Overlays on the template without an approver or past their last day. */
  readonly tailoringUnapproved: number
  /** What the ledger says is still owed; absent where the item names a ledger that could not be read. */
  readonly owed?: {
    readonly waiversActive: number
    readonly waiversExpired: number
    /** Conditions of decisions that are past their day and not met. */
    readonly conditionsLate: number
    /** Moves past a gate that the PMO explained: the gate and the moment. */
    readonly explained: readonly string[]
    /** All tracker items that stand for conditions: the ledger says how far these are. */
    readonly conditionItems: readonly ItemRef[]
    /** The day on which the last audit was closed. */
    readonly auditedOn?: IsoDate
  }
}

interface Said {
  readonly on: IsoDate
  readonly byName: string
  readonly at: Instant
}

/** What the product's own records tell of a component. */
export interface Told {
  /** By the baseline: before anything that a field says. */
  readonly baseline: FactRecord
  /** By the cost record: where no field says it. */
  readonly costs: FactRecord
  /** How change requests stand by the ledger, whatever their items say. */
  readonly changes: Readonly<Record<ItemRef, { readonly decision: string; readonly baselined: boolean }>>
  /** A baseline is in force, which holds all approved changes. */
  readonly agreed: boolean
  /** Who said it, and when. */
  readonly by: { readonly baseline?: Said; readonly costs?: Said }
}

/** What was read of one component. `history`: absent where it could not be read. */
export interface ComponentReading {
  readonly project: WorkItem
  readonly below: readonly WorkItem[]
  readonly coverage: Coverage
  readonly history: readonly Transition[] | undefined
  readonly mapping: Mapping
  readonly zone: TimeZone
  readonly readAt: Instant
  /** Changes of the items below: of delivery items' states, of artefacts' states and contents. Absent where no template in force asks for them, or where they could not be read. */
  readonly itemHistory?: { readonly delivery?: readonly Transition[]; readonly artefact?: readonly Transition[] }
  /** What people recorded because no tracker holds it. */
  readonly record?: ProjectRecord
  readonly governance?: Governance
  readonly told?: Told
  readonly earlier?: EarlierFacts
  /** Facts and registers that the template in force names: what costs more to keep or to read is kept and read for these only. */
  readonly asks?: ReadonlySet<string>
  readonly tierTable?: TierTable
}

/** What was read, put in order once, so that no fact walks over all items again. */
export interface Ground extends ComponentReading {
  readonly asOf: IsoDate
  readonly ofKind: (kind: ItemKind) => readonly WorkItem[]
}

const none: readonly WorkItem[] = []

export const groundOf = (reading: ComponentReading): Ground => {
  const kinds = new Map<ItemKind, WorkItem[]>()
  for (const item of reading.below) {
    const list = kinds.get(item.kind)
    if (list) list.push(item)
    else kinds.set(item.kind, [item])
  }
  return { ...reading, asOf: dayOf(reading.readAt, reading.zone), ofKind: (kind) => kinds.get(kind) ?? none }
}
