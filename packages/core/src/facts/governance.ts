import type { FactReading, FactRecord } from './facts.ts'
import type { Crossing, Governance, Ground } from './ground.ts'
import { date, unknown, whole, wholeIn } from './reading.ts'
import { overdueFrom } from './register-facts.ts'
import { type Registers, registersOf } from './registers.ts'

const passedOn = ({ passages, inFlight }: Governance, gate: string): FactReading => {
  const days = passages.filter((passage) => passage.gate === gate).map(({ on }) => on)
  if (days.includes(null)) return unknown('noRecord')
  const last = days.sort().at(-1) ?? inFlight?.gates.find((declared) => declared.gate === gate)?.passedOn
  return last ? date(last) : unknown('empty')
}

/** Gates that nobody passed and that lie behind the project without an explanation of the PMO. */
export const unexplained = ({ crossed = [], owed }: Governance): readonly Crossing[] =>
  crossed.filter(({ gate, at }) => !owed?.explained.includes(`${gate} ${at}`))

const bypasses = (governance: Governance): FactReading =>
  governance.crossed ? whole(unexplained(governance).length) : unknown('noHistory')

/** Conditions by the ledger, and beside them actions that somebody kept as conditions in the tracker alone. */
const conditionsOverdue = (ground: Ground, of: Registers, owed: Governance['owed']): FactReading => {
  const known = new Set(owed?.conditionItems)
  const others = (): Registers => registersOf({ ...ground, ofKind: (kind) => ground.ofKind(kind).filter(({ ref }) => !known.has(ref)) })
  const kept = overdueFrom((known.size === 0 ? of : others())('action'), 'condition', ground.asOf)
  const late = owed?.conditionsLate ?? 0
  return late > 0 ? whole(late + (wholeIn(kept) ?? 0)) : kept
}

/** The last audit that was closed here, where nothing else says when one was. */
export const auditedOn = ({ owed }: Governance): FactReading | undefined =>
  owed?.auditedOn === undefined ? undefined : date(owed.auditedOn)

/** What the records of gates tell; nothing where nobody could read them. */
export const governanceFacts = (ground: Ground, of: Registers): FactRecord => {
  const { governance } = ground
  if (!governance) return {}
  const { owed } = governance
  return {
    ...Object.fromEntries(governance.gates.map(({ id }) => [`gate.passedOn[${id}]`, passedOn(governance, id)])),
    'component.inFlightOn': governance.inFlight ? date(governance.inFlight.on) : unknown('empty'),
    'gate.bypasses': bypasses(governance),
    'gate.conditionsOverdue': conditionsOverdue(ground, of, owed),
    'waivers.expired': owed ? whole(owed.waiversExpired) : unknown('noRecord'),
    'waivers.active': owed ? whole(owed.waiversActive) : unknown('noRecord'),
    'tailoring.unapproved': whole(governance.tailoringUnapproved),
  }
}
