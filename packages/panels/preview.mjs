import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import * as esbuild from 'esbuild'
import { sheetPlugin } from './sheet-plugin.mjs'
import { wordsPlugin } from './words-plugin.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const folder = join(here, '../../.cache/preview')
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

const preact = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
}

const options = (panel) => ({
  alias: panel === 'gate' ? preact : {},
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  jsx: 'automatic',
  minify: true,
  legalComments: 'none',
  chunkNames: `${panel}-[name]-[hash]`,
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [wordsPlugin(), sheetPlugin()],
  absWorkingDir: here,
  outdir: folder,
})

const panels = ['gate', 'portfolio', 'settings', 'chooser', 'decisions'].filter((panel) => existsSync(join(here, 'preview', `${panel}.ts`)))

/** Every panel over its fixtures, as pages that take `host`, `mode`, `scene` and `locale` from their address. */
export const buildPreview = async (wanted = panels) => {
  await mkdir(folder, { recursive: true })
  await copyFile(join(here, 'preview/look.js'), join(folder, 'look.js'))
  for (const panel of wanted) {
    await esbuild.build({ ...options(panel), entryPoints: { [panel]: join(here, 'preview', `${panel}.ts`) } })
    const page = await readFile(join(here, 'preview/page.html'), 'utf8')
    await writeFile(join(folder, `${panel}.html`), page.replaceAll('PANEL', panel))
  }
}

/** The bytes of a panel alone, gzipped: what its first paint loads, and each language. */
export const sizes = async (panel) => {
  const built = await esbuild.build({
    ...options(panel),
    entryPoints: { [panel]: join(here, 'src', panel, 'index.tsx') },
    write: false,
    metafile: true,
  })
  const wanted = new Set(
    Object.keys(built.metafile.outputs).filter((path) => built.metafile.outputs[path].entryPoint?.endsWith('index.tsx')),
  )
  for (const path of wanted)
    for (const { path: imported, kind } of built.metafile.outputs[path].imports) if (kind === 'import-statement') wanted.add(imported)
  const sizeOf = (path) => gzipSync(built.outputFiles.find((file) => file.path === join(here, path)).contents, { level: 9 }).length
  return Object.keys(built.metafile.outputs).map((path) => ({
    path,
    first: wanted.has(path),
    minified: built.metafile.outputs[path].bytes,
    gzip: sizeOf(path),
  }))
}

/** Serves the pages under the policy of the hosts: nothing inline. */
export const serve = (port) =>
  new Promise((done) => {
    const server = createServer(async (request, response) => {
      const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1)
      if (name === 'favicon.ico') return response.writeHead(204).end()
      const text = await readFile(join(folder, name.replaceAll('..', ''))).catch(() => undefined)
      response.writeHead(text ? 200 : 404, {
        'content-type': `${types[extname(name)] ?? 'text/plain'}; charset=utf-8`,
        'content-security-policy': "default-src 'self'; style-src 'self'; script-src 'self'",
      })
      response.end(text ?? 'not found')
    })
    server.listen(port, () => done(server))
  })

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildPreview()
  if (process.argv.includes('--sizes')) for (const panel of panels) console.table(await sizes(panel))
  if (process.argv.includes('--serve')) {
    const { port } = (await serve(4690)).address()
    console.log(panels.map((panel) => `http://localhost:${port}/${panel}.html?host=jira&mode=light`).join('\n'))
  }
}
