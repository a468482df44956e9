import type { ProjectRecord } from '../facts/record.ts'
import { TrackerError } from '../failure.ts'
import { baselineNow } from '../governance/baseline/state.ts'
import { canonical } from '../hash.ts'
import type { InputOf } from '../pmo/client.ts'
import { readGovernance } from '../pmo/governance/read-governance.ts'
import { needSite } from '../pmo/judge-component.ts'
import type { Call, Ports } from '../ports.ts'
import { formula } from '../records/export-records.ts'
import { recordersOf } from '../records/may-record.ts'
import { emptyRecord, readRecord, recordKey } from '../records/record-document.ts'
import { currencyOf } from '../records/show-record.ts'
import { dayOf } from '../work/calendar.ts'
import { decimalAmount } from '../work/money.ts'
import type { ItemRef } from '../work/values.ts'
import {
  type CostLogEntry,
  type CostRecord,
  type CostRow,
  type CostTable,
  costColumns,
  costsIn,
  inOrder,
  withTable,
} from './cost-record.ts'
import type { CostChange, CostMistake, CostPreview, CostResult, CostView } from './cost-views.ts'
import { columns, type ReadCosts, readCosts } from './read-table.ts'

const logLine = ({ at, byName, how, file, rows, before }: CostLogEntry): CostView['log'][number] => ({
  at,
  byName,
  how,
  rows,
  restorable: before !== undefined,
  ...(file === undefined ? {} : { file }),
})

/** What a project costs by month, beside what its baseline plans. */
export const openCosts = async (ports: Ports, call: Call, { item }: { readonly item: ItemRef }): Promise<CostView> => {
  const { tracker } = await needSite(ports, call)
  const [{ settings, project, may, roles }, kept, marks] = await Promise.all([
    recordersOf(ports, call, item),
    readRecord(ports, item),
    tracker.marks(item),
  ])
  const { state } = await readGovernance(ports, item, marks.record)
  const record = costsIn(kept.value?.cost)
  const baseline = baselineNow(state)?.baseline
  const currency = record?.table?.currency ?? baseline?.currency ?? currencyOf(settings.mapping)
  return {
    item,
    project: { key: project.key, title: project.title },
    costVersion: kept.version,
    damaged: kept.damaged || (kept.value?.cost !== undefined && !record),
    mayRecord: may,
    recorders: roles,
    table: record?.table ?? null,
    planned: baseline?.currency ? { currency: baseline.currency, costs: baseline.costs } : null,
    log: (record?.log ?? []).map(logLine).toReversed(),
    ...(currency ? { currency } : {}),
    today: dayOf(call.now, settings.zone),
    zone: settings.zone,
  }
}

interface Written {
  readonly item: ItemRef
  readonly costVersion: string
  readonly how: CostLogEntry['how']
  readonly rows: number
  readonly file?: string
}

const rowOf = (table: CostTable | null | undefined, { period, kind }: Pick<CostRow, 'period' | 'kind'>): CostRow | undefined =>
  table?.rows.find((row) => row.period === period && row.kind === kind)

const differing = (before: CostTable | null | undefined, after: CostTable | null): number => {
  const all = [...(before?.rows ?? []), ...(after?.rows ?? [])]
  const places = new Map(all.map((row) => [`${row.period} ${row.kind}`, row]))
  return [...places.values()].filter((row) => canonical(rowOf(before, row) ?? null) !== canonical(rowOf(after, row) ?? null)).length
}

/** Writes the table if nobody recorded anything meanwhile; the record's other parts stay as they are. */
const write = async (
  ports: Ports,
  call: Call,
  { item, costVersion, ...line }: Omit<Written, 'rows'>,
  change: (record: CostRecord | undefined) => CostTable | null,
): Promise<CostResult> => {
  const kept = await readRecord(ports, item)
  const opened = () => openCosts(ports, call, { item })
  if (kept.version !== costVersion) return { ok: false, problem: 'conflict', newer: await opened() }
  const record = costsIn(kept.value?.cost)
  const table = change(record)
  const rows = differing(record?.table, table)
  if (rows === 0 && record?.table?.currency === table?.currency) return { ok: true, view: await opened() }
  const cost = withTable(record, table, { at: call.now, by: call.actor.ref, byName: call.actor.name, rows, ...line })
  const next: ProjectRecord = { ...(kept.value ?? emptyRecord), cost }
  const written = await ports.shelf.write(recordKey(item), next, costVersion)
  return written.ok ? { ok: true, view: await opened() } : { ok: false, problem: 'conflict', newer: await opened() }
}

