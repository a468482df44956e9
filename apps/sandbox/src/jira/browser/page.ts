import type { connect as Connect, Peer } from './connect.ts'
import type { wireIssue as WireIssue } from './issue.ts'

/** What a host page says to its own script. */
export interface PageData {
  readonly resources: string
  readonly token: string
  readonly surface: { readonly issue: string } | { readonly page: string } | null
  readonly context: Readonly<Record<string, unknown>> | null
  readonly appPath: string
  /** Where the app's modules have pages of their own, by module key. */
  readonly modulePages: Readonly<Record<string, string>>
  readonly basePath: string
}

/** The host around an app's frames: answers their bridge and offers flags, modals and navigation. Runs in the browser, served as text. */
export const hostPage = (connect: typeof Connect, wireIssue: typeof WireIssue): void => {
  const data = JSON.parse(document.getElementById('host-data')?.textContent ?? 'null') as PageData
  type Given = Readonly<Record<string, any>>
  const frames = new Map<HTMLIFrameElement, { peer: Peer; close?: (payload: unknown) => void; modal?: unknown }>()
  const listeners: { event: string; callback: (payload: unknown) => unknown }[] = []
  const theme = () => document.documentElement.dataset['colorMode'] ?? 'light'
  const element = <K extends keyof HTMLElementTagNameMap>(
    tag: K,
    properties: Partial<HTMLElementTagNameMap[K]>,
    ...children: (Node | string)[]
  ): HTMLElementTagNameMap[K] => {
    const made = Object.assign(document.createElement(tag), properties)
    made.append(...children)
    return made
  }

  const post = async (path: string, body: unknown): Promise<any> => {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${data.token}` },
      body: JSON.stringify(body),
    })
    const answer = (await response.json()) as { ok: boolean; value?: unknown; message?: string }
    if (!answer.ok) throw new Error(answer.message ?? 'There was an error invoking the function.')
    return answer.value
  }

  const flags = document.getElementById('flags')
  const closeFlag = (id: string) => document.getElementById(`flag-${id}`)?.remove()
  const showFlag = ({ id, title, description, type = 'info', actions = [], isAutoDismiss = false }: Given) => {
    closeFlag(id)
    const dismiss = element('button', { type: 'button', className: 'flag-close', textContent: '×', onclick: () => closeFlag(id) })
    dismiss.setAttribute('aria-label', 'Dismiss')
    const buttons = (actions as Given[]).map((action) =>
      element('button', {
        type: 'button',
        className: 'link',
        textContent: String(action['text']),
        onclick: () => void action['onClick']?.(),
      }),
    )
    const flag = element(
      'div',
      { id: `flag-${id}`, className: `flag ${type}` },
      element(
        'div',
        { className: 'flag-words' },
        element('strong', { textContent: String(title ?? '') }),
        element('p', { textContent: String(description ?? '') }),
        ...buttons,
      ),
      dismiss,
    )
    flag.setAttribute('role', type === 'error' || type === 'warning' ? 'alert' : 'status')
    flags?.append(flag)
    if (isAutoDismiss) setTimeout(() => closeFlag(id), 8000)
    return true
  }

  const urlOf = (where: Given): string | null => {
    if (where['url'] !== undefined) return new URL(where['url'], location.origin).href
    const path = {
      issue: `/browse/${where['issueKey'] ?? ''}`,
      module: data.modulePages[where['moduleKey']] ?? '',
      dashboard: '/',
      projectSettingsDetails: `/projects/${where['projectKey'] ?? ''}`,
      userProfile: '/',
    }[String(where['target'])]
    return path === undefined || path === '' ? null : new URL(path, location.origin).href
  }
  const navigate = (where: Given) => {
    const url = urlOf(where)
    if (url === null) throw new Error(`The local host knows no place for the target "${String(where['target'])}".`)
    if (where['type'] === 'new-tab') window.open(url, '_blank', 'noopener')
    else location.href = url
  }

  const refreshIssueView = async (): Promise<boolean> => {
    const fresh = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html')
    for (const part of document.querySelectorAll<HTMLElement>('[data-refresh]')) {
      const next = fresh.querySelector(`[data-refresh="${part.dataset['refresh'] ?? ''}"]`)
      if (next) part.replaceWith(document.adoptNode(next))
    }
    wireIssue(data.token)
    return true
  }

  const openModal = ({ resource, onClose, size = 'medium', context, title, closeOnEscape = true }: Given) => {
    const first = document.querySelector<HTMLIFrameElement>('iframe[data-resource]')
    const key = resource ?? first?.dataset['resource'] ?? ''
    const frame = element('iframe', {
      title: title === '' || title === undefined ? 'Dialog' : String(title),
      src: `${data.resources}/${key}/index.html`,
    })
    frame.setAttribute('sandbox', first?.getAttribute('sandbox') ?? '')
    const dialog = element('dialog', { className: `modal ${typeof size === 'string' ? size : 'medium'}` }, frame)
    dialog.setAttribute('aria-label', frame.title)
    const close = (payload: unknown) => {
      frames.delete(frame)
      dialog.close()
      dialog.remove()
      onClose?.(payload)
    }
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault()
      if (closeOnEscape) close(undefined)
    })
    opened.set(frame, { close, modal: context })
    document.body.append(dialog)
    dialog.showModal()
    return true
  }
  const opened = new Map<HTMLIFrameElement, { close: (payload: unknown) => void; modal: unknown }>()

  const answerTo =
    (frame: HTMLIFrameElement) =>
    (command: string, sent: unknown): unknown => {
      const given = (sent ?? {}) as Given
      const modal = opened.get(frame)
      switch (command) {
        case 'invoke':
          return post('/_host/invoke', { surface: data.surface, functionKey: given['functionKey'], payload: given['payload'] ?? {} })
        case 'fetchProduct':
          return post('/_host/fetch-product', {
            restPath: given['restPath'],
            method: given['fetchRequestInit']?.method ?? 'GET',
            body: given['fetchRequestInit']?.body ?? null,
            headers: given['fetchRequestInit']?.headers ?? [],
          })
        case 'getContext':
          return {
            ...data.context,
            theme: { colorMode: theme() },
            extension: { ...(data.context?.['extension'] as object), ...(modal ? { modal: modal.modal } : {}) },
          }
        case 'getTheme':
          return theme()
        case 'appPath':
          return data.appPath
        case 'route':
          if (data.surface && 'page' in data.surface) history.replaceState(null, '', `${data.basePath}${String(sent)}${location.search}`)
          return true
        case 'height':
          frame.style.height = `${Math.max(120, Number(sent))}px`
          return true
        case 'navigate':
          return navigate(given)
        case 'getUrl':
          return urlOf(given)
        case 'reload':
          return location.reload()
        case 'showFlag':
          return showFlag(given)
        case 'closeFlag':
          closeFlag(given['id'])
          return true
        case 'openModal':
          return openModal(given)
        case 'close':
        case 'submit':
          if (!modal) return false
          modal.close(sent ?? undefined)
          return true
        case 'on':
          listeners.push({ event: given['event'], callback: given['callback'] })
          return true
        case 'emit':
          for (const { event, callback } of listeners) if (event === given['event']) void callback(given['payload'])
          return true
        case 'refreshIssueView':
        case 'refresh':
          return refreshIssueView()
        case 'emitReadyEvent':
          frame.dataset['ready'] = 'true'
          return true
        case 'changeWindowTitle':
          document.title = String(sent)
          return true
        case 'getFrameId':
          return frame.id
        case 'isRovoEnabled':
          return false
        default:
          throw new Error(`The local host does not serve "${command}".`)
      }
    }

  addEventListener('message', ({ source, origin, data: message, ports }: MessageEvent) => {
    const frame = [...document.querySelectorAll('iframe')].find((each) => each.contentWindow === source)
    if (!frame || origin !== data.resources || (message as Given | null)?.['sandboxBridge'] !== 'hello' || !ports[0]) return
    frames.set(frame, { peer: connect(ports[0], answerTo(frame)) })
  })

  wireIssue(data.token)

  const themeButton = document.getElementById('theme')
  themeButton?.addEventListener('click', () => {
    const mode = theme() === 'dark' ? 'light' : 'dark'
    document.documentElement.dataset['colorMode'] = mode
    document.cookie = `local-jira-theme=${mode}; path=/`
    for (const { peer } of frames.values()) void peer.ask('theme', mode)
  })
  document.getElementById('person')?.addEventListener('change', ({ target }) => {
    const url = new URL(location.href)
    url.searchParams.set('as', (target as HTMLSelectElement).value)
    location.href = url.href
  })
}
