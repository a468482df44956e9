import type { connect as Connect } from './connect.ts'

/** Moves `Date` to the sandbox's clock. Runs in the browser, served as text. */
export const shiftClock = (offset: number): void => {
  const RealDate = Date
  const now = () => RealDate.now() + offset
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget) as Date,
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name, target) as unknown)),
  })
}

/** The bridge inside an app's frame: `__bridge.callBridge`, answered by the host page. Runs in the browser, served as text. */
export const frameBridge = (connect: typeof Connect): void => {
  const channel = new MessageChannel()
  const root = document.documentElement
  const applyTheme = (mode: unknown) => {
    root.dataset['theme'] = 'light:light dark:dark spacing:spacing typography:typography shape:shape motion:motion'
    root.dataset['colorMode'] = String(mode)
  }
  let themed = false
  let wentTo: ((path: string) => void) | undefined
  const host = connect(channel.port1, (command, data) => {
    if (command === 'theme' && themed) applyTheme(data)
    if (command === 'wentTo') wentTo?.(String(data))
  })
  window.parent.postMessage({ sandboxBridge: 'hello' }, '*', [channel.port2])

  const enableTheming = async (): Promise<void> => {
    applyTheme(await host.ask('getTheme', null))
    if (themed) return
    themed = true
    await new Promise((resolve) => {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.href = '/_host/theme.css'
      link.onload = link.onerror = resolve
      document.head.append(link)
    })
  }

  type Place = { pathname: string; search: string; hash: string; state: unknown; key: string }
  const createHistory = async () => {
    const place = (to: string | Partial<Place>, state?: unknown): Place => {
      const text = typeof to === 'string' ? to : `${to.pathname ?? '/'}${to.search ?? ''}${to.hash ?? ''}`
      const { pathname, search, hash } = new URL(text, 'http://app/')
      return { pathname, search, hash, state: state ?? null, key: String(Math.random()).slice(2, 10) }
    }
    const entries = [place(String((await host.ask('appPath', null)) ?? '/'))]
    const listeners = new Set<(location: Place, action: string) => void>()
    const history = {
      action: 'POP',
      index: 0,
      location: entries[0] as Place,
      get length() {
        return entries.length
      },
      createHref: (to: Partial<Place>) => `${to.pathname ?? ''}${to.search ?? ''}${to.hash ?? ''}`,
      listen: (listener: (location: Place, action: string) => void) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      push: (to: string | Partial<Place>, state?: unknown) => {
        entries.splice(history.index + 1, entries.length, place(to, state))
        move(history.index + 1, 'PUSH')
      },
      replace: (to: string | Partial<Place>, state?: unknown) => {
        entries[history.index] = place(to, state)
        move(history.index, 'REPLACE')
      },
      go: (by: number) => move(Math.max(0, Math.min(entries.length - 1, history.index + by)), 'POP'),
      goBack: () => history.go(-1),
      goForward: () => history.go(1),
    }
    const move = (index: number, action: string) => {
      history.index = index
      history.action = action
      history.location = entries[index] as Place
      for (const listener of listeners) listener(history.location, action)
      void host.ask('route', { to: history.createHref(history.location), replaces: action !== 'PUSH' })
    }
    wentTo = (path) => {
      history.action = 'POP'
      history.location = place(path)
      for (const listener of listeners) listener(history.location, 'POP')
    }
    return history
  }

  const own: Record<string, () => unknown> = { enableTheming, createHistory }
  const callBridge = (command: string, data: unknown) => Promise.resolve(own[command]?.() ?? host.ask(command, data))
  Object.defineProperty(globalThis, '__bridge', { value: Object.freeze({ callBridge }), writable: false })

  const tellHeight = () => void host.ask('height', Math.ceil(root.getBoundingClientRect().height))
  addEventListener('DOMContentLoaded', () => {
    new ResizeObserver(tellHeight).observe(root)
    new ResizeObserver(tellHeight).observe(document.body)
  })
}
