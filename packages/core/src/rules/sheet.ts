import type { UnknownReason } from '../facts/facts.ts'
import type { Observation } from '../gates/judgement.ts'

/** Kinds of values as numbers, so that a sheet of facts is compared without looking anything up again. */
export const unknownKind = 0
export const wholeKind = 1
export const flagKind = 2
export const choiceKind = 3
export const dateKind = 4
export const moneyKind = 5
export const personKind = 6

/**
 * Facts in numbered places. `numbers` holds wholes, flags (0 or 1) and amounts in minor units;
 * `texts` choices, days, currencies, people, or the reason why a fact is unknown.
 */
export interface Sheet {
  readonly kinds: Uint8Array
  readonly numbers: Float64Array
  readonly texts: string[]
}

/** One value outside a sheet, such as a limit. */
export interface Cell {
  kind: number
  number: number
  text: string
}

const unknowns = new Map<string, Observation>()

/** The same object for the same reason: judgements hold many of them. */
const unknownObservation = (reason: string): Observation => {
  const known = unknowns.get(reason) ?? Object.freeze({ unknown: reason as UnknownReason })
  unknowns.set(reason, known)
  return known
}

/** A value as it enters a judgement: a person only as *assigned*, money as currency and minor units. */
export const observation = (kind: number, number: number, text: string): Observation => {
  switch (kind) {
    case unknownKind:
      return unknownObservation(text)
    case wholeKind:
      return number
    case flagKind:
      return number === 1
    case moneyKind:
      return `${text} ${number}`
    case personKind:
      return true
    default:
      return text
  }
}

export const observationAt = ({ kinds, numbers, texts }: Sheet, place: number): Observation =>
  observation(kinds[place] ?? unknownKind, numbers[place] ?? 0, texts[place] ?? 'noRecord')
