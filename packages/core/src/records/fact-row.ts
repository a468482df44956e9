import type { IsoDate } from '../work/values.ts'
import type { FactEntry } from './change-record.ts'
import { longestNote } from './check-entries.ts'
import type { TableRow } from './read-table.ts'
import type { RowMistake } from './record-views.ts'
import { everyRecordable, type Recordable, recordableOf } from './recordable.ts'
import { isDay, readValue } from './value-text.ts'

export type ReadRow<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly mistake: RowMistake }

export const wrongCell = (
  { table, row, cells }: TableRow,
  column: string,
  reason: RowMistake['reason'],
  expected?: readonly string[],
): { readonly ok: false; readonly mistake: RowMistake } => ({
  ok: false,
  mistake: { table, row, column, given: cells[column] ?? '', reason, ...(expected ? { expected } : {}) },
})

/** A recordable fact by its name, or by the words that people see for it. */
const factNamed = (text: string): Recordable | undefined =>
  recordableOf(text) ?? everyRecordable().find(({ label }) => label.toLowerCase() === text.toLowerCase())

/** One row of the table of facts; `undefined` where it has no value, which leaves the fact as it is. No day given: as of today. */
export const readFactRow = (
  row: TableRow,
  today: IsoDate,
): ReadRow<{ readonly fact: Recordable; readonly entry: FactEntry }> | undefined => {
  const { fact: name = '', value: text = '', on = '', note = '' } = row.cells
  if (text === '') return undefined
  const fact = factNamed(name)
  if (!fact) return wrongCell(row, 'fact', 'factUnknown')
  const read = readValue(fact, text)
  if (!read.ok) return wrongCell(row, 'value', read.mistake, fact.choices)
  const day = on === '' ? today : on
  if (!isDay(day)) return wrongCell(row, 'on', 'notDate')
  if (day > today) return wrongCell(row, 'on', 'future')
  if (note.length > longestNote) return wrongCell(row, 'note', 'noteTooLong')
  return { ok: true, value: { fact, entry: { value: read.value, on: day, ...(note === '' ? {} : { note }) } } }
}
