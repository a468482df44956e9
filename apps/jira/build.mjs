import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import * as esbuild from 'esbuild'
import { withPreloads } from '../../packages/panels/preload.mjs'
import { oneHostPlugin, sheetPlugin } from '../../packages/panels/sheet-plugin.mjs'
import { smaller, smallerPlugin } from '../../packages/panels/smaller-plugin.mjs'
import { wordsPlugin } from '../../packages/panels/words-plugin.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const source = join(here, 'src')
/** What Forge deploys: the manifest with everything that it names. */
export const staging = join(here, 'dist/app')

const preact = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
}

/** Budgets in bytes: pages gzipped and without `@forge/bridge`, which every Custom UI page carries; functions minified. */
const pages = {
  gate: { budget: 25_000, alias: preact },
  portfolio: { budget: 150_000, alias: {} },
  settings: { budget: 190_000, alias: {} },
  rule: { budget: 25_000, alias: preact },
}
const functionsBudget = 450_000

const pageOptions = (name) => ({
  entryPoints: { index: join(source, 'static', name, 'index.ts') },
  alias: pages[name].alias,
  outdir: join(staging, 'static', name),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  jsx: 'automatic',
  minify: true,
  legalComments: 'none',
  chunkNames: '[name]-[hash]',
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [wordsPlugin(), sheetPlugin(), oneHostPlugin('jira'), smallerPlugin()],
  absWorkingDir: here,
})

/** What a page loads before its first paint: its entry and all that it imports statically, as gzipped text. */
const firstPaint = async (name) => {
  const { metafile, outputFiles } = await esbuild.build({ ...pageOptions(name), external: ['@forge/bridge'], write: false, metafile: true })
  const textOf = new Map(outputFiles.map((file) => [file.path, file.contents]))
  const wanted = new Set(Object.keys(metafile.outputs).filter((path) => /\/index\.(js|css)$/.test(path)))
  for (const path of wanted)
    for (const { path: imported, kind, external } of metafile.outputs[path].imports)
      if (kind === 'import-statement' && !external) wanted.add(imported)
  return [...wanted].reduce((sum, path) => sum + gzipSync(textOf.get(join(here, path)), { level: 9 }).length, 0)
}

const buildPage = async (name) => {
  const { metafile } = await esbuild.build({ ...pageOptions(name), metafile: true })
  const page = await readFile(join(source, 'static/page.html'), 'utf8')
  await writeFile(join(staging, 'static', name, 'index.html'), withPreloads(page, metafile, { entry: 'index.js', parts: ['speaker'] }))
  return { name, bytes: await firstPaint(name), budget: pages[name].budget }
}

/** What few calls need, in chunks beside the functions that are loaded on use. Named by a module that only they have. */
const parts = [
  { name: 'expressions', module: '@marcbachmann/cel-js', budget: 90_000 },
  { name: 'documents', module: '/yaml/', budget: 120_000 },
  { name: 'tables', module: '/papaparse/', budget: 25_000 },
  { name: 'portfolio', module: 'core/src/portfolio-pages.ts', budget: 260_000 },
  { name: 'rules', module: 'core/src/enforcement-pages.ts', budget: 25_000 },
  { name: 'tracker', module: 'core/src/tracker-pages.ts', budget: 35_000 },
  { name: 'refresh', module: 'core/src/pmo/refresh-steps.ts', budget: 110_000 },
  { name: 'exact', module: '/highs/', budget: 250_000 },
  { name: 'enforcement', module: 'jira/src/guard/changing.ts', budget: 15_000 },
  { name: 'governance', module: 'core/src/pmo/governance/pages.ts', budget: 140_000 },
]

const functionsFolder = join(staging, 'functions')

