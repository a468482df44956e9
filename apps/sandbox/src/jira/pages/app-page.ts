import { administers } from '../rest/callers.ts'
import type { HostParts, Look } from './host.ts'
import { type Html, html } from './html.ts'
import { appFrame, layout } from './layout.ts'
import { surfaceOf } from './surfaces.ts'

/** The app's global page or admin page; Jira shows the admin page to administrators only. */
export const appPage = (
  parts: HostParts,
  look: Look,
  which: 'portfolio' | 'settings',
  basePath: string,
  appPath: string,
): Html | undefined => {
  const module = which === 'portfolio' ? parts.app?.page : parts.app?.adminPage
  if (!module || !parts.platform) return undefined
  if (which === 'settings' && !administers({ is: 'person', user: look.user, throughApp: false })) {
    const body = html`<h1>Administrator access required</h1><p>Only Jira administrators see this page. Sign in as a member of the PMO, or ask one of them.</p>`
    return layout(parts, look, { title: module.title, here: basePath, body })
  }
  const surface = { page: which }
  return layout(parts, look, {
    title: module.title,
    here: basePath,
    body: html`${look.bare ? '' : html`<h1 class="page-title">${module.title}</h1>`}${appFrame(parts, module.resource, module.title)}`,
    surface,
    context: parts.platform.context(surfaceOf(parts, surface)),
    basePath,
    appPath,
  })
}
