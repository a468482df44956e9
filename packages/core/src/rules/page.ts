import type { FactReading, FactRecord, Facts } from '../facts/facts.ts'
import type { Observation } from '../gates/judgement.ts'
import { addDays } from '../work/calendar.ts'
import type { IsoDate } from '../work/values.ts'
import { observationAt, type Sheet } from './sheet.ts'
import type { Table } from './table.ts'

/** The facts of one component at one time, in their places, and the way to what they were before. */
export interface Page extends Sheet {
  /** Another one whenever other facts stand on it. */
  readonly turn: number
  readonly asOf: IsoDate
  readonly values: FactRecord
  /** Registers as they are now; nobody keeps those of earlier weeks. */
  readonly collections: Facts['collections']
  /** So many weeks earlier; `undefined` where nobody kept them. */
  ago(weeks: number): Page | undefined
  atPreviousGate(): Page | undefined
  /** Every fact in its place as a judgement tells it; made once, and only where somebody asks. */
  told(): readonly Observation[]
}

const daysOfWeek = 7

/** Turns to the facts of one component, which stay there until the next. `changed`: the only ones that do not lie there already. */
export type Opening = (facts: Facts, changed?: ReadonlyMap<string, FactReading>) => Page

type Writable = { -readonly [K in keyof Page]: Page[K] }

/** One page for now, and one for each earlier time that a condition asks for. */
export const pagesOf = (table: Table): Opening => {
  const pages = new Map<number | 'gate', Writable>()
  let turn = 0
  let facts: Facts | undefined

  const write = (key: number | 'gate', values: FactRecord, asOf: IsoDate): Page => {
    const page = pages.get(key) ?? make(key)
    if (page.turn === turn) return page
    page.turn = turn
    page.asOf = asOf
    page.values = values
    table.fill(page, values)
    return page
  }
  const weeksAgo = (weeks: number): Page | undefined => {
    const values = facts?.earlier?.periods?.[weeks - 1]
    return facts && values && write(weeks, values, addDays(facts.asOf, -daysOfWeek * weeks))
  }
  const atGate = (): Page | undefined => {
    const values = facts?.earlier?.previousGate
    return facts && values && write('gate', values, facts.asOf)
  }
  const make = (key: number | 'gate'): Writable => {
    const own = typeof key === 'number' ? key : 0
    const observations: Observation[] = []
    let toldIn = 0
    const page: Writable = {
      ...table.makeSheet(),
      turn: 0,
      asOf: '',
      values: {},
      collections: {},
      ago: (weeks) => (weeks === 0 ? page : weeksAgo(own + weeks)),
      atPreviousGate: atGate,
      told: () => {
        if (toldIn === page.turn) return observations
        toldIn = page.turn
        for (let place = 0; place < page.kinds.length; place += 1) observations[place] = observationAt(page, place)
        return observations
      },
    }
    pages.set(key, page)
    return page
  }
  const now: { page?: Writable } = {}
  return (given, changed) => {
    turn += 1
    facts = given
    now.page ??= make(0)
    now.page.turn = turn
    now.page.asOf = given.asOf
    now.page.values = given.values
    now.page.collections = given.collections
    if (changed) table.replace(now.page, changed)
    else table.fill(now.page, given.values)
    return now.page
  }
}
