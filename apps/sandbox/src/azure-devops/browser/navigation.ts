import type { Exposed } from './channel.ts'
import type { Configuration } from './configuration.ts'

/** Movements that the host makes for the extension; addresses are those of this host. */
export const navigationService = (): Exposed => ({
  openNewWindow: (url: string, features: string) => {
    window.open(url, '_blank', features || 'noopener')
  },
  navigate: (url: string) => location.assign(url),
  reload: () => location.reload(),
  getHash: () => location.hash.slice(1),
  setHash: (hash: string) => {
    location.hash = hash
  },
  replaceHash: (hash: string) => history.replaceState(null, '', `#${hash}`),
  onHashChanged: (tell: (hash: string) => void) => addEventListener('hashchange', () => tell(location.hash.slice(1))),
  getQueryParams: () => Object.fromEntries(new URLSearchParams(location.search)),
  setQueryParams: (parameters: Record<string, string>) => {
    const url = new URL(location.href)
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
    history.replaceState(null, '', url)
  },
  setDocumentTitle: (title: string) => {
    document.title = title
  },
  getPageRoute: () => ({ id: '', routeValues: {} }),
})

export const locationService = ({ root, areas }: Configuration): Exposed => ({
  getServiceLocation: () => `${root}/`,
  getResourceAreaLocation: (id: string) => areas[id.toLowerCase()] ?? `${root}/`,
  routeUrl: (_route: string, values: Record<string, string> = {}, hostPath = root) =>
    `${hostPath}/${Object.values(values).map(encodeURIComponent).join('/')}`,
})

export const projectService = ({ project }: Configuration): Exposed => ({ getProject: () => project ?? undefined })
