import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'esbuild'
import { withoutClients } from '../cli/without-clients.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const manifest = join(here, '../../manifests/pipeline-task/task.json')
const cli = join(here, '../cli/src')

/** What an agent downloads: the manifest with everything that it names, and nothing to install beside it. */
export const staging = join(here, 'dist/task')

/** Bytes of all that agents download of the task, minified, besides the solver. */
const budget = 1_500_000

const usual = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  keepNames: true,
  legalComments: 'none',
  plugins: [withoutClients],
  logLevel: 'warning',
}

/** Some of what is bundled is CommonJS and asks for Node's own modules. */
const banner = {
  js: "import{createRequire as __requireOf}from'node:module';import{dirname as __dirnameOf}from'node:path';import{fileURLToPath as __pathOf}from'node:url';const require=__requireOf(import.meta.url),__filename=__pathOf(import.meta.url),__dirname=__dirnameOf(__filename);",
}

/** In parts, each loaded when it is needed: to compile one file with everything in it takes 25 MB that no run gets back. */
const buildTask = () =>
  bundle({
    ...usual,
    entryPoints: { task: join(here, 'src/main.ts') },
    outdir: staging,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'part-[hash]',
    splitting: true,
    format: 'esm',
    banner,
  })
const buildSolver = () =>
  bundle({ ...usual, entryPoints: [join(cli, 'solver.ts')], outfile: join(staging, 'solver.mjs'), format: 'esm', banner })

const bytesOfTask = async () => {
  const files = (await readdir(staging)).filter((name) => name !== 'solver.mjs' && name.endsWith('.mjs'))
  const sizes = await Promise.all(files.map(async (name) => (await stat(join(staging, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

export const build = async () => {
  await rm(staging, { recursive: true, force: true })
  await mkdir(staging, { recursive: true })
  await Promise.all([buildTask(), buildSolver()])
  // The agent starts a file of the old kind, which says nothing but where the other one is.
  await writeFile(join(staging, 'main.js'), "import('./task.mjs')\n")
  const resolve = createRequire(join(cli, 'solver.ts')).resolve
  await copyFile(resolve('highs/runtime'), join(staging, 'highs.wasm'))
  await copyFile(join(here, 'icon.png'), join(staging, 'icon.png'))
  await writeFile(join(staging, 'task.json'), await readFile(manifest))
  // Whatever lies above it on an agent must not say what its files are.
  await writeFile(join(staging, 'package.json'), `${JSON.stringify({ type: 'commonjs' })}\n`)
  const size = await bytesOfTask()
  process.stdout.write(`pipeline task: ${(size / 1000).toFixed(0)} kB of ${budget / 1000} kB\n`)
  if (size > budget) throw new Error('The pipeline task is over its budget')
  return { name: 'pipeline task', bytes: size, budget }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