/** Its CommonJS form cannot be split off with the names of what it exports. */
const yamlAsModule = {
  name: 'yaml-as-module',
  setup: ({ onResolve }) => {
    const root = dirname(createRequire(join(here, '../../packages/core/package.json')).resolve('yaml/package.json'))
    onResolve({ filter: /^yaml$/ }, () => ({ path: join(root, 'browser/index.js') }))
  },
}

/** Split as modules, because only those can be split. */
const functionOptions = {
  // The second runs as a thread of its own too.
  entryPoints: { index: join(source, 'functions/index.ts'), exact: join(source, 'functions/exact.ts') },
  outdir: functionsFolder,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  outExtension: { '.js': '.cjs' },
  chunkNames: '[name]-[hash]',
  write: false,
  metafile: true,
  plugins: [yamlAsModule],
  // As a module it asks for its own address, which is not there after the transformation.
  alias: { highs: createRequire(import.meta.url).resolve('highs') },
  absWorkingDir: here,
}

/** What an output brings along by static imports, itself included, beyond what is there already. */
const closureOf = (outputs, entry, there = new Set()) => {
  const wanted = new Set([entry])
  for (const path of wanted)
    for (const { path: imported, kind, external } of outputs[path].imports)
      if (kind === 'import-statement' && !external && !there.has(imported)) wanted.add(imported)
  return wanted
}

/** Each chunk becomes CommonJS afterwards: what is loaded on use is loaded by `require`, since the platform need not offer `import` to such a bundle. */
const buildFunctions = async () => {
  const { metafile, outputFiles } = await esbuild.build(functionOptions)
  await mkdir(functionsFolder, { recursive: true })
  const bytes = new Map()
  for (const { path, text } of outputFiles) {
    const split = await esbuild.transform(text, {
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      supported: { 'dynamic-import': false },
      minify: true,
    })
    const code = await smaller(split.code, { module: false })
    await writeFile(path, code)
    bytes.set(path, Buffer.byteLength(code))
  }
  const { outputs } = metafile
  const size = (paths) => [...paths].reduce((sum, path) => sum + bytes.get(join(here, path)), 0)
  const main = closureOf(
    outputs,
    Object.keys(outputs).find((path) => path.endsWith('/index.cjs')),
  )
  const later = parts.map(({ name, module, budget }) => {
    const own = Object.entries(outputs).find(
      ([path, { inputs }]) => !main.has(path) && Object.keys(inputs).some((input) => input.includes(module)),
    )
    if (!own) throw new Error(`The functions load ${module} at once; it belongs to the part "${name}"`)
    return { name: `functions, ${name}`, bytes: size(closureOf(outputs, own[0], main)), budget }
  })
  return [{ name: 'functions', bytes: size(main), budget: functionsBudget }, ...later]
}

/** Builds all of it; answers what each part weighs beside its budget, in bytes. */
export const build = async () => {
  await rm(staging, { recursive: true, force: true })
  await mkdir(join(staging, 'static/icons'), { recursive: true })
  for (const icon of await readdir(join(source, 'static/icons')))
    await copyFile(join(source, 'static/icons', icon), join(staging, 'static/icons', icon))
  await copyFile(join(here, '../../manifests/jira/manifest.yml'), join(staging, 'manifest.yml'))
  const sizes = await buildFunctions()
  // Only what works on a selection reads it, and only then.
  await copyFile(createRequire(import.meta.url).resolve('highs/runtime'), join(functionsFolder, 'highs.wasm'))
  for (const name of Object.keys(pages)) sizes.push(await buildPage(name))
  for (const { name, bytes, budget } of sizes)
    process.stdout.write(`jira ${name}: ${(bytes / 1000).toFixed(1)} kB of ${budget / 1000} kB\n`)
  const over = sizes.filter(({ bytes, budget }) => bytes > budget)
  if (over.length > 0)
    throw new Error(`Over budget: ${over.map(({ name }) => name).join(', ')}. Load later what the first paint does not need.`)
  return sizes.map((size) => ({ ...size, name: `jira ${size.name}` }))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
