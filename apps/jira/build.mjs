import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import * as esbuild from 'esbuild'
import { oneHostPlugin, sheetPlugin } from '../../packages/panels/sheet-plugin.mjs'
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
  plugins: [wordsPlugin(), sheetPlugin(), oneHostPlugin('jira')],
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
  await esbuild.build(pageOptions(name))
  await copyFile(join(source, 'static/page.html'), join(staging, 'static', name, 'index.html'))
  return { name, bytes: await firstPaint(name), budget: pages[name].budget }
}

/** What few calls need: each library is a file of its own beside the functions, which they load on use. `from`: whose dependency it is. */
const apart = [
  { name: 'expressions', library: '@marcbachmann/cel-js', from: 'packages/core/src/rules', budget: 90_000 },
  { name: 'documents', library: 'yaml', from: 'packages/core/src/methodology', budget: 120_000 },
  { name: 'tables', library: 'papaparse', from: 'packages/core/src/records', budget: 25_000 },
].map((part) => ({ ...part, file: `./${part.name}.cjs` }))

/** Subjects of the product that few calls need, by their door in core. */
const subjects = [{ name: 'portfolio', door: 'packages/core/src/portfolio-pages.ts', budget: 260_000 }].map((part) => ({
  ...part,
  file: `./${part.name}.cjs`,
}))

const keptApart = {
  name: 'kept-apart',
  setup: ({ onResolve }) => {
    for (const { door, file } of subjects)
      onResolve({ filter: new RegExp(`/${door.split('/').at(-1)}$`) }, ({ kind }) =>
        kind === 'entry-point' ? undefined : { path: file, external: true },
      )
    for (const { library, file } of apart) onResolve({ filter: new RegExp(`^${library}$`) }, () => ({ path: file, external: true }))
  },
}

const functionOptions = {
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // What is loaded on use is loaded by `require`: the platform need not offer `import` to a CommonJS bundle.
  supported: { 'dynamic-import': false },
  minify: true,
  legalComments: 'none',
  absWorkingDir: here,
}

const buildApart = async ({ name, library, from, file, budget }) => {
  const outfile = join(staging, 'functions', file)
  await esbuild.build({ ...functionOptions, absWorkingDir: join(here, '../..', from), entryPoints: [library], outfile })
  return { name: `functions, ${name}`, bytes: (await readFile(outfile)).length, budget }
}

const buildSubject = async ({ name, door, file, budget }) => {
  const outfile = join(staging, 'functions', file)
  await esbuild.build({ ...functionOptions, entryPoints: [join(here, '../..', door)], outfile, plugins: [keptApart] })
  return { name: `functions, ${name}`, bytes: (await readFile(outfile)).length, budget }
}

const buildFunctions = async () => {
  const outfile = join(staging, 'functions/index.cjs')
  await esbuild.build({ ...functionOptions, entryPoints: [join(source, 'functions/index.ts')], plugins: [keptApart], outfile })
  return { name: 'functions', bytes: (await readFile(outfile)).length, budget: functionsBudget }
}

export const build = async () => {
  await rm(staging, { recursive: true, force: true })
  await mkdir(join(staging, 'static/icons'), { recursive: true })
  for (const icon of await readdir(join(source, 'static/icons')))
    await copyFile(join(source, 'static/icons', icon), join(staging, 'static/icons', icon))
  await copyFile(join(here, '../../manifests/jira/manifest.yml'), join(staging, 'manifest.yml'))
  const sizes = [await buildFunctions()]
  for (const part of apart) sizes.push(await buildApart(part))
  for (const part of subjects) sizes.push(await buildSubject(part))
  for (const name of Object.keys(pages)) sizes.push(await buildPage(name))
  for (const { name, bytes, budget } of sizes)
    process.stdout.write(`jira ${name}: ${(bytes / 1000).toFixed(1)} kB of ${budget / 1000} kB\n`)
  const over = sizes.filter(({ bytes, budget }) => bytes > budget)
  if (over.length > 0)
    throw new Error(`Over budget: ${over.map(({ name }) => name).join(', ')}. Load later what the first paint does not need.`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
