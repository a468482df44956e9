import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { exactInThread } from './jobs/exact.ts'
import { interruption } from './jobs/interruption.ts'
import { inThread } from './portfolio/thread.ts'
import { run } from './run.ts'

const tell = (text: string) => void process.stderr.write(`${text}\n`)
const solver = fileURLToPath(new URL('solver.js', import.meta.url))
const argv = process.argv.slice(2)
/** What stops at a checkpoint when it is interrupted; everything else ends at once. */
const longCommands: ReadonlySet<string | undefined> = new Set(['refresh', 'jobs'])
const signal = longCommands.has(argv[0]) ? interruption(tell) : undefined
const exact = exactInThread(solver, signal)

process.exitCode = await run(argv, {
  token: process.env['PLUMBLINE_TOKEN'],
  tokens: {
    from: process.env['PLUMBLINE_FROM_TOKEN'],
    to: process.env['PLUMBLINE_TO_TOKEN'],
    audience: process.env['PLUMBLINE_AUDIENCE_TOKEN'],
  },
  readText: (path) => readFile(path, 'utf8'),
  writeText: (path, text) => writeFile(path, text),
  write: (text) => void process.stdout.write(`${text}\n`),
  tell,
  worker: inThread(solver, tell),
  ...(exact ? { exact } : {}),
  ...(signal ? { signal } : {}),
})
