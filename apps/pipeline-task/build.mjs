import { copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'esbuild'

const here = dirname(fileURLToPath(import.meta.url))
const manifest = join(here, '../../manifests/pipeline-task/task.json')
const cli = join(here, '../cli/src')

/** What an agent downloads: the manifest with everything that it names, and nothing to install beside it. */
export const staging = join(here, 'dist/task')

/** Bytes of main.js, minified: agents download it before the first step that uses it. */
const budget = 2_400_000

const usual = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  keepNames: true,
  legalComments: 'none',
  logLevel: 'warning',
}

/** The agent starts the file as it is, so that it is CommonJS; the solver is a module of its own, in a thread. */
const buildMain = () => bundle({ ...usual, entryPoints: [join(here, 'src/main.ts')], outfile: join(staging, 'main.js'), format: 'cjs' })
const buildSolver = () =>
  bundle({
    ...usual,
    entryPoints: [join(cli, 'solver.ts')],
    outfile: join(staging, 'solver.mjs'),
    format: 'esm',
    banner: {
      js: "import{createRequire as __requireOf}from'node:module';import{dirname as __dirnameOf}from'node:path';import{fileURLToPath as __pathOf}from'node:url';const require=__requireOf(import.meta.url),__filename=__pathOf(import.meta.url),__dirname=__dirnameOf(__filename);",
    },
  })

export const build = async () => {
  await rm(staging, { recursive: true, force: true })
  await mkdir(staging, { recursive: true })
  await Promise.all([buildMain(), buildSolver()])
  const resolve = createRequire(join(cli, 'solver.ts')).resolve
  await copyFile(resolve('highs/runtime'), join(staging, 'highs.wasm'))
  await copyFile(join(here, 'icon.png'), join(staging, 'icon.png'))
  await writeFile(join(staging, 'task.json'), await readFile(manifest))
  // Whatever lies above it on an agent must not say what its files are.
  await writeFile(join(staging, 'package.json'), `${JSON.stringify({ type: 'commonjs' })}\n`)
  const { size } = await stat(join(staging, 'main.js'))
  process.stdout.write(`pipeline task: ${(size / 1000).toFixed(0)} kB of ${budget / 1000} kB\n`)
  if (size > budget) throw new Error('The pipeline task is over its budget')
  return { name: 'pipeline task', bytes: size, budget }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
