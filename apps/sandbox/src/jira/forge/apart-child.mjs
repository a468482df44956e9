// A function of the app in a process of its own: what it reaches goes through the platform, as everything that it says.
import { createRequire } from 'node:module'
import { join } from 'node:path'

const say = (message) => process.send(message)
/** How much this process holds, by the system's count. */
const held = () => say({ is: 'memory', most: process.resourceUsage().maxRSS * 1024 })
setInterval(held, 50).unref()

const waiting = new Map()
let asked = 0
const reach = (through, path, init = {}) =>
  new Promise((resolve) => {
    asked += 1
    waiting.set(asked, resolve)
    const { method, headers, body } = init
    held()
    say({ is: 'fetch', id: asked, reach: through, path, init: { method, headers: [...new Headers(headers)], body } })
  })
const answered = ({ id, status, headers, body }) => {
  const empty = status === 204 || status === 304
  waiting.get(id)?.(new Response(empty ? null : body, { status, headers }))
  waiting.delete(id)
}

const words = (given) =>
  given.map((word) => (word instanceof Error ? (word.stack ?? word.message) : typeof word === 'string' ? word : JSON.stringify(word)))
const log =
  (level) =>
  (...given) =>
    say({ is: 'log', level, text: words(given).join(' ') })

/** The platform's clock goes on with this process. */
const onClock = (start) => {
  const from = performance.now()
  const now = () => start + performance.now() - from
  return new Proxy(Date, {
    construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
    apply: () => new Date(now()).toString(),
    get: (target, name, on) => (name === 'now' ? () => Math.floor(now()) : Reflect.get(target, name, on)),
  })
}

const run = async ({ folder, handler, given, runtime, now, seconds }) => {
  globalThis.Date = onClock(now)
  globalThis.console = {
    log: log('info'),
    info: log('info'),
    debug: log('debug'),
    warn: log('warn'),
    error: log('error'),
    trace: log('debug'),
  }
  globalThis.fetch = () => Promise.reject(new Error('Egress is not permitted: the manifest names no external address.'))
  globalThis.__forge_fetch__ = reach
  globalThis.__forge_runtime__ = {
    ...runtime,
    lambdaContext: { getRemainingTimeInMillis: () => Math.max(0, now + seconds * 1000 - Date.now()) },
    metrics: { counter: () => ({ incr: () => undefined }), timing: () => ({ measure: () => ({ stop: () => undefined }) }) },
  }
  const functions = createRequire(import.meta.url)(join(folder, 'functions', 'index.cjs'))
  try {
    const value = await functions[handler](...given)
    held()
    say({ is: 'done', value })
  } catch (cause) {
    say({ is: 'failed', text: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) })
  }
}

process.on('message', (message) => (message.is === 'run' ? void run(message) : answered(message)))
process.on('disconnect', () => process.exit())
