import type { IterationRecord, ProjectRecord } from '../facts/record.ts'
import { hashOf } from '../hash.ts'
import { inTurns } from '../pmo/in-turns.ts'
import { readHead } from '../pmo/settings-document.ts'
import type { Call, Ports } from '../ports.ts'
import { dayOf } from '../work/calendar.ts'
import type { IsoDate, ItemRef } from '../work/values.ts'
import { changeRecord, type FactEntry } from './change-record.ts'
import { mostIterations } from './check-entries.ts'
import { readFactRow } from './fact-row.ts'
import { logImport } from './import-log.ts'
import { iterationCells, readIterationRow } from './iteration-row.ts'
import { type NamedProject, projectsNamed } from './named-projects.ts'
import { readTable, type TableRow } from './read-table.ts'
import { emptyRecord, readRecord, recordKey } from './record-document.ts'
import type { ImportedProject, ImportInput, ImportPage, RowChange, RowMistake } from './record-views.ts'
import type { Recordable } from './recordable.ts'
import { writeValue } from './value-text.ts'

const projectsAPage = 25

interface FactRow {
  readonly row: TableRow
  readonly fact: Recordable
  readonly entry: FactEntry
}
interface IterationRow {
  readonly row: TableRow
  readonly iteration: IterationRecord
}

/** The good rows of one project, and what was wrong or empty. */
interface Sorted {
  readonly facts: readonly FactRow[]
  readonly iterations: readonly IterationRow[]
  readonly mistakes: readonly RowMistake[]
  readonly blank: number
}

const twice = ({ table, row }: TableRow, column: string, given: string): RowMistake => ({ table, row, column, given, reason: 'rowTwice' })

const sortRows = (rows: readonly TableRow[], today: IsoDate): Sorted => {
  const facts = new Map<string, FactRow>()
  const iterations = new Map<string, IterationRow>()
  const mistakes: RowMistake[] = []
  let blank = 0
  const takeFact = (row: TableRow): void => {
    const read = readFactRow(row, today)
    if (!read) blank += 1
    else if (!read.ok) mistakes.push(read.mistake)
    else if (facts.has(read.value.fact.fact)) mistakes.push(twice(row, 'fact', read.value.fact.fact))
    else facts.set(read.value.fact.fact, { row, ...read.value })
  }
  const takeIteration = (row: TableRow): void => {
    const read = readIterationRow(row, today)
    if (!read.ok) mistakes.push(read.mistake)
    else if (iterations.has(read.value.name)) mistakes.push(twice(row, 'iteration', read.value.name))
    else if (iterations.size >= mostIterations) mistakes.push({ table: row.table, row: row.row, reason: 'tooMany' })
    else iterations.set(read.value.name, { row, iteration: read.value })
  }
  for (const row of rows) {
    if (row.table === 'facts') takeFact(row)
    else takeIteration(row)
  }
  return { facts: [...facts.values()], iterations: [...iterations.values()], mistakes, blank }
}

const iterationText = (iteration: IterationRecord): string => {
  const { iteration: _, ...cells } = iterationCells(iteration)
  return Object.entries(cells)
    .map(([column, text]) => `${column} ${text}`)
    .join(', ')
}

const factText = (fact: Recordable, { value, on, note }: FactEntry): string =>
  [writeValue(fact, value), on, ...(note ? [note] : [])].join(' · ')

const changesOf = (before: ProjectRecord, { facts, iterations }: Sorted): readonly RowChange[] => {
  const rows = [
    ...facts.map(({ row, fact, entry }): RowChange => {
      const stood = before.facts[fact.fact]
      return { table: 'facts', row: row.row, name: fact.label, before: stood ? factText(fact, stood) : null, after: factText(fact, entry) }
    }),
    ...iterations.map(({ row, iteration }): RowChange => {
      const stood = before.iterations.find(({ name }) => name === iteration.name)
      return {
        table: 'iterations',
        row: row.row,
        name: iteration.name,
        before: stood ? iterationText(stood) : null,
        after: iterationText(iteration),
      }
    }),
  ]
  return rows.filter(({ before: stood, after }) => stood !== after)
}

