import { isPlain } from '../plain.ts'
import type { RecordTable, RowMistake } from './record-views.ts'

/** Columns of the two tables, as an export writes them. */
export const columnsOf = {
  facts: ['project', 'fact', 'value', 'on', 'note'],
  iterations: [
    'project',
    'iteration',
    'from',
    'to',
    'goal',
    'goal met',
    'planned',
    'done of planned',
    'added',
    'review held on',
    'review note',
    'retrospective held on',
    'improvement actions',
  ],
} as const satisfies Record<RecordTable, readonly string[]>

const needed: Readonly<Record<RecordTable, readonly string[]>> = {
  facts: ['project', 'fact', 'value'],
  iterations: ['project', 'iteration', 'from', 'to', 'goal'],
}

/** A row of a table by its columns; a cell that is not there is empty. */
export interface TableRow {
  readonly table: RecordTable
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}
export interface ReadTable {
  readonly rows: readonly TableRow[]
  readonly mistakes: readonly RowMistake[]
}

const neutral = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')

/** What an export put before a text so that no spreadsheet takes it for a formula. */
const cellText = (text: string): string => text.trim().replace(/^'(?=[=+\-@\t\r])/, '')

/** Spreadsheets copy with tabs; files come with commas or, where the comma is the decimal mark, with semicolons. */
const delimiterOf = (text: string): string => {
  const heading = text.slice(0, text.search(/\r|\n|$/))
  return ['\t', ';'].find((mark) => heading.includes(mark)) ?? ','
}

const headingMistakes = (headings: readonly string[], table: RecordTable): RowMistake[] => {
  const known: readonly string[] = columnsOf[table]
  const at = (column: string, reason: RowMistake['reason']): RowMistake => ({ table, row: 1, column, reason, expected: known })
  return [
    ...needed[table].filter((name) => !headings.includes(name)).map((name) => at(name, 'columnMissing')),
    ...headings
      .filter((name, index) => name !== '' && (!known.includes(name) || headings.indexOf(name) < index))
      .map((name) => at(name, 'columnUnknown')),
  ]
}

const rowOf = (headings: readonly string[], cells: readonly string[], place: Omit<TableRow, 'cells'>): TableRow => ({
  ...place,
  cells: Object.fromEntries(headings.flatMap((name, index) => (name === '' ? [] : [[name, cellText(cells[index] ?? '')]]))),
})

const noTable: ReadTable = { rows: [], mistakes: [{ table: 'facts', row: 1, reason: 'noTable', expected: columnsOf.facts }] }

const readSheet = async (text: string): Promise<ReadTable> => {
  // Papa Parse is no ES module: a bundle has its functions on the default export alone.
  const { default: papa } = await import('papaparse')
  const { data, errors } = papa.parse(text, { delimiter: delimiterOf(text), skipEmptyLines: false })
  const [first, ...rest] = data
  const headings = (first ?? []).map(neutral)
  if (!headings.includes('project')) return noTable
  const table: RecordTable = headings.includes('iteration') ? 'iterations' : 'facts'
  const wrong = headingMistakes(headings, table)
  const quotes = errors
    .filter(({ type }) => type === 'Quotes')
    .map(({ row }): RowMistake => ({ table, row: (row ?? 0) + 1, reason: 'quoteOpen' }))
  if (wrong.length > 0 || quotes.length > 0) return { rows: [], mistakes: [...wrong, ...quotes] }
  const filled = rest.map((cells, index) => ({ cells, row: index + 2 })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const tooLong = ({ cells }: { readonly cells: readonly string[] }): boolean =>
    cells.slice(headings.length).some((cell) => cell.trim() !== '')
  return {
    rows: filled.filter((each) => !tooLong(each)).map(({ cells, row }) => rowOf(headings, cells, { table, row })),
    mistakes: filled.filter(tooLong).map(({ cells, row }) => ({ table, row, given: cells[headings.length] ?? '', reason: 'cellTooMany' })),
  }
}

const listed = (document: Readonly<Record<string, unknown>>, table: RecordTable): ReadTable => {
  const entries = document[table]
  const rows = (Array.isArray(entries) ? entries : []).map((entry: unknown, index): TableRow => {
    const cells = isPlain(entry) ? Object.entries(entry) : []
    const known: readonly string[] = columnsOf[table]
    const texts = cells.flatMap(([name, value]) => (known.includes(name) ? [[name, String(value).trim()] as const] : []))
    return { table, row: index + 1, cells: Object.fromEntries(texts) }
  })
  return { rows, mistakes: [] }
}

/** An export in JSON: the same cells by the same names; its rows count from one. */
const readExport = (text: string): ReadTable => {
  try {
    const document: unknown = JSON.parse(text)
    if (!isPlain(document)) return noTable
    const [facts, iterations] = [listed(document, 'facts'), listed(document, 'iterations')]
    return facts.rows.length + iterations.rows.length === 0 ? noTable : { rows: [...facts.rows, ...iterations.rows], mistakes: [] }
  } catch {
    return noTable
  }
}

/** The rows of a table that was pasted from a spreadsheet, or of an export. A table whose headings are wrong has no rows. */
export const readTable = async (pasted: string): Promise<ReadTable> => {
  const text = pasted.replace(/^\uFEFF/, '').trimStart()
  return text.startsWith('{') ? readExport(text) : readSheet(text)
}
