import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import type { Beliefs } from '../beliefs.ts'
import type { AzureDevOpsBelief } from './beliefs.ts'

type Believed = Beliefs<AzureDevOpsBelief>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.wasm': 'application/wasm',
}

/** Moves `Date` to the sandbox's clock before the extension's own scripts run; they stay as they were built. */
const clockScript = (shift: number): string => `(() => {
  const shift = ${shift}
  const Real = Date
  const now = () => Real.now() + shift
  globalThis.Date = new Proxy(Real, {
    construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
    apply: () => new Real(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
})()
`

const withClock = (html: string): string => html.replace(/<head[^>]*>/i, (head) => `${head}<script src="/__sandbox/clock.js"></script>`)

/** What the origin says of a page: contrary to assumption `ado-frame-workers` it lets no worker and no WebAssembly run. */
const policy = (beliefs: Believed): Record<string, string> =>
  beliefs.holds('ado-frame-workers') ? {} : { 'content-security-policy': "worker-src 'none'; script-src 'self' 'unsafe-inline'" }

/** Modules are served as such (assumption `ado-assets-allow-modules`): a browser refuses to run one that comes as text. */
const typeOf = (file: string, beliefs: Believed): string => {
  const type = types[extname(file)] ?? 'application/octet-stream'
  return extname(file) === '.js' && !beliefs.holds('ado-assets-allow-modules') ? 'text/plain; charset=utf-8' : type
}

/** The origin that serves the extension's files, as the gallery's content delivery would. */
export const assetsApp = (folder: string, now: () => Date, beliefs: Believed): Hono => {
  const app = new Hono()
  // What a browser has already is not sent again, but asked about: after a build it may be another.
  app.use(etag())
  app.get('/__sandbox/clock.js', (context) =>
    context.body(clockScript(now().getTime() - Date.now()), 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-store',
    }),
  )
  app.get('*', async (context) => {
    const path = normalize(decodeURIComponent(new URL(context.req.url).pathname))
    const file = join(folder, path)
    if (!file.startsWith(join(folder, sep))) return context.text('There is no such file.', 404)
    const content = await readFile(file).catch(() => undefined)
    if (!content) return context.text(`The extension has no file ${path}.`, 404)
    const headers = { 'content-type': typeOf(file, beliefs), 'cache-control': 'no-cache', ...policy(beliefs) }
    if (extname(file) === '.html') return context.body(withClock(content.toString('utf8')), 200, headers)
    return context.body(new Uint8Array(content), 200, headers)
  })
  return app
}
