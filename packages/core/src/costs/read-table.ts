import type { CostKind } from '../governance/baseline/baseline.ts'
import type { IsoDate } from '../work/values.ts'
import { type CostColumn, type CostRow, costColumns } from './cost-record.ts'
import type { CostMistake } from './cost-views.ts'
import { readAmount } from './read-amount.ts'

/** Columns of a table of costs, as an export writes them. */
export const columns = ['project', 'period', 'kind', 'currency', ...costColumns] as const

export interface ReadCosts {
  readonly currency: string
  readonly rows: readonly CostRow[]
  readonly mistakes: readonly CostMistake[]
}

export interface Reading {
  readonly projectKey: string
  /** The currency of the record, or the one that was chosen; without either each row says its own. */
  readonly currency: string | undefined
  readonly today: IsoDate
}

const kinds: Readonly<Record<string, CostKind | undefined>> = {
  capital: 'capital',
  capex: 'capital',
  investition: 'capital',
  operating: 'operating',
  opex: 'operating',
  betrieb: 'operating',
}

const heading = (text: string): string => text.trim().toLowerCase()
const plainKey = (key: string): string => key.trim().replace(/^#/, '').toLowerCase()

/** Spreadsheets copy with tabs; files come with commas or, where the comma is the decimal mark, with semicolons. */
const delimiterOf = (text: string): string => {
  const first = text.slice(0, text.search(/\r|\n|$/))
  return ['\t', ';'].find((mark) => first.includes(mark)) ?? ','
}

const headingMistakes = (headings: readonly string[]): CostMistake[] => [
  ...['period', 'kind']
    .filter((column) => !headings.includes(column))
    .map((column): CostMistake => ({ row: 1, column, reason: 'columnMissing', expected: columns })),
  ...headings
    .filter((name, index) => name !== '' && (!(columns as readonly string[]).includes(name) || headings.indexOf(name) < index))
    .map((column): CostMistake => ({ row: 1, column, reason: 'columnUnknown', expected: columns })),
]

/** A month; a day in it is as good. */
const periodOf = (text: string): string | undefined => /^(\d{4}-(?:0[1-9]|1[0-2]))(?:-\d{2})?$/.exec(text)?.[1]

type Cells = Readonly<Record<string, string>>
type Read = { readonly row: CostRow; readonly currency: string } | readonly CostMistake[]

const readRow = (cells: Cells, row: number, { projectKey, currency, today }: Reading): Read => {
  const wrong = (column: string, reason: CostMistake['reason'], expected?: readonly string[]): CostMistake => ({
    row,
    column,
    given: cells[column] ?? '',
    reason,
    ...(expected ? { expected } : {}),
  })
  const period = periodOf(cells['period'] ?? '')
  const kind = kinds[(cells['kind'] ?? '').toLowerCase()]
  const own = (cells['currency'] || currency || '').toUpperCase()
  const mistakes: CostMistake[] = []
  if (cells['project'] && plainKey(cells['project']) !== plainKey(projectKey)) mistakes.push(wrong('project', 'otherProject', [projectKey]))
  if (period === undefined) mistakes.push(wrong('period', 'notPeriod'))
  if (!kind) mistakes.push(wrong('kind', 'notKind', ['capital', 'operating']))
  if (!/^[A-Z]{3}$/.test(own)) mistakes.push(wrong('currency', 'noCurrency'))
  else if (currency !== undefined && own !== currency) mistakes.push(wrong('currency', 'otherCurrency', [currency]))
  const amounts: Partial<Record<CostColumn, number>> = {}
  for (const column of costColumns) {
    const text = cells[column] ?? ''
    if (text === '') continue
    const read = readAmount(text, own)
    if (typeof read === 'number') amounts[column] = read
    else mistakes.push(wrong(column, read))
  }
  if (period !== undefined && amounts.actual !== undefined && period > today.slice(0, 7)) mistakes.push(wrong('period', 'future'))
  return period === undefined || !kind || mistakes.length > 0 ? mistakes : { row: { period, kind, ...amounts }, currency: own }
}

const nothing = (reason: CostMistake['reason']): ReadCosts => ({
  currency: '',
  rows: [],
  mistakes: [{ row: 1, reason, expected: columns }],
})

const isRead = (read: Read): read is Extract<Read, { readonly row: CostRow }> => 'row' in read

/** The rows of a table of costs that was pasted from a spreadsheet or comes from a file. Rows that are wrong are left out and named; a table whose headings are wrong has none. */
export const readCosts = async (pasted: string, reading: Reading): Promise<ReadCosts> => {
  const text = pasted.replace(/^\uFEFF/, '').trimStart()
  if (text === '') return nothing('noTable')
  // Papa Parse is no ES module: a bundle has its functions on the default export alone.
  const { default: papa } = await import('papaparse')
  const { data, errors } = papa.parse(text, { delimiter: delimiterOf(text), skipEmptyLines: false })
  const headings = (data[0] ?? []).map(heading)
  if (!headings.includes('period')) return nothing('noTable')
  const wrong = [
    ...headingMistakes(headings),
    ...errors.filter(({ type }) => type === 'Quotes').map(({ row }): CostMistake => ({ row: (row ?? 0) + 1, reason: 'quoteOpen' })),
  ]
  if (wrong.length > 0) return { currency: '', rows: [], mistakes: wrong }
  const rows: CostRow[] = []
  const mistakes: CostMistake[] = []
  const seen = new Set<string>()
  let { currency } = reading
  for (const [index, cells] of data.slice(1).entries()) {
    const row = index + 2
    if (cells.every((cell) => cell.trim() === '')) continue
    const more = cells.slice(headings.length).find((cell) => cell.trim() !== '')
    const named = Object.fromEntries(headings.map((name, place) => [name, (cells[place] ?? '').trim().replace(/^'(?=[=+\-@])/, '')]))
    const read: Read = more === undefined ? readRow(named, row, { ...reading, currency }) : [{ row, given: more, reason: 'cellTooMany' }]
    if (!isRead(read)) {
      mistakes.push(...read)
      continue
    }
    const key = `${read.row.period} ${read.row.kind}`
    if (seen.has(key)) mistakes.push({ row, column: 'period', given: read.row.period, reason: 'rowTwice' })
    else rows.push(read.row)
    seen.add(key)
    currency = read.currency
  }
  return { currency: currency ?? '', rows, mistakes }
}
