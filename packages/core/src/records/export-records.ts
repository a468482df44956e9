import type { ProjectRecord } from '../facts/record.ts'
import type { Call, Ports } from '../ports.ts'
import { dayOf } from '../work/calendar.ts'
import { iterationCells } from './iteration-row.ts'
import { knownProjects, visibleProjects } from './named-projects.ts'
import { columnsOf } from './read-table.ts'
import { allRecords } from './record-document.ts'
import type { ExportInput, RecordTable } from './record-views.ts'
import { recordableOf } from './recordable.ts'
import { writeValue } from './value-text.ts'

type Cells = Readonly<Record<string, string>>

const factRows = (project: string, { facts }: ProjectRecord): readonly Cells[] =>
  Object.entries(facts).flatMap(([fact, { value, on, note = '' }]) => {
    const shape = recordableOf(fact)
    return shape ? [{ project, fact, value: writeValue(shape, value), on, ...(note === '' ? {} : { note }) }] : []
  })

const iterationRows = (project: string, { iterations }: ProjectRecord): readonly Cells[] =>
  iterations.map((iteration) => ({ project, ...iterationCells(iteration) }))

const rowsOf: Readonly<Record<RecordTable, (project: string, record: ProjectRecord) => readonly Cells[]>> = {
  facts: factRows,
  iterations: iterationRows,
}

/** What a spreadsheet would take for a formula (OWASP, CSV injection); plain numbers and shares are none. */
export const formula = /^[=@\t\r]|^[+-](?!\d+(?:\.\d+)?%?$)/

const csv = async (table: RecordTable, rows: readonly Cells[]): Promise<string> => {
  const { default: papa } = await import('papaparse')
  const columns: readonly string[] = columnsOf[table]
  const cells = rows.map((row) => columns.map((column) => row[column] ?? ''))
  return `\uFEFF${papa.unparse([columns, ...cells], { escapeFormulae: formula, newline: '\r\n' })}\r\n`
}

/** Every record of the projects that this person may see, by the projects' keys. */
const recordsSeen = async (ports: Ports, call: Call): Promise<readonly (readonly [string, ProjectRecord])[]> => {
  const records = new Map<string, ProjectRecord>()
  let after: string | undefined
  do {
    const page = await ports.shelf.list(allRecords, after)
    for (const { id, value } of page.values) if (value) records.set(id, value)
    after = page.next
  } while (after !== undefined)
  const keys = new Map((await knownProjects(ports)).map(({ ref, key }) => [ref, key]))
  const projects = [...records.keys()].map((ref) => ({ ref, key: keys.get(ref) ?? ref, title: '' }))
  const seen = await visibleProjects(ports, call, projects)
  return seen
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .flatMap(({ ref, key }) => {
      const record = records.get(ref)
      return record ? [[key, record] as const] : []
    })
}

/** All records as a table for a spreadsheet, or both tables as JSON; what comes out can be imported again and then changes nothing. */
export const exportRecords = async (
  ports: Ports,
  call: Call,
  { format, table = 'facts' }: ExportInput,
): Promise<{ readonly name: string; readonly text: string }> => {
  const records = await recordsSeen(ports, call)
  const tableRows = (wanted: RecordTable) => records.flatMap(([key, record]) => rowsOf[wanted](key, record))
  const day = dayOf(call.now, call.zone)
  if (format === 'csv') return { name: `plumbline-records-${table}-${day}.csv`, text: await csv(table, tableRows(table)) }
  const document = { facts: tableRows('facts'), iterations: tableRows('iterations') }
  return { name: `plumbline-records-${day}.json`, text: `${JSON.stringify(document, null, 2)}\n` }
}
