// `pnpm bench`: figures beside their targets. Built as the apps are, because a test runner's own module loading would be measured as well.
// `pnpm bench cold opening` measures these alone.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build as bundle } from 'esbuild'
import { build } from '../../build.mjs'

/** Sources that look for files beside themselves find them there, and not beside the bundle. */
const inPlace = {
  name: 'in-place',
  setup: ({ onLoad }) =>
    onLoad({ filter: /plumbline.*\.ts$|(apps|test|packages)\/.*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      if (path.includes('node_modules') || !text.includes('import.meta.')) return undefined
      const contents = text
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
      return { contents, loader: 'ts' }
    }),
}

const folder = join(import.meta.dirname, '../.cache')
mkdirSync(folder, { recursive: true })
const sizes = await build()
await bundle({
  entryPoints: { bench: join(import.meta.dirname, 'main.ts'), 'cold-function': join(import.meta.dirname, 'cold-function.ts') },
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  external: ['json-logic-engine', 'json-rules-engine', 'highs', 'playwright-core', 'esbuild'],
  // Some of what is bundled is CommonJS and asks for Node's own modules.
  banner: {
    js: "import{createRequire as __requireOf}from'node:module';import{dirname as __dirnameOf}from'node:path';import{fileURLToPath as __pathOf}from'node:url';const require=__requireOf(import.meta.url),__filename=__pathOf(import.meta.url),__dirname=__dirnameOf(__filename);",
  },
  plugins: [inPlace],
})
// In a process of its own, whose memory is not that of the build.
const given = { sizes, folder, only: process.argv.slice(2).filter((argument) => argument !== '--') }
const script = `const { bench } = await import(${JSON.stringify(pathToFileURL(join(folder, 'bench.mjs')).href)})
await bench(JSON.parse(process.argv[1]))`
const ended = spawnSync(process.execPath, ['--input-type=module', '-e', script, JSON.stringify(given)], { stdio: 'inherit' })
process.exitCode = ended.status ?? 1
