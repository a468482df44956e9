import type { Collection, FactRecord } from '../facts/facts.ts'
import type { Observation } from '../gates/judgement.ts'
import { basisPoints } from '../work/ratio.ts'
import { compareNumber } from './compare.ts'
import type { Comparison, Condition, Operand, ShareCondition } from './condition.ts'
import type { Page } from './page.ts'
import { literalCell, literalOf, noteLimit, readerOf, type Scope, type Test } from './scope.ts'
import type { Sheet } from './sheet.ts'
import { makeTable } from './table.ts'
import { fails, type Grade, open, passes } from './truth.ts'

/** How the conditions inside are compiled; handed in, because they may be of any kind. */
export type Compiling = (condition: Condition, scope: Scope) => Test

const notMapped: Collection = { known: false, reason: 'unmapped' }

const collectionOf = (page: Page, name: string): Collection =>
  (Object.hasOwn(page.collections, name) ? page.collections[name] : undefined) ?? notMapped

/** Of the records how many met a condition, and of how many that is open. */
interface Tally {
  readonly met: number
  readonly unmet: number
  readonly open: number
}

/** What was found in a register is asked for twice, to decide and to explain. */
const onceATurn = <T>(find: (page: Page) => T): ((page: Page) => T) => {
  let found: { readonly page: Page; readonly turn: number; readonly value: T } | undefined
  return (page) => {
    if (found?.page !== page || found.turn !== page.turn) found = { page, turn: page.turn, value: find(page) }
    return found.value
  }
}

type Each = (page: Page, records: readonly FactRecord[]) => Tally

/** Lays one record after another on the same sheet. `of`: which records count at all. */
const eachRecord = (register: string, scope: Scope, compile: (inside: Scope) => { readonly of: Test; readonly satisfies: Test }): Each => {
  if (scope.within !== undefined) throw new RangeError(`${register} cannot be looked at within ${scope.within}; say it beside it`)
  const table = makeTable()
  const { of, satisfies } = compile({ ...scope, record: table, within: `the records of ${register}` })
  let sheet: Sheet | undefined
  return (page, records) => {
    sheet ??= table.makeSheet()
    const counts: [number, number, number] = [0, 0, 0]
    for (const record of records) {
      table.fill(sheet, record)
      const counted = of(page, sheet)
      if (counted !== fails) counts[counted === passes ? satisfies(page, sheet) : open] += 1
    }
    const [unmet, unread, met] = counts
    return { met, unmet, open: unread }
  }
}

const always: Test = () => passes

interface Found {
  readonly grade: Grade
  readonly told: Observation
}

const unmet: Tally = { met: 0, unmet: 0, open: 0 }
const incomplete = { unknown: 'incomplete' } as const

const countTold = (collection: Collection, tally: Tally): Observation => {
  if (!collection.known) return { unknown: collection.reason }
  return !collection.complete || tally.open > 0 ? incomplete : tally.met
}

const noting = (scope: Scope, as: string, found: (page: Page) => Found): Test => {
  scope.notes.notes.push({ name: as, observe: (page) => found(page).told })
  return (page) => found(page).grade
}

export const compileQuantifier = (
  { kind, register, as, satisfies }: { kind: 'every' | 'some'; register: string; as: string; satisfies: Condition },
  scope: Scope,
  compile: Compiling,
): Test => {
  const each = eachRecord(register, scope, (inside) => ({ of: always, satisfies: compile(satisfies, inside) }))
  const decisive = kind === 'every' ? fails : passes
  const gradeIn = (collection: Collection, { met, unmet: without, open: unread }: Tally): Grade => {
    if (!collection.known) return open
    if ((kind === 'every' ? without : met) > 0) return decisive
    return unread > 0 || !collection.complete ? open : kind === 'every' ? passes : fails
  }
  return noting(
    scope,
    as,
    onceATurn((page) => {
      const collection = collectionOf(page, register)
      const tally = collection.known ? each(page, collection.records) : unmet
      return { grade: gradeIn(collection, tally), told: countTold(collection, tally) }
    }),
  )
}

/** Compares a number of the register with what is asked of it. */
const comparing = (
  { as, is, value }: { readonly as: string; readonly is: Comparison; readonly value: Operand },
  scope: Scope,
  numberIn: (page: Page) => Observation,
): Test => {
  const read = readerOf(value, scope)
  const literal = read ? undefined : literalCell(literalOf(value as Exclude<Operand, object>, scope), 'choice')
  const test = noting(
    scope,
    as,
    onceATurn((page) => {
      const told = numberIn(page)
      const limit = literal ?? read?.(page, page)
      return { told, grade: typeof told === 'number' && limit ? compareNumber(told, is, limit) : open }
    }),
  )
  noteLimit(scope, as, is, value, read)
  return test
}

export const compileCount = (condition: Extract<Condition, { count: string }>, scope: Scope, compile: Compiling): Test => {
  const { count, where } = condition
  const each = eachRecord(count, scope, (inside) => ({ of: always, satisfies: where ? compile(where, inside) : always }))
  return comparing(condition, scope, (page) => {
    const collection = collectionOf(page, count)
    return countTold(collection, collection.known ? each(page, collection.records) : unmet)
  })
}

/** Only records that meet `of` count; where that is open, or whether one satisfies, the share is. */
export const compileShare = (condition: ShareCondition, scope: Scope, compile: Compiling): Test => {
  const { share, of, satisfies } = condition
  const each = eachRecord(share, scope, (inside) => ({
    of: of ? compile(of, inside) : always,
    satisfies: compile(satisfies, inside),
  }))
  return comparing(condition, scope, (page) => {
    const collection = collectionOf(page, share)
    const tally = collection.known ? each(page, collection.records) : unmet
    const counted = countTold(collection, tally)
    if (typeof counted !== 'number') return counted
    return basisPoints(counted, tally.met + tally.unmet) ?? { unknown: 'zeroBase' }
  })
}
