import { AsyncLocalStorage } from 'node:async_hooks'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { compileFunction } from 'node:vm'
import { type Believing, requireOf } from './believed.ts'

/** What `__forge_fetch__` is asked for: a product or the platform, as the app or as a person. */
export interface Reach {
  readonly type: string
  readonly provider?: 'app' | 'user' | 'none'
  readonly remote?: string
  readonly accountId?: string
}
export type ForgeFetch = (reach: Reach, path: string, init: RequestInit | undefined) => Promise<Response>
/** What the runtime tells a running function about itself, and what it reaches the outside through. */
export interface Invocation {
  readonly runtime: unknown
  readonly fetch: ForgeFetch
}
export type Handler = (...given: readonly unknown[]) => unknown

const callerless = new AsyncLocalStorage<Invocation>()
const running = (): Invocation => {
  const invocation = callerless.getStore()
  if (!invocation) throw new Error('No invocation is running.')
  return invocation
}

/** `Date` on the sandbox's clock. */
const shifted = (now: () => number): DateConstructor =>
  new Proxy(Date, {
    construct: (target, given: [], newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget) as Date,
    apply: () => new Date(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown)),
  })

const globals = (now: () => number, log: (level: string, text: string) => void): object => {
  const say =
    (level: string) =>
    (...words: readonly unknown[]) =>
      log(
        level,
        words
          .map((word) => (word instanceof Error ? (word.stack ?? word.message) : typeof word === 'string' ? word : JSON.stringify(word)))
          .join(' '),
      )
  const own = {
    Date: shifted(now),
    console: { log: say('info'), info: say('info'), debug: say('debug'), warn: say('warn'), error: say('error'), trace: say('debug') },
    // a manifest without egress reaches nothing but the product
    fetch: () => Promise.reject(new Error('Egress is not permitted: the manifest names no external address.')),
    __forge_fetch__: (reach: Reach, path: string, init?: RequestInit) => running().fetch(reach, path, init),
    get __forge_runtime__() {
      return callerless.getStore()?.runtime
    },
  }
  // some of Node's globals only answer when asked on the real global object
  return new Proxy(own, {
    get: (target, name) => (name in target ? Reflect.get(target, name) : Reflect.get(globalThis, name)) as unknown,
    has: (target, name) => name in target || name in globalThis,
  })
}

/** What a bundle finds around it: a clock, a log, and a platform as it is believed to be, or not. */
interface Around {
  readonly now: () => number
  readonly log: (level: string, text: string) => void
  readonly holds?: Believing
}

/** Loads the app's bundle as the platform does: CommonJS, with its own `Date`, console and two globals of Forge. */
export const loadFunctions = (folder: string, { now, log, holds = () => true }: Around): ((handler: string) => Handler) => {
  const path = join(folder, 'functions', 'index.cjs')
  const surroundings = globals(now, log) as { Date: DateConstructor; console: unknown; fetch: unknown }
  const bundle = compileFunction(
    readFileSync(path, 'utf8'),
    ['exports', 'require', 'module', '__filename', '__dirname', 'global', 'globalThis', 'Date', 'console', 'fetch'],
    { filename: path },
  ) as (...given: readonly unknown[]) => void
  const module = { exports: {} as Readonly<Record<string, unknown>> }
  bundle(
    module.exports,
    requireOf(createRequire(path), holds),
    module,
    path,
    folder,
    surroundings,
    surroundings,
    surroundings.Date,
    surroundings.console,
    surroundings.fetch,
  )
  return (handler) => {
    const name = handler.split('.').at(-1) ?? ''
    const found = module.exports[name]
    if (typeof found !== 'function')
      throw new Error(`The bundle ${path} exports no function "${name}", which the manifest names as "${handler}".`)
    return found as Handler
  }
}

/** Runs a function of the app within an invocation and its time limit. */
export const invoke = async (invocation: Invocation, seconds: number, run: () => unknown): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Task timed out after ${seconds.toFixed(2)} seconds`)), seconds * 1000)
    timer.unref()
  })
  try {
    return await Promise.race([callerless.run(invocation, async () => run()), late])
  } finally {
    clearTimeout(timer)
  }
}
