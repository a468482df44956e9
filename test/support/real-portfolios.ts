import { readFileSync } from 'node:fs'
import type { Candidate, SelectionModel } from '@plumbline/core/portfolio'
import { referenceFile } from './reference-files.ts'

const cells = (line: string): string[] =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell!.replaceAll(/^"|"$/g, ''))

const rowsOf = (file: string): Record<string, string>[] => {
  const [head, ...lines] = readFileSync(referenceFile('data', file), 'utf8').trim().split(/\r?\n/)
  const names = cells(head!)
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, at) => [names[at] ?? '', cell])))
}

const years = ['2021', '2022', '2023', '2024', '2025']

/** New York's 2,010 capital projects; each year's budget is a share of what all of them ask. The value is the whole cost, for want of a better one. */
export const newYork = (share: number): SelectionModel => {
  const projects = rowsOf('nyc-capital-projects-fy2021.csv').map(
    (row, at): Candidate => ({
      id: `${row['project_id']}#${at}`,
      value: Number(row['total_kusd'] ?? 0),
      cost: Object.fromEntries(years.map((year) => [year, Number(row[`y${year}_kusd`] ?? 0)])),
    }),
  )
  const asked = (year: string) => projects.reduce((sum, { cost }) => sum + cost![year]!, 0)
  return { projects, budgets: Object.fromEntries(years.map((year) => [year, Math.floor(share * asked(year))])) }
}

/** The 235 government projects that the sandbox is seeded with: whole-life cost spread over their years, values invented from it. */
export const government = (): SelectionModel => {
  const rows = rowsOf('gmpp-2014-2022.csv').filter(({ year }) => year === '2022')
  const projects = rows.map((row, at): Candidate => {
    const cost = Number(row['wlc_gbp_m']) || 50
    const [from, to] = [Number(row['start']?.slice(0, 4)) || 2020, Number(row['end']?.slice(0, 4)) || 2027]
    const spent = years.map((year) => Number(year) + 1).filter((year) => from <= year && year <= to)
    const yearly = Math.round((100 * cost) / Math.max(1, to - from + 1)) / 100
    return {
      id: `${row['project']}#${at}`,
      value: Math.round(100 * Math.sqrt(cost) * (1 + ((at * 37) % 50) / 100)),
      cost: Object.fromEntries(spent.map((year) => [String(year), yearly])),
      demand: { engineer: Object.fromEntries(spent.map((year) => [String(year), 1 + ((at * 7 + year) % 5)])) },
      ...(at % 40 === 0 ? { mandatory: true } : {}),
    }
  })
  const asked = (year: string, of: (one: Candidate) => Readonly<Record<string, number>> | undefined) =>
    projects.reduce((sum, one) => sum + (of(one)?.[year] ?? 0), 0)
  const periods = years.map((year) => String(Number(year) + 1))
  return {
    projects,
    budgets: Object.fromEntries(periods.map((year) => [year, Math.round(0.55 * asked(year, ({ cost }) => cost))])),
    capacity: {
      engineer: Object.fromEntries(periods.map((year) => [year, Math.round(0.6 * asked(year, ({ demand }) => demand?.['engineer']))])),
    },
  }
}
