import type { Instant } from '../work/values.ts'

/** What the tracker itself refuses today at a gate's guarded transition, as read back from it. */
export interface EnforcementState {
  /** `server`: refused for everybody and every client; `none`: nothing is refused; `unreadable`: this identity may not look. */
  readonly strength: 'server' | 'none' | 'unreadable'
  /** Who can still pass it on the server, in the tracker's own words, for example the group of writers. */
  readonly exempt?: string
  /** Places of the tracker where it is not refused, in its own words: whoever works there is only advised. */
  readonly except?: readonly string[]
  /** Since when it was in force as far as anybody knew, where it no longer is. */
  readonly lostSince?: Instant
  readonly readBackAt: Instant
}

/** A gate of a template as enforcement names it. */
export interface PlannedGate {
  readonly template: string
  readonly gate: string
  readonly name: string
}

/** One slot, shared by the gates of that number in every template in use: an item holds it once its own gate is passed. */
export interface PlannedSlot {
  readonly slot: number
  readonly gates: readonly PlannedGate[]
  /** Names of the states that it opens: whoever moves an item there needs the slot. */
  readonly states: readonly string[]
  /** States at or behind the gate: a way back from there into the opened state needs no pass of its own. */
  readonly behind: readonly string[]
  /** States before the gate: an item sent back there has to pass it again. */
  readonly before: readonly string[]
}

/** A gate that no rule of the tracker can hold beside the others, and which slot holds its state instead; `null`: none does. */
export interface UnheldGate extends PlannedGate {
  readonly slot: number
  readonly state: string | null
  readonly heldBy: number | null
}

/** What is to be enforced, the same in every tracker: who may pass, never why. */
export interface EnforcementPlan {
  readonly itemTypes: readonly string[]
  readonly slots: readonly PlannedSlot[]
  readonly unheld: readonly UnheldGate[]
  /** What a check that explains does where it cannot judge in time. What needs no judging holds either way. */
  readonly whenUnable: 'refuse' | 'allow'
}

/**
 * The kinds of rule: `field` keeps what was passed · `hold` refuses the move until the slot is passed · `explain` says what is missing · `writers` lets nobody else fill
 * the slots · `recordedBy` notes who wrote a record · `sentBack` empties later slots.
 */
export type GuardRule = 'field' | 'hold' | 'explain' | 'writers' | 'recordedBy' | 'sentBack'

/** One change to the tracker's own configuration; where enforcement was in force before, one deviation from it. */
export interface GuardChange {
  /** `add`: it is missing; `mend`: it was altered; `enable`: it is switched off; `migrate`: it names a gate instead of a slot; `remove`: ours, and no longer asked for. */
  readonly kind: 'add' | 'mend' | 'enable' | 'migrate' | 'remove'
  readonly rule: GuardRule
  /** Where, in the tracker's own words. */
  readonly where: string
  readonly slot: number | null
  readonly state: string | null
  /** Who last changed that place, and when, as far as the tracker tells. */
  readonly by: string | null
  readonly at: Instant | null
}

/** Why nothing is put in force, or not everywhere, in the tracker's own words and with the way out. */
export interface GuardObstacle {
  readonly kind:
    | 'noPermission'
    | 'systemProcess'
    | 'sharedType'
    | 'noType'
    | 'noField'
    | 'noGroup'
    | 'createdInside'
    | 'notEditable'
    | 'noModule'
    | 'rulesNotOffered'
    | 'fieldNotAdded'
    | 'workflowRefused'
    | 'noWay'
  readonly where: string
  /** `false`: the rest can be put in force all the same. */
  readonly stops: boolean
}

/** Whom a slot holds today, counted from the items themselves. */
export interface SlotStanding {
  readonly slot: number
  /** Before the gate and not passed: they are held when they move on. */
  readonly held: number
  /** At or behind the gate without a pass on them. */
  readonly behindUnpassed: number
  /** A few of those behind. */
  readonly examples: readonly PastGate[]
  /** All of those behind, where they are asked for one by one. */
  readonly behind?: readonly PastGate[]
}

/** A project at or behind a gate without a pass on it. */
export interface PastGate {
  readonly ref: string
  readonly key: string
}

export interface GuardPreview {
  /** A rule beside the one that holds explains what is missing, and may be unable to. */
  readonly explains: boolean
  readonly changes: readonly GuardChange[]
  /** What taking everything back would change. */
  readonly undo: readonly GuardChange[]
  readonly obstacles: readonly GuardObstacle[]
  readonly standing: readonly SlotStanding[]
  /** The same changes for an administrator to run; empty where nothing is to be changed. */
  readonly script: string
  readonly readBackAt: Instant
}

/** How far putting in force, or taking back, has come. */
export interface GuardDone {
  readonly made: readonly GuardChange[]
  /** Changes that are still to be made: call again. */
  readonly left: number
}
