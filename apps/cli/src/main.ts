import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { inThread } from './portfolio/thread.ts'
import { run } from './run.ts'

const tell = (text: string) => void process.stderr.write(`${text}\n`)

process.exitCode = await run(process.argv.slice(2), {
  token: process.env['PLUMBLINE_TOKEN'],
  readText: (path) => readFile(path, 'utf8'),
  write: (text) => void process.stdout.write(`${text}\n`),
  tell,
  worker: inThread(fileURLToPath(new URL('solver.js', import.meta.url)), tell),
})
