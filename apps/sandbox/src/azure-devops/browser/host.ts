import { Channel, type Exposed } from './channel.ts'
import { type Configuration, configuration } from './configuration.ts'
import { extensionDataService } from './extension-data.ts'
import { Form } from './form.ts'
import { locationService, navigationService, projectService } from './navigation.ts'
import { globalMessages, pageLayout } from './notices.ts'

const loading = (): HTMLElement | null => document.querySelector('.frame .loading')

const failed = (what: unknown): void => {
  const place = loading()
  if (!place) return
  place.textContent = `The extension failed to load: ${what instanceof Error ? what.message : String(what ?? 'no reason was given')}`
  place.setAttribute('role', 'alert')
  place.classList.add('problem')
}

/** The object that the extension registered for its contribution, where it did; told once the extension is loaded. */
const contribution = (channel: Channel, { frame }: Configuration) => {
  let object: Promise<Exposed | undefined> | undefined
  const found = () => {
    object ??= channel.invoke(frame.contributionId, '', [], {}).then(
      (proxies) => proxies as Exposed,
      () => undefined,
    )
    return object
  }
  return async (method: string, event: unknown): Promise<void> => {
    const listener = (await found())?.[method]
    if (typeof listener === 'function') await (listener as (event: unknown) => Promise<unknown>)(event)
  }
}

const hostControl = (host: Configuration, frame: HTMLIFrameElement, loaded: () => void): Exposed => ({
  initialHandshake: (options: { loaded?: boolean; applyTheme?: boolean } = {}) => {
    if (options.loaded !== false) queueMicrotask(loaded)
    const { themeData, ...rest } = host.handshake
    return options.applyTheme === false ? rest : { ...rest, themeData }
  },
  notifyLoadSucceeded: loaded,
  notifyLoadFailed: failed,
  getAccessToken: () => ({ token: host.tokens.extension }),
  getAppToken: () => ({ token: host.tokens.app }),
  resize: (_width?: number, height?: number) => {
    if (host.kind === 'group' && typeof height === 'number' && height > 0) frame.height = String(Math.ceil(height))
  },
})

const run = (host: Configuration, frame: HTMLIFrameElement, target: Window): void => {
  const channel = new Channel(target, host.frame.origin)
  const tell = contribution(channel, host)
  const form = host.item
    ? new Form(host, host.item, {
        saved: (id) => void tell('onSaved', { id }),
        refreshed: (id) => void tell('onRefreshed', { id }),
        changed: (id, changedFields) => void tell('onFieldChanged', { id, changedFields }),
      })
    : undefined
  const services: Readonly<Record<string, Exposed | undefined>> = {
    'ms.vss-features.extension-data-service': extensionDataService(host.root),
    'ms.vss-features.host-navigation-service': navigationService(),
    'ms.vss-features.location-service': locationService(host),
    'ms.vss-features.host-page-layout-service': pageLayout,
    'ms.vss-tfs-web.tfs-page-data-service': projectService(host),
    'ms.vss-tfs-web.tfs-global-messages-service': globalMessages,
    'ms.vss-work-web.work-item-form': form?.service(),
  }
  let once = false
  const loaded = (): void => {
    if (once) return
    once = true
    loading()?.remove()
    if (form) void tell('onLoaded', { id: form.id, isNew: false, isReadOnly: !host.mayEdit })
  }
  channel.register('DevOps.HostControl', hostControl(host, frame, loaded))
  channel.register('DevOps.ServiceManager', {
    getService: (id: string) => {
      const service = services[id]
      if (!service) throw new Error(`The service ${id} is not offered here.`)
      return service
    },
  })
  if (form) addEventListener('pagehide', () => void tell('onUnloaded', { id: form.id }))
  followTheme(channel, host)
}

/** Changes the theme in place, remembers it as the link would, and tells the extension, as the real host does. */
const followTheme = (channel: Channel, host: Configuration): void => {
  const link = document.querySelector<HTMLAnchorElement>('a[data-theme-link]')
  link?.addEventListener('click', (event) => {
    event.preventDefault()
    const next = document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark'
    const other = next === 'dark' ? 'light' : 'dark'
    document.documentElement.dataset['theme'] = next
    void fetch(link.href)
    const url = new URL(link.href)
    url.searchParams.set('theme', other)
    link.href = url.href
    link.textContent = `${other === 'dark' ? 'Dark' : 'Light'} theme`
    void channel.invoke('DevOps.SdkClient', 'dispatchEvent', ['themeChanged', { detail: { data: host.themes[next] } }])
  })
}

const start = (): void => {
  const host = configuration()
  const frame = document.querySelector<HTMLIFrameElement>('iframe#extension')
  if (!host || !frame?.contentWindow) return
  run(host, frame, frame.contentWindow)
  const { src } = frame.dataset
  if (src) frame.src = src
}

start()
