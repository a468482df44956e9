// Types, lint, format, dead code and quick unit tests: what must hold before every commit. Ends with 1 and the output of what failed.
// Tests named `*.slow.test.*` drive whole pages or a whole sandbox, or look for what breaks at random: `pnpm test` runs them with all others.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { apartTests, panelTests, sharingTests } from './unit-projects.mjs'

const bin = (name) => join(import.meta.dirname, 'node_modules/.bin', name)
const started = Date.now()

const run = ({ name, command, args }) =>
  new Promise((done) => {
    const from = Date.now()
    const child = spawn(command, args, {
      cwd: import.meta.dirname,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (part) => (output += part))
    child.stderr.on('data', (part) => (output += part))
    child.on('error', (error) => done({ name, ok: false, output: String(error), seconds: 0 }))
    child.on('close', (code) => done({ name, ok: code === 0, output, seconds: (Date.now() - from) / 1000 }))
  })

const unit = (...options) => ({
  name: 'unit tests',
  command: bin('vitest'),
  args: ['run', '--reporter=dot', '--testTimeout=20000', '--exclude=**/*.slow.test.*', ...options],
})

const lanes = [
  [
    { name: 'types', command: bin('tsc'), args: ['--build', '--force'] },
    { name: 'lint', command: bin('oxlint'), args: ['--type-aware'] },
    { name: 'format', command: bin('biome'), args: ['check', '.'] },
    { name: 'dead code', command: bin('knip'), args: ['--no-progress'] },
    { ...unit(...panelTests), name: 'panels' },
  ],
  // What needs a browser belongs to `test`.
  [unit(...sharingTests), { ...unit(...apartTests), name: 'extension pages' }],
]

const results = await Promise.all(
  lanes.map(async (lane) => {
    const done = []
    for (const step of lane) done.push(await run(step))
    return done
  }),
)

const failed = results.flat().filter((result) => !result.ok)
for (const result of failed) process.stdout.write(`\n${result.name}\n${result.output.trim()}\n`)
process.stdout.write('\n')
for (const result of results.flat())
  process.stdout.write(`${result.ok ? 'ok    ' : 'FAILED'} ${result.name} (${result.seconds.toFixed(1)} s)\n`)
process.stdout.write(`${((Date.now() - started) / 1000).toFixed(1)} s\n`)
process.exitCode = failed.length > 0 ? 1 : 0