/** The record with the rows in it: iterations of the same name are replaced, the others stay. */
const withRows = (before: ProjectRecord, { facts, iterations }: Sorted, call: Call): ProjectRecord | undefined => {
  const replaced = new Set(iterations.map(({ iteration }) => iteration.name))
  const all = [...before.iterations.filter(({ name }) => !replaced.has(name)), ...iterations.map(({ iteration }) => iteration)]
  return changeRecord(
    before,
    {
      facts: Object.fromEntries(facts.map(({ fact, entry }) => [fact.fact, entry])),
      ...(iterations.length > 0 ? { iterations: all } : {}),
    },
    { call, source: 'import' },
  )
}

interface Importing {
  readonly ports: Ports
  readonly call: Call
  readonly versions: Readonly<Record<ItemRef, string>> | undefined
}

const importProject = async ({ ports, call, versions }: Importing, project: NamedProject, sorted: Sorted): Promise<ImportedProject> => {
  const kept = await readRecord(ports, project.ref)
  const before = kept.value ?? emptyRecord
  const changes = changesOf(before, sorted)
  const unchanged = sorted.facts.length + sorted.iterations.length - changes.length
  const told = { ...project, recordVersion: kept.version, changes, unchanged }
  const changed = withRows(before, sorted, call)
  if (!changed) return { ...told, status: 'nothing' }
  if (!versions) return { ...told, status: 'preview' }
  if (versions[project.ref] !== kept.version) return { ...told, status: 'conflict' }
  const written = await ports.shelf.write(recordKey(project.ref), changed, kept.version)
  return written.ok ? { ...told, recordVersion: written.version, status: 'written' } : { ...told, status: 'conflict' }
}

/** Rows by the name that they give their project, in the order of the table. */
const grouped = (rows: readonly TableRow[]): ReadonlyMap<string, readonly TableRow[]> => {
  const groups = new Map<string, TableRow[]>()
  for (const row of rows) {
    const name = row.cells['project'] ?? ''
    groups.set(name, [...(groups.get(name) ?? []), row])
  }
  return groups
}

/**
 * A page of an import. First a preview, which writes nothing; then, with the versions that the preview gave, project by project: each is one swap of one document
 * with one line in its log, so that an import that broke off is simply done again. Rows that are wrong are told with their place and left out.
 */
export const importRecords = async (ports: Ports, call: Call, input: ImportInput): Promise<ImportPage> => {
  const { text, commit, recordVersions = {}, from = 0 } = input
  const [{ rows, mistakes: unread }, { value: settings }] = await Promise.all([readTable(text), readHead(ports, call)])
  const today = dayOf(call.now, settings.zone)
  const byName = grouped(rows)
  const names = [...byName.keys()]
  const page = names.slice(from, from + projectsAPage)
  const found = await projectsNamed(ports, call, page)
  const groups = new Map<ItemRef, { readonly project: NamedProject; readonly rows: TableRow[] }>()
  const mistakes: RowMistake[] = from === 0 ? [...unread] : []
  for (const name of page) {
    const project = found.get(name) ?? 'projectUnknown'
    const named = byName.get(name) ?? []
    if (typeof project === 'string')
      mistakes.push(
        ...named.map(({ table, row }): RowMistake => {
          return { table, row, column: 'project', given: name, reason: name === '' ? 'cellMissing' : project }
        }),
      )
    else groups.set(project.ref, { project, rows: [...(groups.get(project.ref)?.rows ?? []), ...named] })
  }
  const sorted = [...groups.values()].map(({ project, rows: own }) => ({ project, ...sortRows(own, today) }))
  const projects = await inTurns(sorted, ({ project, ...own }) =>
    importProject({ ports, call, versions: commit ? recordVersions : undefined }, project, own),
  )
  mistakes.push(...sorted.flatMap((each) => each.mistakes))
  const written = projects.filter(({ status }) => status === 'written')
  if (written.length > 0)
    await logImport(ports, call, {
      paste: hashOf(text),
      projects: written.length,
      changes: written.reduce((sum, { changes }) => sum + changes.length, 0),
      mistakes: mistakes.length,
    })
  const done = from + page.length
  return {
    rows: rows.length + unread.length,
    blank: sorted.reduce((sum, each) => sum + each.blank, 0),
    projects,
    mistakes: mistakes.toSorted((one, other) => (one.table === other.table ? one.row - other.row : one.table < other.table ? -1 : 1)),
    total: names.length,
    done,
    ...(done < names.length ? { next: done } : {}),
  }
}
