import { dayOf } from '../work/calendar.ts'
import type { Transition } from '../work/items.ts'
import { registerTypes } from '../work/mapping.ts'
import type { FactReading, FactRecord } from './facts.ts'
import type { Governance, Ground } from './ground.ts'
import { date, unknown, whole } from './reading.ts'
import { overdueFrom } from './register-facts.ts'
import type { Registers } from './registers.ts'

const passedOn = ({ passages, inFlight }: Governance, gate: string): FactReading => {
  const days = passages.filter((passage) => passage.gate === gate).map(({ on }) => on)
  if (days.includes(null)) return unknown('noRecord')
  const last = days.sort().at(-1) ?? inFlight?.gates.find((declared) => declared.gate === gate)?.passedOn
  return last ? date(last) : unknown('empty')
}

/** Moves into a phase that a gate opens, while nobody had passed the gate and nobody declared it passed when the project came under the template. */
const bypasses = (ground: Ground, { gates, passages, inFlight }: Governance): FactReading => {
  if (ground.history === undefined) return unknown('noHistory')
  const unexplained = ({ at, change }: Transition): boolean => {
    if (change.field !== 'state' || change.to.phase === undefined || change.to.phase === change.from?.phase) return false
    const gate = gates.find(({ opens }) => opens === change.to.phase)
    if (!gate) return false
    const day = dayOf(at, ground.zone)
    const declared = inFlight !== undefined && (day <= inFlight.on || inFlight.gates.some((each) => each.gate === gate.id))
    return !declared && !passages.some((passage) => passage.gate === gate.id && (passage.on === null || passage.on <= day))
  }
  return whole(ground.history.filter(unexplained).length)
}

const conditions = (ground: Ground, of: Registers): FactReading =>
  registerTypes(ground.mapping, 'action').length === 0 || ground.mapping.fields.actionSource === undefined
    ? whole(0)
    : overdueFrom(of('action'), 'condition', ground.asOf)

/** What the records of gates tell; nothing where nobody could read them. */
export const governanceFacts = (ground: Ground, of: Registers): FactRecord => {
  const { governance } = ground
  if (!governance) return {}
  return {
    ...Object.fromEntries(governance.gates.map(({ id }) => [`gate.passedOn[${id}]`, passedOn(governance, id)])),
    'component.inFlightOn': governance.inFlight ? date(governance.inFlight.on) : unknown('empty'),
    'gate.bypasses': bypasses(ground, governance),
    'gate.conditionsOverdue': conditions(ground, of),
    'waivers.expired': whole(0),
    'waivers.active': whole(0),
    'tailoring.unapproved': whole(governance.tailoringUnapproved),
  }
}
