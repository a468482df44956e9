import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SelectionModel } from '@plumbline/core/portfolio'

/** A selection under budgets only, as the CPLEX LP format writes it. */
const linear = ({ projects, budgets = {} }: SelectionModel): string => {
  const sum = (weights: readonly number[]) =>
    weights.map((weight, at) => `${weight < 0 ? '-' : '+'} ${Math.abs(weight)} x${at}`).join('\n ')
  const rows = Object.entries(budgets).map(
    ([period, limit], row) => ` c${row}: ${sum(projects.map(({ cost }) => cost?.[period] ?? 0))} <= ${limit}`,
  )
  return `Maximize\n obj: ${sum(projects.map(({ value }) => value))}\nSubject To\n${rows.join('\n')}\nBinaries\n ${projects.map((_, at) => `x${at}`).join('\n ')}\nEnd\n`
}

export interface Native {
  readonly proven: boolean
  readonly value: number
  readonly seconds: number
}

/** What native cbc (Debian: coinor-cbc) answers, or undefined where it is not installed. */
export const cbc = (model: SelectionModel, seconds: number): Native | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-cbc-'))
  try {
    const [problem, solution] = [join(folder, 'model.lp'), join(folder, 'solution.txt')]
    writeFileSync(problem, linear(model))
    const from = performance.now()
    const run = spawnSync('cbc', [problem, '-sec', String(seconds), '-ratio', '0', '-solve', '-solution', solution], { encoding: 'utf8' })
    if (run.error) return undefined
    const text = readFileSync(solution, 'utf8')
    const value = text
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .reduce((total, [, name, share]) => total + (Number(share) > 0.5 ? (model.projects[Number(name?.slice(1))]?.value ?? 0) : 0), 0)
    return { proven: text.startsWith('Optimal'), value, seconds: (performance.now() - from) / 1000 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
