import type { connect, Peer } from './connect.ts'
import type { flagArea } from './flags.ts'
import type { Given, PageData } from './given.ts'
import type { wireIssue } from './issue.ts'
import type { modalStack } from './modals.ts'
import type { placesOf } from './places.ts'

export interface PageParts {
  readonly connect: typeof connect
  readonly flagArea: typeof flagArea
  readonly modalStack: typeof modalStack
  readonly placesOf: typeof placesOf
  readonly wireIssue: typeof wireIssue
  readonly commandsOf: typeof commandsOf
}

export interface Surroundings {
  readonly data: PageData
  readonly flags: ReturnType<typeof flagArea>
  readonly modals: ReturnType<typeof modalStack>
  readonly places: ReturnType<typeof placesOf>
  readonly theme: () => string
  readonly refresh: () => Promise<boolean>
  readonly listeners: {
    readonly frame: HTMLIFrameElement
    readonly event: string | undefined
    readonly callback: ((payload: unknown) => unknown) | undefined
  }[]
}

/** What the bridge of one frame may ask, by command. Runs in the browser, served as text. */
export const commandsOf = (
  { data, flags, modals, places, theme, refresh, listeners }: Surroundings,
  frame: HTMLIFrameElement,
): Record<string, (given: Given, sent: unknown) => unknown> => {
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${data.token}` }
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
    const answer = (await response.json()) as { ok: boolean; value?: unknown; message?: string }
    if (!answer.ok) throw new Error(answer.message ?? 'There was an error invoking the function.')
    return answer.value
  }
  const context = () => {
    const modal = modals.of(frame)
    return {
      ...data.context,
      theme: { colorMode: theme() },
      extension: { ...(data.context?.['extension'] as object), ...(modal ? { modal: modal.context } : {}) },
    }
  }
  const closeModal = (sent: unknown): boolean => {
    const modal = modals.of(frame)
    modal?.close(sent ?? undefined)
    return modal !== undefined
  }
  return {
    invoke: ({ functionKey, payload = {} }) => post('/_host/invoke', { surface: data.surface, functionKey, payload }),
    fetchProduct: ({ restPath, fetchRequestInit: { method = 'GET', body = null, headers = [] } = {} }) =>
      post('/_host/fetch-product', { restPath, method, body, headers }),
    getContext: context,
    getTheme: theme,
    appPath: () => data.appPath,
    route: (_given, sent) => {
      if (!data.surface || !('page' in data.surface)) return
      const { to, replaces } = sent as { readonly to: string; readonly replaces: boolean }
      history[replaces ? 'replaceState' : 'pushState'](null, '', `${data.basePath}${to}${location.search}`)
    },
    height: (_given, sent) => {
      frame.style.height = `${Math.max(120, Number(sent))}px`
    },
    navigate: (given) => places.navigate(given),
    getUrl: (given) => places.urlOf(given),
    reload: () => location.reload(),
    showFlag: (given) => flags.show(given),
    closeFlag: ({ id }) => {
      flags.close(id)
      return true
    },
    openModal: (given) => modals.open(given),
    close: (_given, sent) => closeModal(sent),
    submit: (_given, sent) => closeModal(sent),
    on: ({ event, callback }) => void listeners.push({ frame, event, callback }),
    emit: ({ event, payload }) => {
      for (const listener of listeners) if (listener.event === event) void listener.callback?.(payload)
    },
    setWorkflowRuleConfigurationCallback: ({ data: asked }) => {
      const button = document.getElementById('save-rule')
      if (!button || !asked?.onConfigure) return false
      const { onConfigure } = asked
      button.onclick = async () => {
        const said = document.getElementById('rule-said')
        const saved = await onConfigure()
          .then((config: unknown) => post('/_host/rule', { surface: data.surface, config }))
          .then(
            () => 'Saved.',
            (error: unknown) => (error instanceof Error ? error.message : String(error)),
          )
        if (said) said.textContent = saved
      }
      return true
    },
    refreshIssueView: refresh,
    refresh,
    emitReadyEvent: () => {
      frame.dataset['ready'] = 'true'
    },
    changeWindowTitle: (_given, sent) => {
      document.title = String(sent)
    },
    getFrameId: () => frame.id,
    isRovoEnabled: () => false,
  }
}

/** The host around an app's frames: answers their bridge and keeps their theme. Runs in the browser, served as text. */
export const hostPage = ({ connect, flagArea, modalStack, placesOf, wireIssue, commandsOf }: PageParts): void => {
  const data = JSON.parse(document.getElementById('host-data')?.textContent ?? 'null') as PageData
  const theme = () => document.documentElement.dataset['colorMode'] ?? 'light'
  const refresh = async (): Promise<boolean> => {
    const fresh = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html')
    for (const part of document.querySelectorAll<HTMLElement>('[data-refresh]')) {
      const next = fresh.querySelector(`[data-refresh="${part.dataset['refresh'] ?? ''}"]`)
      if (next) part.replaceWith(document.adoptNode(next))
    }
    wireIssue(data.token)
    return true
  }
  const around: Surroundings = {
    data,
    flags: flagArea(),
    modals: modalStack(data.resources),
    places: placesOf(data),
    theme,
    refresh,
    listeners: [],
  }
  const frames = new Map<HTMLIFrameElement, Peer>()

  addEventListener('message', ({ source, origin, data: message, ports }: MessageEvent<{ sandboxBridge?: string } | null>) => {
    const frame = [...document.querySelectorAll('iframe')].find((each) => each.contentWindow === source)
    if (!frame || origin !== data.resources || message?.sandboxBridge !== 'hello' || !ports[0]) return
    around.listeners.splice(
      0,
      around.listeners.length,
      ...around.listeners.filter((listener) => listener.frame !== frame && listener.frame.isConnected),
    )
    const commands = commandsOf(around, frame)
    const answer = (command: string, sent: unknown): unknown => {
      const run = Object.hasOwn(commands, command) ? commands[command] : undefined
      if (!run) throw new Error(`The local host does not serve "${command}".`)
      return run((sent ?? {}) as Given, sent)
    }
    frames.set(frame, connect(ports[0], answer))
  })
  addEventListener('popstate', () => {
    const path = location.pathname.slice(data.basePath.length)
    for (const [frame, peer] of frames) if (frame.isConnected) void peer.ask('wentTo', path)
  })
  // An app's frame says hello once: it is loaded only when somebody listens.
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-src]')) frame.src = frame.dataset['src'] ?? ''
  wireIssue(data.token)

  const button = document.getElementById('theme')
  button?.addEventListener('click', () => {
    const mode = theme() === 'dark' ? 'light' : 'dark'
    document.documentElement.dataset['colorMode'] = mode
    document.cookie = `local-jira-theme=${mode}; path=/`
    button.textContent = mode === 'dark' ? 'Light theme' : 'Dark theme'
    for (const [frame, peer] of frames) if (frame.isConnected) void peer.ask('theme', mode)
  })
  document.getElementById('person')?.addEventListener('change', ({ target }) => {
    const url = new URL(location.href)
    url.searchParams.set('as', (target as HTMLSelectElement).value)
    location.href = url.href
  })
}
