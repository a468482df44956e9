import { readFileSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { CSPInjectionService, CSPProcessingService } from '@forge/csp'
import { load } from 'cheerio'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import type { Clock } from '../../platform.ts'
import { connect } from '../browser/connect.ts'
import { frameBridge, shiftClock } from '../browser/frame.ts'
import type { InstalledApp } from '../forge/manifest.ts'
import { themeCss } from './theme.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

type Permissions = Parameters<CSPProcessingService['getCspDetails']>[1]
/** Forge's own content security policy for a page of the app. `stg` is the environment whose policy lets localhost frame it. */
const policyOf = (page: string, app: InstalledApp): string => {
  const permissions = (app.manifest.permissions ?? {}) as Permissions
  const existingCSPDetails = new CSPProcessingService({ info: () => undefined }, load).getCspDetails(page, permissions)
  return new CSPInjectionService().getInjectableCSP({ existingCSPDetails, microsEnv: 'stg', isFedRAMP: false } as never).join('; ')
}

/** In front of the app's own scripts, as Jira puts its bridge there; external files, so that the strict policy lets them through. */
const hostScripts = '<script src="/_host/clock.js"></script><script src="/_host/bridge.js"></script>'
const withBridge = (page: string): string => page.replace(/<head[^>]*>/iu, (head) => head + hostScripts)

const bridge = `(${frameBridge.toString()})(${connect.toString()})`
const script = (text: string) => new Response(text, { headers: { 'content-type': types['.js'] ?? '', 'cache-control': 'no-store' } })

const fileOf = (app: InstalledApp, resource: string, path: string): { readonly name: string; readonly bytes: Buffer } | undefined => {
  const folder = app.manifest.resources?.find((each) => each.key === resource)?.path
  const inside = normalize(decodeURIComponent(path === '' ? 'index.html' : path))
  if (folder === undefined || inside.startsWith('..')) return undefined
  try {
    return { name: inside, bytes: readFileSync(join(app.folder, folder, inside)) }
  } catch {
    return undefined
  }
}

/** The origin that serves the app's static resources, under Forge's own content security policy. */
export const resourceFiles = ({ app, clock }: { readonly app: InstalledApp | undefined; readonly clock: Clock }): Hono => {
  const files = new Hono()
  // What a browser has already is not sent again, but asked about: after a build it may be another.
  files.use(etag())
  files.get('/_host/bridge.js', () => script(bridge))
  files.get('/_host/clock.js', () => script(`(${shiftClock.toString()})(${clock.now().getTime() - Date.now()})`))
  files.get('/_host/theme.css', (c) => c.body(themeCss(), 200, { 'content-type': types['.css'] ?? '' }))
  files.get('/:resource/:path{.*}', (c) => {
    const file = app === undefined ? undefined : fileOf(app, c.req.param('resource'), c.req.param('path'))
    if (app === undefined || !file) return c.text('There is no such file in the built app.', 404)
    const type = types[extname(file.name)] ?? 'application/octet-stream'
    if (extname(file.name) !== '.html') return c.body(new Uint8Array(file.bytes), 200, { 'content-type': type })
    const page = withBridge(file.bytes.toString('utf8'))
    return c.body(page, 200, { 'content-type': type, 'content-security-policy': policyOf(page, app), 'cache-control': 'no-store' })
  })
  return files
}
