import type { ComponentReading } from '../../facts/derive.ts'
import { neverMoved } from '../../facts/flow.ts'
import type { Call, Tracker } from '../../ports.ts'
import type { NeutralField } from '../../work/fields.ts'
import type { Page, Transition, WorkItem } from '../../work/items.ts'
import type { ItemRef } from '../../work/values.ts'
import type { Settings } from '../settings.ts'
import { movesOf, type PaperPast, type Past, paperMovesOf, paperPastOf, pastOf } from './past.ts'
import { isLine, lineOf, rowOf } from './row.ts'
import { inOrder, ownFields, type Sheet } from './sheet.ts'

/** A component as its sheet tells it, in the form in which the tracker gives it. */
export const readingOf = (sheet: Sheet, call: Call, { mapping, zone }: Settings): ComponentReading => ({
  project: sheet.project,
  below: [...sheet.rows.map((row) => lineOf(row).item), ...sheet.entries],
  coverage: sheet.coverage,
  history: sheet.history,
  mapping,
  zone,
  readAt: call.now,
})

/** A tracker that answers from one sheet what it can, asks for the rest, and remembers what it was answered. */
export interface SheetTracker {
  readonly tracker: Tracker
  /** The sheet with what was learnt. */
  readonly sheet: () => Sheet
}

const collected = async (pages: AsyncIterable<Page<Transition>>): Promise<readonly Transition[] | undefined> => {
  const values: Transition[] = []
  let complete = true
  for await (const page of pages) {
    values.push(...page.values)
    complete &&= page.coverage.complete
  }
  return complete ? values : undefined
}

const grouped = (transitions: readonly Transition[]): ReadonlyMap<ItemRef, readonly Transition[]> => {
  const of = new Map<ItemRef, Transition[]>()
  for (const entry of transitions) of.set(entry.item, [...(of.get(entry.item) ?? []), entry])
  return of
}

async function* one(page: Page<Transition>): AsyncIterable<Page<Transition>> {
  yield page
}

const incomplete = { values: [], coverage: { complete: false, reason: 'unavailable' } } as const

/** What is kept of each item, with what is not kept yet asked for; `undefined` where it could not be read to its end. */
const filled = async <T>(
  items: readonly ItemRef[],
  known: Map<ItemRef, T>,
  ask: (missing: readonly ItemRef[]) => AsyncIterable<Page<Transition>>,
  tell: (transitions: readonly Transition[]) => T,
): Promise<boolean> => {
  const missing = items.filter((item) => !known.has(item))
  if (missing.length === 0) return true
  const read = await collected(ask(missing))
  if (!read) return false
  const of = grouped(read)
  for (const item of missing) known.set(item, tell(of.get(item) ?? []))
  return true
}

export const trackerOf = (tracker: Tracker, begin: Sheet): SheetTracker => {
  const pasts = new Map<ItemRef, Past>(
    begin.rows.flatMap((row) => {
      const { past } = lineOf(row)
      return past ? [[row.ref, past] as const] : []
    }),
  )
  const papers = new Map<ItemRef, PaperPast>(Object.entries(begin.papers ?? {}))
  const lines = new Set(begin.rows.map(({ ref }) => ref))
  let flows = begin.flows
  let keepsPapers = begin.papers !== undefined
  const history = async (items: readonly ItemRef[], fields: readonly NeutralField[]): Promise<Page<Transition>> => {
    const ask = (missing: readonly ItemRef[]) => tracker.history(missing, fields)
    if (items.every((item) => lines.has(item))) {
      flows = true
      if (!(await filled(items, pasts, ask, pastOf))) return incomplete
      return { values: items.flatMap((item) => movesOf(item, pasts.get(item) ?? {})), coverage: { complete: true } }
    }
    keepsPapers = true
    if (!(await filled(items, papers, ask, paperPastOf))) return incomplete
    return { values: items.flatMap((item) => paperMovesOf(item, papers.get(item) ?? {})), coverage: { complete: true } }
  }
  const withPasts = (): Sheet['rows'] =>
    flows && pasts.size > 0
      ? begin.rows.map((row) => (pasts.has(row.ref) ? rowOf({ ...lineOf(row), past: pasts.get(row.ref) }) : row))
      : begin.rows
  return {
    tracker: {
      ...tracker,
      marks: async (item) => (item === begin.project.ref ? begin.marks : tracker.marks(item)),
      async *history(items, fields) {
        yield* one(await history(items, fields))
      },
    },
    sheet: () => {
      const { papers: _before, ...rest } = begin
      return {
        ...rest,
        rows: withPasts(),
        flows,
        ...(keepsPapers ? { papers: Object.fromEntries([...papers].toSorted(([a], [b]) => (a < b ? -1 : 1))) } : {}),
      }
    },
  }
}

/** The sheet of what was just read in full. */
export const sheetOf = (reading: ComponentReading, marks: Sheet['marks'], basis: string): Sheet => {
  return inOrder({
    basis,
    project: ownFields(reading.project),
    marks,
    ...(reading.history ? { history: reading.history } : {}),
    coverage: reading.coverage,
    rows: reading.below.filter(isLine).map((item: WorkItem) => rowOf({ item: ownFields(item), past: neverMoved(item) ? {} : undefined })),
    entries: reading.below.filter((item) => !isLine(item)).map(ownFields),
    flows: false,
  })
}
