// `pnpm bench`: figures beside their targets. Built as the apps are, because a test runner's own module loading would be measured as well.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const outfile = join(import.meta.dirname, '../.cache/bench.mjs')
mkdirSync(join(import.meta.dirname, '../.cache'), { recursive: true })
await build({
  entryPoints: [join(import.meta.dirname, 'main.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  external: ['json-logic-engine', 'json-rules-engine', 'highs'],
})
await import(pathToFileURL(outfile).href)
