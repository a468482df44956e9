import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import * as esbuild from 'esbuild'
import { withPreloads } from '../../packages/panels/preload.mjs'
import { oneHostPlugin, sheetPlugin } from '../../packages/panels/sheet-plugin.mjs'
import { smallerPlugin } from '../../packages/panels/smaller-plugin.mjs'
import { wordsPlugin } from '../../packages/panels/words-plugin.mjs'
import { build as buildTask, staging as builtTask } from '../pipeline-task/build.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const source = join(here, 'src')
const manifests = join(here, '../../manifests/azure-devops')
/** What is packed: the manifest with everything that it names. */
export const staging = join(here, 'dist/extension')

const sdk = 'azure-devops-extension-sdk'
const preact = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
}

/** Budgets in bytes, gzipped, without the host's own SDK: scripts that a page loads before its first paint, its styles, and the parts that load later. */
const pages = {
  gate: { scripts: 25_000, alias: preact },
  portfolio: { scripts: 150_000, alias: {} },
  settings: { scripts: 190_000, alias: {} },
}
const parts = {
  open: 15_000,
  Approval: 15_000,
  PlanDialog: 25_000,
  DecisionsPage: 15_000,
  OperationsPage: 12_000,
  naming: 10_000,
  engine: 70_000,
  cel: 30_000,
  TemplatePage: 130_000,
  'portfolio-pages': 45_000,
  'tracker-pages': 12_000,
  'enforcement-pages': 10_000,
  'refresh-pages': 5_000,
  'refresh-driver': 3_000,
  later: 16_000,
}
const byEngine = new Set(['cel', 'portfolio-pages', 'tracker-pages', 'enforcement-pages', 'refresh-pages', 'refresh-driver', 'later'])
const styles = 10_000

/** Modules and chunks, which the extension's own origin serves to its frame (assumption ado-assets-allow-modules). */
const pageOptions = (name) => ({
  entryPoints: { [name]: join(source, `${name}.ts`) },
  alias: pages[name].alias,
  outdir: staging,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  jsx: 'automatic',
  minify: true,
  legalComments: 'none',
  chunkNames: `${name}-[name]-[hash]`,
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [wordsPlugin(), sheetPlugin(), oneHostPlugin('azure-devops'), smallerPlugin()],
  absWorkingDir: here,
})

/** Outputs that come with these by static imports. */
const closure = (metafile, entries) => {
  const wanted = new Set(entries)
  for (const path of wanted)
    for (const { path: imported, kind, external } of metafile.outputs[path].imports)
      if (kind === 'import-statement' && !external) wanted.add(imported)
  return wanted
}

const measure = async (name) => {
  const { metafile, outputFiles } = await esbuild.build({ ...pageOptions(name), external: [sdk], write: false, metafile: true })
  const textOf = new Map(outputFiles.map((file) => [file.path, file.contents]))
  const size = (paths) => paths.reduce((sum, path) => sum + gzipSync(textOf.get(join(here, path)), { level: 9 }).length, 0)
  const outputs = Object.keys(metafile.outputs)
  const called = (pattern) => outputs.filter((path) => new RegExp(`^${pattern}\\.js$`).test(basename(path)))
  const first = closure(metafile, called(name))
  const partOf = (part) => closure(metafile, called(`${name}-${part}-[0-9A-Z]+`))
  const engine = partOf('engine')
  // Whoever presses a button has asked something before.
  const afterwards = new Set([...engine, ...closure(metafile, called('[a-z]+-pages-[0-9A-Z]+'))])
  const later = Object.entries(parts).flatMap(([part, budget]) => {
    const own = partOf(part)
    // Only the engine loads these, so that what both need is there already.
    const there = part === 'refresh-pages' ? afterwards : byEngine.has(part) ? engine : new Set()
    const added = [...own].filter((path) => !first.has(path) && !there.has(path))
    return own.size === 0 ? [] : [{ name: `${name}: ${part}`, bytes: size(added), budget }]
  })
  return [
    { name: `${name}: first paint`, bytes: size([...first]), budget: pages[name].scripts },
    { name: `${name}: styles`, bytes: size(outputs.filter((path) => path.endsWith('.css'))), budget: styles },
    ...later,
  ]
}

