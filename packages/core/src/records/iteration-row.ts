import type { IterationRecord } from '../facts/record.ts'
import type { IsoDate } from '../work/values.ts'
import { iterationMistakes } from './check-entries.ts'
import { type ReadRow, wrongCell } from './fact-row.ts'
import type { columnsOf, TableRow } from './read-table.ts'
import type { RowMistake } from './record-views.ts'
import { readValue, type ValueShape, writeValue } from './value-text.ts'

type Column = (typeof columnsOf)['iterations'][number]

const shapes = {
  flag: { type: 'flag', unit: 'flag' },
  whole: { type: 'whole', unit: 'count' },
  date: { type: 'date', unit: 'date' },
} as const satisfies Record<string, ValueShape>

/** Cells of an iteration that are not its name or goal: what they hold and what they are called in the record. */
const cellsOf: readonly (readonly [Column, Exclude<keyof IterationRecord, 'name' | 'goal'>, keyof typeof shapes])[] = [
  ['from', 'from', 'date'],
  ['to', 'to', 'date'],
  ['goal met', 'goalMet', 'flag'],
  ['planned', 'planned', 'whole'],
  ['done of planned', 'doneOfPlanned', 'whole'],
  ['added', 'added', 'whole'],
  ['review held on', 'reviewHeldOn', 'date'],
  ['retrospective held on', 'retrospectiveHeldOn', 'date'],
  ['improvement actions', 'improvementActions', 'whole'],
]

const columnOfMistake: Readonly<Partial<Record<RowMistake['reason'], Column>>> = {
  endsBeforeStart: 'to',
  noteTooLong: 'review note',
  future: 'review held on',
}

/** One row of the table of iterations. */
export const readIterationRow = (row: TableRow, today: IsoDate): ReadRow<IterationRecord> => {
  const { cells } = row
  const missing = ['iteration', 'from', 'to', 'goal'].find((column) => (cells[column] ?? '') === '')
  if (missing !== undefined) return wrongCell(row, missing, 'cellMissing')
  const found: Partial<Record<keyof IterationRecord, string | number | boolean>> = {}
  for (const [column, name, kind] of cellsOf) {
    const text = cells[column] ?? ''
    if (text === '') continue
    const read = readValue(shapes[kind], text)
    if (!read.ok) return wrongCell(row, column, read.mistake)
    const { value } = read
    if (value.is === 'whole' && value.whole < 0) return wrongCell(row, column, 'notWhole')
    found[name] = value.is === 'flag' ? value.flag : value.is === 'whole' ? value.whole : value.is === 'date' ? value.date : ''
  }
  const note = cells['review note'] ?? ''
  const iteration = {
    name: cells['iteration'] ?? '',
    goal: cells['goal'] ?? '',
    ...found,
    ...(note === '' ? {} : { reviewNote: note }),
  } as IterationRecord
  const [mistake] = iterationMistakes([iteration], today)
  return mistake ? wrongCell(row, columnOfMistake[mistake.reason] ?? 'iteration', mistake.reason) : { ok: true, value: iteration }
}

/** An iteration in the cells of the table, as `readIterationRow` reads it back. */
export const iterationCells = (iteration: IterationRecord): Readonly<Record<string, string>> => ({
  iteration: iteration.name,
  goal: iteration.goal,
  ...Object.fromEntries(
    cellsOf.flatMap(([column, name]) => {
      const value = iteration[name]
      if (value === undefined) return []
      return [[column, typeof value === 'boolean' ? writeValue(shapes.flag, { is: 'flag', flag: value }) : String(value)]]
    }),
  ),
  ...(iteration.reviewNote === undefined ? {} : { 'review note': iteration.reviewNote }),
})
