/** The fastest of several rounds of each, in milliseconds, taken in turns: a machine that is busy for a while is so for all of them. */
export const bestOfEach = async (rounds: number, runs: readonly (() => unknown)[]): Promise<readonly number[]> => {
  const fastest = runs.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < rounds; round += 1)
    for (const [place, run] of runs.entries()) {
      const from = performance.now()
      await run()
      fastest[place] = Math.min(fastest[place]!, performance.now() - from)
    }
  return fastest
}

/** The value that this share of all values does not exceed. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((one, other) => one - other)[Math.max(0, Math.ceil(share * values.length) - 1)] ?? Number.NaN

export const median = (values: readonly number[]): number => quantile(values, 0.5)

type Line =
  | { readonly name: string; readonly milliseconds: number; readonly target?: number }
  | { readonly name: string; readonly ratio: number; readonly target: number }
  | { readonly name: string; readonly share: number; readonly target: number }
  | { readonly name: string; readonly kilobytes: number; readonly target?: number }
  | { readonly name: string; readonly times: number; readonly of: string }
  | { readonly name: string; readonly count: number; readonly of: string }
  | { readonly name: string; readonly count: number; readonly least: number }
  | { readonly name: string; readonly megabytes: number; readonly target: number }

const valueOf = (line: Line): string => {
  if ('times' in line) return `${line.times.toFixed(1)} ×`
  if ('count' in line) return `${line.count}`
  if ('megabytes' in line) return `${line.megabytes.toFixed(0)} MB`
  if ('kilobytes' in line) return `${line.kilobytes.toFixed(1)} kB`
  if ('ratio' in line) return `${line.ratio.toFixed(1)} ×`
  return 'share' in line ? `${(line.share * 100).toFixed(1)} %` : `${line.milliseconds.toFixed(line.milliseconds < 10 ? 2 : 0)} ms`
}

const targetOf = (line: Line): string => {
  if ('least' in line) return `at least ${line.least}: ${line.count >= line.least ? 'met' : 'MISSED'}`
  if ('times' in line || 'count' in line) return line.of
  if ('megabytes' in line) return `below ${line.target} MB: ${line.megabytes < line.target ? 'met' : 'MISSED'}`
  if ('kilobytes' in line)
    return line.target === undefined ? '' : `at most ${line.target} kB: ${line.kilobytes <= line.target ? 'met' : 'MISSED'}`
  if ('ratio' in line) return `at least ${line.target} ×: ${line.ratio >= line.target ? 'met' : 'MISSED'}`
  if ('share' in line) return `at most ${line.target * 100} %: ${line.share <= line.target ? 'met' : 'MISSED'}`
  return line.target === undefined ? '' : `below ${line.target} ms: ${line.milliseconds < line.target ? 'met' : 'MISSED'}`
}

/** Figures beside their targets. A clock never fails a test: another machine, or a busy one, is no defect. */
export const report = (title: string, lines: readonly Line[]): void => {
  const rows = lines.map((line) => `  ${line.name.padEnd(70)} ${valueOf(line).padStart(10)}   ${targetOf(line)}`.trimEnd())
  process.stdout.write(`\n${title}\n${rows.join('\n')}\n`)
}
