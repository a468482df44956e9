import type { Call, Ports } from '../../../ports.ts'
import type { DemandMistake, DemandPaste, DemandRow } from '../../views/capacity.ts'
import type { PortfolioInput } from '../client.ts'
import { saveInputs } from '../save-inputs.ts'
import { openCapacity } from './show-capacity.ts'

type Mistake = DemandPaste['mistakes'][number]
type Change = DemandPaste['projects'][number]['changes'][number]

interface Read {
  readonly rows: number
  readonly mistakes: readonly Mistake[]
  readonly changes: ReadonlyMap<string, readonly Change[]>
}

/** Cells as a spreadsheet copies them: between tabs, or between semicolons or commas where there are none. */
const cellsOf = (line: string, separator: string): readonly string[] =>
  line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))

const separatorIn = (heading: string): string => ['\t', ';', ','].find((each) => heading.includes(each)) ?? '\t'

/** "1.5", "1,5" and "1 000" as people write them. */
const numberIn = (text: string): number | undefined => {
  const plain = text.replaceAll(/[\s\u00a0']/g, '').replace(',', '.')
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

const projectIn = (text: string, projects: readonly DemandRow[]): DemandRow | DemandMistake => {
  const same = (given: string) => given.toLowerCase() === text.toLowerCase()
  const found = projects.filter(({ key, title }) => same(key) || same(title))
  if (found.length > 1) return 'projectAmbiguous'
  return found[0] ?? 'projectUnknown'
}

const read = (text: string, projects: readonly DemandRow[], periods: readonly string[]): Read => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const separator = separatorIn(lines[0] ?? '')
  const [project, role, ...columns] = cellsOf(lines[0] ?? '', separator)
  const mistakes: Mistake[] = []
  const changes = new Map<string, Change[]>()
  const wrong = (row: number, column: string | null, given: string, reason: DemandMistake) => mistakes.push({ row, column, given, reason })
  if (!/^project$/i.test(project ?? '') || !/^role$/i.test(role ?? '')) {
    wrong(1, null, lines[0] ?? '', 'noHeading')
    return { rows: 0, mistakes, changes }
  }
  for (const column of columns) if (!periods.includes(column)) wrong(1, column, column, 'periodUnknown')
  const seen = new Set<string>()
  const rows = lines
    .slice(1)
    .map((line, at) => ({ row: at + 2, cells: cellsOf(line, separator) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  for (const { row, cells } of rows) {
    const [named = '', needed = '', ...amounts] = cells
    const found = projectIn(named, projects)
    if (typeof found === 'string') wrong(row, 'project', named, found)
    else if (needed === '') wrong(row, 'role', '', 'roleMissing')
    else if (seen.size === seen.add(JSON.stringify([found.ref, needed])).size) wrong(row, 'role', needed, 'rowTwice')
    else
      columns.forEach((period, at) => {
        const given = amounts[at] ?? ''
        const after = given === '' ? undefined : numberIn(given)
        if (given === '' || !periods.includes(period)) return
        if (after === undefined) wrong(row, period, given, 'notANumber')
        else
          changes.set(found.ref, [
            ...(changes.get(found.ref) ?? []),
            { role: needed, period, before: found.demand[needed]?.[period] ?? null, after },
          ])
      })
  }
  return { rows: rows.length, mistakes, changes }
}

const withChanges = ({ demand, demandFrom }: DemandRow, changes: readonly Change[]) => {
  const next: Record<string, Record<string, number>> = {}
  // What was only worked out from the plan gives way to what people enter.
  if (demandFrom === 'entered') for (const [role, amounts] of Object.entries(demand)) next[role] = { ...amounts }
  for (const { role, period, after } of changes) next[role] = { ...next[role], [period]: after }
  return next
}

/** Demand by role and period from a spreadsheet: first what would become of it, then, with the versions of that look, written. */
export const pasteDemand = async (ports: Ports, call: Call, input: PortfolioInput<'capacity.paste'>): Promise<DemandPaste> => {
  const view = await openCapacity(ports, call)
  const { rows, mistakes, changes } = read(
    input.text,
    view.projects,
    view.periods.map(({ id }) => id),
  )
  const named = view.projects.filter(({ ref }) => changes.has(ref))
  const projects: DemandPaste['projects'][number][] = []
  for (const row of named) {
    const { ref, key, title } = row
    const differing = (changes.get(ref) ?? []).filter(({ before, after }) => (before ?? 0) !== after)
    const one = { ref, key, title, changes: differing }
    const looked = input.commit ? input.inputsVersions?.[ref] : undefined
    if (differing.length === 0) projects.push({ ...one, status: 'nothing', inputsVersion: row.inputsVersion })
    else if (looked === undefined) projects.push({ ...one, status: 'preview', inputsVersion: row.inputsVersion })
    else {
      const change = { item: ref, inputsVersion: looked, set: { demand: withChanges(row, differing) } }
      const [saved] = (await saveInputs(ports, call, { projects: [change] })).projects
      const written = saved?.status === 'saved' || saved?.status === 'unchanged'
      projects.push({ ...one, status: written ? 'written' : 'conflict', inputsVersion: saved?.inputsVersion ?? looked })
    }
  }
  return { rows, mistakes, projects }
}