const buildPage = async (name) => {
  const { metafile } = await esbuild.build({ ...pageOptions(name), metafile: true })
  const page = await readFile(join(source, 'page.html'), 'utf8')
  const parts = ['speaker', ...(name === 'gate' ? ['open', 'counts-now', 'naming'] : [])].map((part) => `${name}-${part}`)
  await writeFile(join(staging, `${name}.html`), withPreloads(page.replaceAll('NAME', name), metafile, { entry: `${name}.js`, parts }))
  return await measure(name)
}

/** What searches on beside the portfolio page: a worker of its own, and the solver that it loads where it may. */
const buildSolver = async () => {
  const outfile = join(staging, 'solver.js')
  await esbuild.build({
    entryPoints: [join(source, 'portfolio/solver.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    // Its own paths for Node are never taken in a browser.
    external: ['node:*', 'module', 'fs', 'path', 'crypto'],
    absWorkingDir: here,
  })
  await copyFile(createRequire(import.meta.url).resolve('highs/runtime'), join(staging, 'highs.wasm'))
  return { name: 'solver', bytes: gzipSync(await readFile(outfile), { level: 9 }).length, budget: 60_000 }
}

/** What says that a page did not start: no module, because those may be what is refused. */
const buildFrame = async () => {
  await copyFile(join(source, 'frame.css'), join(staging, 'frame.css'))
  await esbuild.build({
    entryPoints: [join(source, 'frame.ts')],
    outfile: join(staging, 'frame.js'),
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    absWorkingDir: here,
  })
}

/** Where the pipeline task lies in the package: the name of its contribution. */
const taskFolder = 'pipeline-task'

/** The manifest as it is packed: with the list of files that the build made. */
const writeManifest = async () => {
  const manifest = JSON.parse(await readFile(join(manifests, 'vss-extension.json'), 'utf8'))
  const listed = new Set([manifest.content.details.path, manifest.content.license.path])
  const files = (await readdir(staging)).filter((path) => !listed.has(path) && path !== taskFolder).toSorted()
  // The task is for agents, which get it from the service; no page may load it.
  const built = { ...manifest, files: [...files.map((path) => ({ path, addressable: true })), { path: taskFolder }] }
  await writeFile(join(staging, 'vss-extension.json'), `${JSON.stringify(built, null, 2)}\n`)
}

/** The linter is TypeScript like the rest, so it is built before it judges. */
const lintManifest = async () => {
  const options = { entryPoints: [join(source, 'manifest/lint.ts')], bundle: true, format: 'esm', platform: 'node', write: false }
  const { outputFiles } = await esbuild.build(options)
  const { lint, lintTask } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
  const read = async (path) => JSON.parse(await readFile(join(staging, path), 'utf8'))
  const manifest = await read('vss-extension.json')
  const task = join(taskFolder, 'task.json')
  const problems = [
    ...lint(manifest, await readdir(staging)),
    ...lintTask(await read(task), await readdir(join(staging, taskFolder)), manifest.version),
  ]
  if (problems.length > 0) throw new Error(`The extension’s manifest is wrong:\n${problems.join('\n')}`)
}

/** Builds all of it; answers what each part weighs beside its budget, in bytes. */
export const build = async () => {
  await rm(staging, { recursive: true, force: true })
  await mkdir(staging, { recursive: true })
  for (const file of await readdir(join(here, 'store'))) await copyFile(join(here, 'store', file), join(staging, file))
  await copyFile(join(here, '../../LICENSE'), join(staging, 'license.txt'))
  await buildFrame()
  const sizes = []
  for (const name of Object.keys(pages)) sizes.push(...(await buildPage(name)))
  sizes.push(await buildSolver())
  const task = await buildTask()
  await cp(builtTask, join(staging, taskFolder), { recursive: true })
  await writeManifest()
  await lintManifest()
  for (const { name, bytes, budget } of sizes)
    process.stdout.write(`azure-devops ${name}: ${(bytes / 1000).toFixed(1)} kB of ${budget / 1000} kB\n`)
  const over = sizes.filter(({ bytes, budget }) => bytes > budget)
  if (over.length > 0)
    throw new Error(`Over budget: ${over.map(({ name }) => name).join(', ')}. Load later what the first paint does not need.`)
  return [...sizes.map((size) => ({ ...size, name: `azure-devops ${size.name}` })), task]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
