import { factSpecOf } from '../facts/catalogue.ts'
import type { FactUnit } from '../facts/unit.ts'
import type { Condition } from './condition.ts'

/** What an observed value is called, and in what it is measured. */
export interface ObservedMeaning {
  readonly label: string
  readonly unit: FactUnit
}

/** What asked for it: a criterion, or as much of it as is known. */
interface Asking {
  readonly passes: Condition
  readonly when?: Condition
}

/** A condition that tells a number under a name of its own. */
interface Counting {
  readonly as: string
  readonly every?: string
  readonly some?: string
  readonly count?: string
  readonly share?: string
}

/** `dueNotAccepted` → `due not accepted`. */
const spaced = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Entries of a register and what is said of them: `open` → `Open change requests`. A name of a letter or two says nothing. */
const entries = (register: string, said: string): string => {
  if (said.length < 3) return `${capital(register)} counted`
  return said.includes(' ') ? `${capital(register)}, ${said}` : `${capital(said)} ${register}`
}

const labelOf = (name: string, register: string | undefined): string => {
  const [first = '', second] = name.split('.').map(spaced)
  if (second) return entries(first, second)
  return register ? entries(spaced(register), first) : capital(first)
}

const factLabel = (fact: string): string => factSpecOf(fact)?.label ?? fact

const openings: Readonly<Record<string, string>> = { distinct: 'Different people among ', expression: 'Computed from ' }
const moments: Readonly<Record<string, string>> = { previousGate: ' at the previous gate', previousPeriod: ' a week before' }

/** What is computed from facts and told under a name of its own: the parts of `kind(fact,fact)` and `moment:fact`. */
const derived = /^(\w+)[(:](.+?)\)?$/

/** Looks into plain data, because the engine's own walk over conditions would come along to where a gate is only opened. */
const counting = (name: string, within: unknown): Counting | undefined => {
  if (typeof within !== 'object' || within === null) return undefined
  if ('as' in within && within.as === name) return within as Counting
  for (const part of Object.values(within)) {
    const found = counting(name, part)
    if (found) return found
  }
  return undefined
}

/**
 * The words for a name under which a judgement tells something: a fact's label; for what a condition counts, what it counts;
 * for an earlier value, the fact with its moment. Without what asked for it, the name itself is read.
 */
export const observedMeaning = (name: string, asking: Asking | undefined): ObservedMeaning => {
  const spec = factSpecOf(name)
  if (spec) return { label: spec.label, unit: spec.unit }
  const [, kind = '', of = ''] = derived.exec(name) ?? []
  const moment = moments[kind]
  if (moment) return { label: factLabel(of) + moment, unit: factSpecOf(of)?.unit ?? 'count' }
  if (openings[kind]) return { label: openings[kind] + of.split(',').map(factLabel).join(', '), unit: 'count' }
  const { every, some, count, share } = counting(name, asking) ?? {}
  const label = labelOf(name, every ?? some ?? count ?? share)
  return share ? { label: `Share: ${label}`, unit: 'basisPoints' } : { label, unit: 'count' }
}

/** What the gate panel's content is worded with. */
export interface FactWords {
  readonly specOf: typeof factSpecOf
  readonly meaningOf: typeof observedMeaning
}

export const factWords: FactWords = { specOf: factSpecOf, meaningOf: observedMeaning }
