import { readFile } from 'node:fs/promises'
import { run } from './run.ts'

process.exitCode = await run(process.argv.slice(2), {
  token: process.env['PLUMBLINE_TOKEN'],
  readText: (path) => readFile(path, 'utf8'),
  write: (text) => void process.stdout.write(`${text}\n`),
  tell: (text) => void process.stderr.write(`${text}\n`),
})
