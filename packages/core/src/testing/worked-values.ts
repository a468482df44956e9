import type { Collection, FactReading, FactRecord, Facts } from '../facts/facts.ts'

export const whole = (count: number): FactReading => ({ known: true, value: { is: 'whole', whole: count } })
export const flag = (claim: boolean): FactReading => ({ known: true, value: { is: 'flag', flag: claim } })
export const choice = (value: string): FactReading => ({ known: true, value: { is: 'choice', choice: value } })
export const date = (day: string): FactReading => ({ known: true, value: { is: 'date', date: day } })
export const person = (ref: string): FactReading => ({ known: true, value: { is: 'person', person: ref } })
export const money = (minor: number, currency = 'GBP'): FactReading => ({ known: true, value: { is: 'money', money: { minor, currency } } })
export const empty: FactReading = { known: false, reason: 'empty' }

export const complete = (...records: FactRecord[]): Collection => ({ known: true, complete: true, records })

/** Somebody in each role, with an active account. */
export const held = (roles: readonly string[], holder: (role: string) => string): Facts['values'] =>
  Object.fromEntries(
    roles.flatMap((role) => [
      [`roles[${role}].person`, person(holder(role))],
      [`roles[${role}].active`, flag(true)],
    ]),
  )

/** The same facts where nothing is mapped and nobody recorded anything. */
export const unmapped = (facts: Facts): Facts => ({
  asOf: facts.asOf,
  values: Object.fromEntries(Object.keys(facts.values).map((name) => [name, { known: false, reason: 'unmapped' } as const])),
  collections: Object.fromEntries(Object.keys(facts.collections).map((name) => [name, { known: false, reason: 'unmapped' } as const])),
})

/** Artefacts and the states they are in. */
export const artefactStates = (states: Readonly<Record<string, string>>): Facts['values'] =>
  Object.fromEntries(Object.entries(states).map(([kind, state]) => [`artefacts[${kind}].state`, choice(state)]))
