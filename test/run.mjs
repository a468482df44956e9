// Every suite, in small sizes with fixed seeds; `--long` takes full sizes and a random seed, and prints it. The last line counts.
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { accessSync, constants, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from '../build.mjs'
import { apartTests, bridgeTests, panelTests, sharingTests } from '../unit-projects.mjs'

const root = join(import.meta.dirname, '..')
const { values: options } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: { long: { type: 'boolean', default: false }, seed: { type: 'string' } },
})
const chromium = process.env.PLUMBLINE_CHROMIUM ?? '/usr/bin/chromium'
const say = (line) => process.stdout.write(`${line}\n`)

const canRun = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

if (!canRun(chromium)) {
  say(`The browser suite needs Chromium, and ${chromium} is not there. Install it with`)
  say('  sudo apt-get install -y chromium')
  say('or name another one in PLUMBLINE_CHROMIUM.')
  process.exit(1)
}

const seed = options.seed ?? (options.long ? String(randomInt(1, 2 ** 31)) : '20220331')
if (options.long) say(`Long suite, seed ${seed}; run it again with: pnpm test:long --seed ${seed}`)

const reports = join(root, '.cache/test')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const run = (name, ...asked) => {
  const report = join(reports, `${name.replaceAll(' ', '-')}.json`)
  const from = Date.now()
  const ended = spawnSync(
    join(root, 'node_modules/.bin/vitest'),
    // One worker for each core: by itself it leaves one core idle, of two.
    ['run', ...asked, '--maxWorkers=100%', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PLUMBLINE_SEED: seed, ...(options.long ? { PLUMBLINE_LONG: '1' } : {}) },
    },
  )
  const counted = readReport(report)
  // Tests that could not start, or whose hooks failed, count as one failure even where none of them did.
  const failed = counted.failed > 0 || (ended.status === 0 && counted.passed > 0) ? counted.failed : 1
  return { name, passed: counted.passed, failed, skipped: counted.skipped, seconds: (Date.now() - from) / 1000 }
}

const sums = ['passed', 'failed', 'skipped', 'seconds']
const suite = (name, ...runs) => ({ name, ...Object.fromEntries(sums.map((key) => [key, runs.reduce((sum, one) => sum + one[key], 0)])) })

const readReport = (report) => {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

await build()
const results = [
  suite(
    'unit',
    run('unit shared', ...sharingTests, '--testTimeout=20000'),
    run('unit panels', ...panelTests, '--testTimeout=20000'),
    run('unit apart', ...apartTests, '--testTimeout=20000'),
    run('unit bridge', ...bridgeTests, '--testTimeout=20000'),
  ),
  suite('contract', run('contract', '--project=contract')),
  suite('faults', run('faults', '--project=faults')),
  suite('browser', run('browser', '--project=browser')),
]

say('')
for (const r of results)
  say(`${r.name}: ${r.passed} passed, ${r.failed} failed${r.skipped ? `, ${r.skipped} skipped` : ''} (${r.seconds.toFixed(0)} s)`)
const total = (key) => results.reduce((sum, r) => sum + r[key], 0)
say(`${total('passed')} passed, ${total('failed')} failed`)
process.exitCode = total('failed') > 0 ? 1 : 0
