import type { DemandMistake, DemandPaste, DemandRow } from '../../views/capacity.ts'

type Mistake = DemandPaste['mistakes'][number]
export type DemandChange = DemandPaste['projects'][number]['changes'][number]

interface Read {
  readonly rows: number
  readonly mistakes: readonly Mistake[]
  readonly changes: ReadonlyMap<string, readonly DemandChange[]>
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

/** Demand by role and period as a spreadsheet copies it, with every mistake by row and column. */
export const readDemandTable = (text: string, projects: readonly DemandRow[], periods: readonly string[]): Read => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const separator = separatorIn(lines[0] ?? '')
  const [project, role, ...columns] = cellsOf(lines[0] ?? '', separator)
  const mistakes: Mistake[] = []
  const changes = new Map<string, DemandChange[]>()
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
