import type { IsoDate } from '../../work/values.ts'

/** A project in time, with the gate ahead of it and those behind it. */
export interface Planned {
  readonly startPlanned: IsoDate | null
  readonly finishPlanned: IsoDate | null
  readonly template?: { readonly id: string } | undefined
  readonly gate: { readonly id: string; readonly dueOn: IsoDate | null } | null
  readonly passed?: readonly { readonly gate: string; readonly on: IsoDate }[] | undefined
}

/**
 * Where the plans of a project and of what it needs do not go together. `gate`: its next gate is due before the same gate of the other. `passed`: it passed
 * the gate that the other has still ahead. `finish`: it ends before the other ends. `start`: it begins before the other ends, which need not be wrong.
 */
export interface PlanConflict {
  readonly is: 'gate' | 'passed' | 'finish' | 'start'
  /** The day of the project that needs, and the day of what it needs; null where that has none yet. */
  readonly on: IsoDate
  readonly neededOn: IsoDate | null
  readonly gate?: string
}

/** Gates are compared by their id, and only within one methodology. */
const gateConflict = (needs: Planned, needed: Planned): PlanConflict | undefined => {
  const { gate } = needed
  if (!gate || !needs.template || needs.template.id !== needed.template?.id) return undefined
  const passed = needs.passed?.find((one) => one.gate === gate.id)
  if (passed) return { is: 'passed', on: passed.on, neededOn: gate.dueOn, gate: gate.id }
  const own = needs.gate
  if (own?.id !== gate.id || !own.dueOn || !gate.dueOn || own.dueOn >= gate.dueOn) return undefined
  return { is: 'gate', on: own.dueOn, neededOn: gate.dueOn, gate: gate.id }
}

const dateConflict = (needs: Planned, needed: Planned): PlanConflict | undefined => {
  const end = needed.finishPlanned
  if (!end) return undefined
  if (needs.finishPlanned && needs.finishPlanned < end) return { is: 'finish', on: needs.finishPlanned, neededOn: end }
  return needs.startPlanned && needs.startPlanned < end ? { is: 'start', on: needs.startPlanned, neededOn: end } : undefined
}

/** What does not go together when the first project needs the second. */
export const planConflicts = (needs: Planned, needed: Planned): readonly PlanConflict[] =>
  [gateConflict(needs, needed), dateConflict(needs, needed)].filter((one) => one !== undefined)
