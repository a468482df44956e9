import { same } from '../store/names.ts'
import type { FieldDefinition, Person, Stored } from '../store/state.ts'
import type { Store } from '../store/store.ts'
import type { Wire } from '../store/wire.ts'
import { syntaxError } from './lexer.ts'
import type { Operand } from './parser.ts'

export interface Asking {
  readonly store: Store
  readonly wire: Wire
  readonly person: Person
  readonly project: string | undefined
  readonly now: Date
  /** Asked for: moments may be named. */
  readonly timePrecision: boolean
  /** Moments are compared as days, also where more was asked for. */
  readonly byDay: boolean
}

const collator = new Intl.Collator('en', { sensitivity: 'base' })

export type Comparable = string | number | boolean

const day = 86_400_000

/** Names of fields are looked up once a query, because a large organisation asks for every item. */
const fieldsAsked = new WeakMap<Asking, Map<string, FieldDefinition>>()

export const fieldOf = (asking: Asking, name: string): FieldDefinition => {
  const known = fieldsAsked.get(asking) ?? new Map<string, FieldDefinition>()
  fieldsAsked.set(asking, known)
  const field = known.get(name) ?? asking.store.field(name)
  if (!field) throw syntaxError(`TF51005: The query references a field that does not exist. The error is caused by «[${name}]».`)
  known.set(name, field)
  return field
}

const macro = (asking: Asking, { name, shift }: Extract<Operand, { kind: 'macro' }>): Comparable => {
  if (name === '@me') return asking.person.name
  if (name === '@project') return asking.project ?? ''
  if (name === '@today') return new Date(Math.floor(asking.now.getTime() / day + shift) * day).toISOString()
  throw syntaxError(`TF51006: The macro ${name} is not offered by the local Azure DevOps.`)
}

export const operand = (asking: Asking, value: Operand): Comparable => (value.kind === 'literal' ? value.value : macro(asking, value))

const inPrecision = ({ byDay }: Asking, time: number): number => (byDay ? Math.floor(time / day) * day : time)

/** Without time precision a query compares days, and refuses a time of day. */
const moment = (asking: Asking, value: Comparable): number | undefined => {
  if (value === '') return undefined
  const written = String(value)
  const time = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(written) ? `${written}T00:00:00Z` : written)
  if (Number.isNaN(time)) throw syntaxError(`TF51009: The value «${written}» is not a date.`)
  if (!asking.timePrecision && /T(?!00:00:00(\.0+)?Z?$)/.test(written)) {
    throw syntaxError(
      `VS402334: You cannot supply a time with the date when running a query using date precision. The error is caused by «${written}».`,
    )
  }
  return inPrecision(asking, time)
}

export const comparable = (asking: Asking, field: FieldDefinition, stored: Stored | undefined): Comparable | undefined => {
  if (stored === undefined) return undefined
  if (typeof stored === 'object') return asking.store.person(stored.person)?.name ?? stored.person
  if (field.type !== 'dateTime') return stored
  const time = Date.parse(String(stored))
  return inPrecision(asking, time)
}

export const wanted = (asking: Asking, field: FieldDefinition, value: Comparable): Comparable | undefined => {
  if (field.type === 'dateTime') return moment(asking, value)
  if (value === '') return undefined
  if (field.type === 'integer' || field.type === 'double') {
    const number = Number(value)
    if (Number.isNaN(number)) throw syntaxError(`TF51009: The value «${value}» is not a number, as [${field.referenceName}] asks.`)
    return number
  }
  if (field.isIdentity) return String(value).replace(/\s*<.*>$/, '')
  return field.type === 'boolean' ? String(value).toLowerCase() === 'true' : String(value)
}

export const equal = (one: Comparable | undefined, other: Comparable | undefined): boolean =>
  typeof one === 'string' && typeof other === 'string' ? same(one, other) : one === other

export const ordered = (one: Comparable | undefined, other: Comparable | undefined): number | undefined => {
  if (one === undefined || other === undefined) return undefined
  if (typeof one === 'string' && typeof other === 'string') return collator.compare(one, other)
  return Number(one) - Number(other)
}

export const under = (path: Comparable | undefined, root: Comparable | undefined): boolean =>
  typeof path === 'string' && typeof root === 'string' && (same(path, root) || path.toLowerCase().startsWith(`${root.toLowerCase()}\\`))
