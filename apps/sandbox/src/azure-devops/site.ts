import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { type Context, Hono } from 'hono'
import type { Fault } from '../platform.ts'
import type { Extension } from './extension.ts'
import { pages } from './pages/index.ts'
import { type Incoming, type Outgoing, type Service, serve } from './rest/service.ts'
import type { WireTap } from './rest/wire-tap.ts'
import { organisation } from './store/names.ts'

export interface Site {
  readonly service: Service
  readonly tap: WireTap
  /** Origin of the extension's files. */
  readonly assets: string
  readonly extension: () => Extension | undefined
}

type Bound = { Bindings: HttpBindings }

/** Assumption `ado-cors-exposed-headers`: a page of another origin can read these, and neither Retry-After nor Date. */
const exposed = ({ service }: Site): string =>
  `Request-Context, X-MS-ContinuationToken${service.store.beliefs.holds('ado-cors-exposed-headers') ? '' : ', Retry-After, Date'}`

const cors = (site: Site, origin: string | undefined): Record<string, string> =>
  origin !== undefined && origin === site.assets
    ? {
        'access-control-allow-origin': origin,
        'access-control-allow-methods': 'OPTIONS,GET,POST,PATCH,PUT,DELETE',
        'access-control-allow-headers':
          'authorization,content-type,accept,if-match,x-vss-reauthenticationaction,x-tfs-fedauthredirect,x-tfs-session,x-http-method-override',
        'access-control-max-age': '3600',
        'access-control-expose-headers': exposed(site),
        vary: 'Origin',
      }
    : {}

const incomingOf = async (context: Context<Bound>): Promise<Incoming> => {
  const url = new URL(context.req.url)
  return {
    method: context.req.method,
    path: url.pathname.slice(organisation.length + 1),
    query: Object.fromEntries(url.searchParams),
    headers: context.req.header(),
    body: await context.req.text(),
  }
}

/** A fault takes the place of the answer; one with a good status and no body only adds its headers. */
const faulty = (answer: Fault['answer'], real: () => Outgoing): Outgoing | 'refuse' => {
  if (answer === 'refuse') return 'refuse'
  if (answer === 'cutOff') {
    const whole = real()
    return { ...whole, body: whole.body.slice(0, Math.floor(whole.body.length / 2)) }
  }
  if (answer.status < 300 && answer.body === undefined) {
    const whole = real()
    return { ...whole, headers: { ...whole.headers, ...answer.headers } }
  }
  const type = answer.body?.trim().startsWith('<') ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8'
  return { status: answer.status, headers: { 'content-type': type, ...answer.headers }, body: answer.body ?? '', person: undefined }
}

/** Answers say what time it is (assumption `tracker-date-header`). */
const dateHeader = ({ service }: Site, context: Context<Bound>): Record<string, string> => {
  if (service.store.beliefs.holds('tracker-date-header')) return { date: service.now().toUTCString() }
  context.env.outgoing.sendDate = false
  return {}
}

const rest = (site: Site) => async (context: Context<Bound>) => {
  const origin = cors(site, context.req.header('origin'))
  const date = dateHeader(site, context)
  if (context.req.method === 'OPTIONS' && context.req.header('access-control-request-method'))
    return context.body(null, 200, { ...origin, ...date })
  const incoming = await incomingOf(context)
  const path = incoming.path + new URL(context.req.url).search
  const fault = site.tap.take(path)
  const real = () => serve(site.service, incoming)
  const outgoing = fault === undefined ? real() : faulty(fault, real)
  if (outgoing === 'refuse') {
    context.env.incoming.socket.destroy()
    return RESPONSE_ALREADY_SENT
  }
  const headers = { ...outgoing.headers, ...origin, ...date, 'x-content-type-options': 'nosniff' }
  site.tap.tell({
    method: incoming.method,
    path,
    requestHeaders: incoming.headers,
    requestBody: incoming.body === '' ? undefined : incoming.body,
    status: outgoing.status,
    responseHeaders: headers,
    responseBody: outgoing.body,
    caller: outgoing.person ? (outgoing.person.role === 'service' ? 'service' : outgoing.person.id) : 'nobody',
  })
  return new Response(outgoing.status === 204 ? null : outgoing.body, { status: outgoing.status, headers })
}

/** Addresses are compared without regard to case, as there. */
const isRest = new RegExp(`^/${organisation}(/[^/]+){0,2}/_apis(/|$)`, 'i')

/** Everything at the organisation's address: REST below `_apis`, pages elsewhere. */
export const siteApp = (site: Site): Hono<Bound> => {
  const app = new Hono<Bound>()
  const answer = rest(site)
  app.use('*', (context, next) => (isRest.test(context.req.path) ? answer(context) : next()))
  pages(app, site)
  return app
}
