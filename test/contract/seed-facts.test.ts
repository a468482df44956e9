import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const checkout = resolve(import.meta.dirname, '../..')
const folder = resolve(process.env['PLUMBLINE_REFERENCE'] ?? resolve(checkout, '../shared'), 'data')
const csv = resolve(folder, 'gmpp-2014-2022.csv')
const tasksCsv = resolve(folder, 'agile-tasks.csv')

type Row = [
  string,
  string,
  string,
  string,
  string | null,
  string | null,
  number | null,
  number | null,
  number | null,
  string | null,
  [number, string][],
]
const table = JSON.parse(readFileSync(resolve(checkout, 'apps/sandbox/src/seed/gmpp.data.json'), 'utf8')) as {
  projects: { licence: string; rows: Row[] }
  tasks: { rows: [string, number][] }
}
const rows = table.projects.rows

/** Cells of one line; the files quote with double quotes and have no line ends inside cells. */
const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')

const published = (file: string): Record<string, string>[] => {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  const names = cells(header)
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, column) => [names[column] ?? '', cell])))
}

describe('the compact table of public facts', () => {
  it('has every project of 2022 once, with the attribution', () => {
    expect(rows).toHaveLength(235)
    expect(new Set(rows.map(([id]) => id)).size).toBe(235)
    expect(table.projects.licence).toContain('Open Government Licence v3.0')
  })

  it('keeps what was not published empty', () => {
    const empty = (column: number) => rows.filter((row) => row[column] === null).length
    expect({ start: empty(4), end: empty(5), wholeLifeCost: empty(8), rating: empty(9) }).toEqual({
      start: 11,
      end: 17,
      wholeLifeCost: 44,
      rating: 14,
    })
  })

  it('keeps the dirty data of the tasks', () => {
    expect(table.tasks.rows).toHaveLength(4123)
    expect(table.tasks.rows.filter(([, days]) => days < 0)).toHaveLength(1662)
  })
})

// Without the published files there is nothing to compare with; the report then says "skipped", not "passed".
describe.skipIf(!existsSync(csv))(
  `the compact table against ${existsSync(csv) ? 'the published files' : 'the published files (absent: set PLUMBLINE_REFERENCE)'}`,
  () => {
    const all = existsSync(csv) ? published(csv) : []
    const of2022 = all.filter(({ year }) => year === '2022')

    it('lacks a yearly budget in 45 rows and a forecast in 43, which is why neither is used', () => {
      expect([
        of2022.filter((row) => row['budget_fy_gbp_m'] === '').length,
        of2022.filter((row) => row['forecast_fy_gbp_m'] === '').length,
      ]).toEqual([45, 43])
    })

    it('repeats each row of 2022', () => {
      const expected = of2022.map((row) => [
        row['project_id'],
        row['department'],
        row['project'],
        row['category'],
        row['start'],
        row['end'],
        row['wlc_gbp_m'],
        row['rag'],
      ])
      const told = rows.map((row) => [row[0], row[1], row[2], row[3], row[4] ?? '', row[5] ?? '', row[8], row[9] ?? ''])
      expect(told).toEqual(expected.map((row) => row.map((cell, column) => (column === 6 ? (cell === '' ? null : Number(cell)) : cell))))
    })

    it('takes every first whole-life cost and every earlier rating from a row of that year, never from a yearly budget', () => {
      for (const [, , name, , , , first, firstYear, , , earlier] of rows) {
        if (first !== null) {
          const source = all.filter((row) => row['year'] === String(firstYear) && Number(row['wlc_gbp_m']) === first)
          expect(source, `${name} ${firstYear}`).not.toHaveLength(0)
        }
        for (const [year, rating] of earlier)
          expect(
            all.some((row) => row['year'] === String(year) && row['rag'] === rating),
            `${name} ${year}`,
          ).toBe(true)
        expect(earlier.map(([year]) => year)).toEqual([...earlier.map(([year]) => year)].sort())
      }
    })

    it('finds no earlier year by the same id or the very same name that it left out', () => {
      for (const [id, , name, , , , , firstYear, , , earlier] of rows) {
        const before = all.filter(
          (row) => Number(row['year']) < 2022 && (row['project'] === name || (id !== '' && row['project_id'] === id)),
        )
        for (const row of before)
          if (row['rag'] !== '')
            expect(
              earlier.map(([year]) => year),
              name,
            ).toContain(Number(row['year']))
        const costs = before.filter((row) => Number(row['wlc_gbp_m']) > 0).map((row) => Number(row['year']))
        if (costs.length > 0) expect(firstYear, name).toBeLessThanOrEqual(Math.min(...costs))
      }
    })

    it.skipIf(!existsSync(tasksCsv))('repeats each task and its cycle', () => {
      expect(table.tasks.rows).toEqual(published(tasksCsv).map((row) => [row['id'], Number(row['cycle_time_days'])]))
    })
  },
)
