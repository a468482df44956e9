import type { Observation } from '../gates/judgement.ts'
import { addDays } from '../work/calendar.ts'
import type { Comparison, Operand, Scalar, Whole } from './condition.ts'
import type { Notes } from './notes.ts'
import type { Page } from './page.ts'
import { type Cell, choiceKind, dateKind, flagKind, observation, type Sheet, unknownKind, wholeKind } from './sheet.ts'
import type { Table } from './table.ts'
import type { Grade } from './truth.ts'

export type Parameters = Readonly<Record<string, number | string | boolean>>

/** A compiled condition: of a component's facts, and of the register's record that a quantifier is looking at. */
export interface Test {
  (page: Page, record: Sheet): Grade
  /** What it is made of, where that can be read without calling it. */
  readonly all?: readonly Test[]
  readonly any?: readonly Test[]
  readonly not?: Test
  readonly leaf?: Leaf
}

/** A component's fact that passes where it equals a text, or lies within limits, if it is of that kind. */
export interface Leaf {
  readonly place: number
  readonly kind: number
  readonly low: number
  readonly high: number
  readonly text: string
}

/** Where a condition stands while it is compiled. */
export interface Scope {
  readonly parameters: Parameters
  readonly table: Table
  /** Fields of the records that a quantifier looks at; absent outside of one. */
  readonly record?: Table
  /** A register or weeks in a row: neither can stand within the other. */
  readonly within?: string
  readonly notes: Notes
}

export const literalOf = (scalar: Scalar, { parameters }: Scope): number | string | boolean => {
  if (typeof scalar !== 'object') return scalar
  const value = Object.hasOwn(parameters, scalar.parameter) ? parameters[scalar.parameter] : undefined
  if (value === undefined) throw new RangeError(`The template has no parameter "${scalar.parameter}"`)
  return value
}

export const wholeOf = (value: Whole, scope: Scope, what: string): number => {
  const whole = literalOf(value, scope)
  if (typeof whole !== 'number') throw new RangeError(`A number of ${what} is expected`)
  return whole
}

/** A fact in its place, on the page or in the record. */
export interface Placed {
  readonly inRecord: boolean
  readonly place: number
}

/** What is read of a component's facts is also told; what is read of a record is not. */
export const placed = (fact: string, { record, table, notes }: Scope): Placed => {
  if (fact.includes('[].')) return { inRecord: true, place: record?.placeOf(fact) ?? 0 }
  const place = table.placeOf(fact)
  notes.facts.set(fact, place)
  return { inRecord: false, place }
}

export const literalCell = (literal: number | string | boolean, like: 'day' | 'choice'): Cell => {
  if (typeof literal === 'number') return { kind: wholeKind, number: literal, text: '' }
  if (typeof literal === 'boolean') return { kind: flagKind, number: Number(literal), text: '' }
  return { kind: like === 'day' ? dateKind : choiceKind, number: 0, text: literal }
}

/** Reads what is compared with into one cell that is used again and again. */
export type Reader = (page: Page, record: Sheet) => Cell

const unread = (cell: Cell, reason: string): Cell => {
  cell.kind = unknownKind
  cell.text = reason
  return cell
}

const copy = (cell: Cell, { kinds, numbers, texts }: Sheet, place: number): Cell => {
  cell.kind = kinds[place] ?? unknownKind
  cell.number = numbers[place] ?? 0
  cell.text = texts[place] ?? 'noRecord'
  return cell
}

/** The same move of the same day is asked for again and again. */
const movedBy = (days: number): ((day: string) => string) => {
  let [from, to] = ['', '']
  return (day) => {
    if (day !== from) [from, to] = [day, addDays(day, days)]
    return to
  }
}

const readFact = (fact: string, days: Whole | undefined, scope: Scope): Reader => {
  const { inRecord, place } = placed(fact, scope)
  const cell: Cell = { kind: unknownKind, number: 0, text: '' }
  const read: Reader = (page, record) => copy(cell, inRecord ? record : page, place)
  if (days === undefined) return read
  const moved = movedBy(wholeOf(days, scope, 'days'))
  return (page, record) => {
    read(page, record)
    if (cell.kind === dateKind) cell.text = moved(cell.text)
    else if (cell.kind !== unknownKind) unread(cell, 'wrongType')
    return cell
  }
}

const readEarlier = ({ earlier, at }: Extract<Operand, { earlier: string }>, scope: Scope): Reader => {
  const place = scope.table.placeOf(earlier)
  const cell: Cell = { kind: unknownKind, number: 0, text: '' }
  const read = (page: Page): Cell => {
    const before = at === 'previousGate' ? page.atPreviousGate() : page.ago(1)
    return before ? copy(cell, before, place) : unread(cell, 'noHistory')
  }
  scope.notes.notes.push({ name: `${at}:${earlier}`, observe: (page) => told(read(page)) })
  return read
}

/** How to read what is compared with; `undefined` for a literal. */
export const readerOf = (operand: Operand, scope: Scope): Reader | undefined => {
  if (typeof operand !== 'object' || 'parameter' in operand) return undefined
  if ('earlier' in operand) return readEarlier(operand, scope)
  if ('fact' in operand) return readFact(operand.fact, operand.days, scope)
  const moved = movedBy(wholeOf(operand.asOf.days, scope, 'days'))
  const cell: Cell = { kind: dateKind, number: 0, text: '' }
  return (page) => {
    cell.text = moved(page.asOf)
    return cell
  }
}

export const told = ({ kind, number, text }: Cell): Observation => observation(kind, number, text)

/** Notes what is asked of a component's own value; what is asked of each record is in the sentence. */
export const noteLimit = (scope: Scope, fact: string, is: Comparison, operand: Operand, read: Reader | undefined): void => {
  if (scope.record) return
  const value = read ? (page: Page) => told(read(page, page)) : literalOf(operand as Scalar, scope)
  const daily = typeof operand === 'object' && 'asOf' in operand
  scope.notes.limits.push({ fact, is, value, ...(daily ? { daily } : {}) })
}