const mistakesIn = (rows: readonly CostRow[], today: string): readonly CostMistake[] =>
  rows.flatMap(({ period, kind, actual }, index): CostMistake[] => [
    ...(rows.findIndex((row) => row.period === period && row.kind === kind) < index
      ? [{ row: index + 1, column: 'period', given: period, reason: 'rowTwice' } as const]
      : []),
    ...(actual !== undefined && period > today.slice(0, 7)
      ? [{ row: index + 1, column: 'actual', given: period, reason: 'future' } as const]
      : []),
  ])

/** Records the whole table as somebody typed it. */
export const saveCosts = async (ports: Ports, call: Call, { item, table, costVersion }: InputOf<'cost.save'>): Promise<CostResult> => {
  const mistakes = mistakesIn(table.rows, dayOf(call.now, call.zone))
  if (mistakes.length > 0) return { ok: false, problem: 'mistakes', mistakes }
  const { currency } = table
  return write(ports, call, { item, costVersion, how: 'form' }, () => ({ currency, rows: inOrder(table.rows) }))
}

/** Rows of an import over those that stand: an empty cell leaves its amount as it is. */
const merged = (before: CostTable | null | undefined, { rows, currency }: ReadCosts): CostTable => {
  const next = new Map((before?.rows ?? []).map((row) => [`${row.period} ${row.kind}`, row]))
  for (const row of rows) next.set(`${row.period} ${row.kind}`, { ...next.get(`${row.period} ${row.kind}`), ...row })
  return { currency, rows: inOrder([...next.values()]) }
}

interface Pasted {
  readonly item: ItemRef
  readonly text: string
  readonly currency?: string
}

const readPasted = async (ports: Ports, call: Call, { item, text, currency }: Pasted) => {
  const [{ settings, project }, kept] = await Promise.all([recordersOf(ports, call, item), readRecord(ports, item)])
  const before = costsIn(kept.value?.cost)?.table
  const own = before?.currency ?? currency
  const today = dayOf(call.now, settings.zone)
  return { before, read: await readCosts(text, { projectKey: project.key, currency: own, today }) }
}

/** What an import would change, amount by amount, and which rows it leaves out. Nothing is written. */
export const previewCosts = async (ports: Ports, call: Call, pasted: InputOf<'cost.preview'>): Promise<CostPreview> => {
  const { before, read } = await readPasted(ports, call, pasted)
  const changes = read.rows.flatMap((row) =>
    costColumns.flatMap((column): CostChange[] => {
      const after = row[column]
      const stood = rowOf(before, row)?.[column] ?? null
      return after === undefined || after === stood ? [] : [{ period: row.period, kind: row.kind, column, before: stood, after }]
    }),
  )
  return { currency: read.currency, changes, rows: read.rows.length, mistakes: read.mistakes }
}

export const importCosts = async (
  ports: Ports,
  call: Call,
  { costVersion, file, ...pasted }: InputOf<'cost.import'>,
): Promise<CostResult> => {
  const { read } = await readPasted(ports, call, pasted)
  if (read.rows.length === 0) return { ok: false, problem: 'mistakes', mistakes: read.mistakes }
  const line = { item: pasted.item, costVersion, how: 'import' as const, ...(file === '' ? {} : { file }) }
  return write(ports, call, line, (record) => merged(record?.table, read))
}

/** Puts back the table that stood before a change, as a change of its own. */
export const restoreCosts = async (ports: Ports, call: Call, { item, at, costVersion }: InputOf<'cost.restore'>): Promise<CostResult> =>
  write(ports, call, { item, costVersion, how: 'restore' }, (record) => {
    const line = record?.log.findLast((one) => one.at === at && one.before !== undefined)
    if (line?.before === undefined)
      throw new TrackerError('not-found', 'What stood before this change is no longer kept', 'Import the amounts again from your file.')
    return line.before
  })

/** The table for a spreadsheet; what comes out can be imported again and then changes nothing. */
export const exportCosts = async (
  ports: Ports,
  call: Call,
  { item }: { readonly item: ItemRef },
): Promise<{ name: string; text: string }> => {
  const { project, table, today } = await openCosts(ports, call, { item })
  const { default: papa } = await import('papaparse')
  const currency = table?.currency ?? ''
  const cells = (table?.rows ?? []).map((row) => [
    project.key,
    row.period,
    row.kind,
    currency,
    ...costColumns.map((column) => {
      const minor = row[column]
      return minor === undefined ? '' : decimalAmount({ minor, currency })
    }),
  ])
  return {
    name: `costs-${project.key.replace(/[^\w-]/g, '')}-${today}.csv`,
    text: `\uFEFF${papa.unparse([[...columns], ...cells], { escapeFormulae: formula, newline: '\r\n' })}\r\n`,
  }
}
