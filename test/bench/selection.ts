import { strictEqual } from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { frontierOf, highsSolver, type Means, type Selection, type SelectionModel, select, usualLevels } from '@plumbline/core/portfolio'
import loadHighs from 'highs'
import { knapsacksOf } from '../support/knapsacks.ts'
import { government, newYork } from '../support/real-portfolios.ts'
import { referenceFile } from '../support/reference-files.ts'
import { bestOfEach, report } from './measure.ts'
import { cbc } from './native-solver.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)
const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
const valueOf = (answer: Selection): number => ('value' in answer ? answer.value : Number.NaN)
const timed = <T>(work: () => T): [T, number] => {
  const from = performance.now()
  return [work(), (performance.now() - from) / 1000]
}

/** Same proven optimum wherever both prove. */
const beside = (name: string, model: SelectionModel, means: Means): boolean => {
  const native = cbc(model, 25)
  if (!native) return false
  const [ours, took] = timed(() => select(model, means))
  if (native.proven && ours.status === 'optimal')
    strictEqual(Math.abs(ours.value - native.value) < 1e-6 * Math.abs(native.value), true, name)
  const proof = (proven: boolean) => (proven ? 'proven' : 'not proven')
  say(
    `  ${name}: ours ${valueOf(ours)} (${proof(ours.status === 'optimal')}), cbc ${native.value} (${proof(native.proven)}), time ours/cbc ${(took / native.seconds).toFixed(1)}`,
  )
  return true
}

/** Gaps and times of selection on published instances and real portfolios. */
export const measureSelection = async (): Promise<void> => {
  if (!existsSync(referenceFile('data/orlib-best-known.json'))) {
    say(`skipped: selection: ${referenceFile('data')} is not there; set PLUMBLINE_REFERENCE to the folder that holds it`)
    return
  }
  const solver = highsSolver(await loadHighs())
  const within = (seconds: number): Means => ({ solver, seconds, clock: () => performance.now() })
  for (const set of ['mknapcb1', 'mknapcb4']) {
    const instances = knapsacksOf(set)
    const [took = 0] = await bestOfEach(3, [() => instances.map(({ model }) => select(model))])
    const gaps = instances.map(({ model, best }) => (best - valueOf(select(model))) / best)
    report(`30 selections at once (${set})`, [
      { name: 'Under the best value that anybody found, on average', share: mean(gaps), target: 0.006 },
      { name: 'One selection', milliseconds: took / instances.length, target: 10 },
    ])
  }
  // Twelve minutes, which nobody waits for every time.
  if (process.env['PLUMBLINE_LONG'] === '1') {
    const gaps = knapsacksOf('mknapcb4').map(({ model, best }) => (best - valueOf(select(model, within(25)))) / best)
    report('30 selections of 25 seconds (mknapcb4)', [
      { name: 'Under the best value that anybody found, on average', share: mean(gaps), target: 0.0005 },
      { name: 'The furthest', share: Math.max(...gaps), target: 0.005 },
    ])
  }
  const gapsOfMany = [0.4, 0.65, 0.9].map((share) => {
    const answer = select(newYork(share), within(9))
    return { name: `Gap at ${100 * share} % of what is asked`, share: 'gap' in answer ? answer.gap : Number.NaN, target: 0.001 }
  })
  const memory = Math.round(process.memoryUsage.rss() / 2 ** 20)
  report(`2,010 real projects under five yearly budgets, 9 seconds (${memory} MB of at most 400)`, gapsOfMany)
  const [points, took] = timed(() => frontierOf(government(), usualLevels, within(22)))
  const gaps = points.flatMap((point) => ('gap' in point ? [point.gap] : []))
  report(
    `Efficient frontier of 235 projects, ${gaps.length} of ${points.length} points possible, mean gap ${(100 * mean(gaps)).toFixed(3)} %`,
    [
      { name: 'Widest gap', share: Math.max(...gaps), target: 0.01 },
      { name: 'All points', milliseconds: took * 1000, target: 25_000 },
    ],
  )
  say('\nBeside native cbc, 25 seconds each')
  const compared = [...knapsacksOf('mknap1').slice(4), ...knapsacksOf('mknapcb1').slice(10, 12)]
  if (!compared.every(({ name, model }) => beside(name, model, within(25))))
    say('  skipped: cbc is not installed (Debian: apt-get install coinor-cbc)')
}
