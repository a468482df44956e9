import { dayOf } from '../work/calendar.ts'
import type { Transition } from '../work/items.ts'
import type { FactReading, FactRecord } from './facts.ts'
import type { Governance, Ground } from './ground.ts'
import { date, unknown, whole, wholeIn } from './reading.ts'
import { overdueFrom } from './register-facts.ts'
import { type Registers, registersOf } from './registers.ts'

const passedOn = ({ passages, inFlight }: Governance, gate: string): FactReading => {
  const days = passages.filter((passage) => passage.gate === gate).map(({ on }) => on)
  if (days.includes(null)) return unknown('noRecord')
  const last = days.sort().at(-1) ?? inFlight?.gates.find((declared) => declared.gate === gate)?.passedOn
  return last ? date(last) : unknown('empty')
}

/** The last move into a phase. */
const entryOf = (history: readonly Transition[], phase: string | null): Transition | undefined =>
  history
    .filter(
      ({ change }) =>
        change.field === 'state' && change.to.phase !== undefined && change.to.phase === phase && change.from?.phase !== phase,
    )
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .at(-1)

/**
 * Gates whose phase was entered, the last time, while nobody had passed them and nobody declared them passed when the project came under the template.
 * A move that was undone counts no more: such a gate is ahead again, and is then decided.
 */
export const bypassesIn = (
  { history = [], project, zone }: Pick<Ground, 'history' | 'project' | 'zone'>,
  { gates, phases = [], passages, inFlight }: Governance,
): readonly { readonly gate: string; readonly entry: Transition }[] => {
  const placeOf = (phase: string | null | undefined): number => phases.findIndex((each) => each === phase)
  const now = placeOf(project.state.phase)
  return gates.flatMap((gate) => {
    const entry = entryOf(history, gate.opens)
    if (!entry || (now >= 0 && placeOf(gate.opens) > now)) return []
    const day = dayOf(entry.at, zone)
    const declared = inFlight !== undefined && (day <= inFlight.on || inFlight.gates.some((each) => each.gate === gate.id))
    const passed = passages.some((passage) => passage.gate === gate.id && (passage.on === null || passage.on <= day))
    return declared || passed ? [] : [{ gate: gate.id, entry }]
  })
}

const bypasses = (ground: Ground, governance: Governance): FactReading => {
  if (ground.history === undefined) return unknown('noHistory')
  const explained = governance.owed?.explained
  return whole(bypassesIn(ground, governance).filter(({ gate, entry }) => !explained?.includes(`${gate} ${entry.at}`)).length)
}

/** Conditions by the ledger, and beside them actions that somebody kept as conditions in the tracker alone. */
const conditionsOverdue = (ground: Ground, of: Registers, owed: Governance['owed']): FactReading => {
  const known = new Set(owed?.conditionItems)
  const others = (): Registers => registersOf({ ...ground, ofKind: (kind) => ground.ofKind(kind).filter(({ ref }) => !known.has(ref)) })
  const kept = overdueFrom((known.size === 0 ? of : others())('action'), 'condition', ground.asOf)
  const late = owed?.conditionsLate ?? 0
  return late > 0 ? whole(late + (wholeIn(kept) ?? 0)) : kept
}

/** What the records of gates tell; nothing where nobody could read them. */
export const governanceFacts = (ground: Ground, of: Registers): FactRecord => {
  const { governance } = ground
  if (!governance) return {}
  const { owed } = governance
  return {
    ...Object.fromEntries(governance.gates.map(({ id }) => [`gate.passedOn[${id}]`, passedOn(governance, id)])),
    'component.inFlightOn': governance.inFlight ? date(governance.inFlight.on) : unknown('empty'),
    'gate.bypasses': bypasses(ground, governance),
    'gate.conditionsOverdue': conditionsOverdue(ground, of, owed),
    'waivers.expired': owed ? whole(owed.waiversExpired) : unknown('noRecord'),
    'waivers.active': owed ? whole(owed.waiversActive) : unknown('noRecord'),
    'tailoring.unapproved': whole(governance.tailoringUnapproved),
  }
}
