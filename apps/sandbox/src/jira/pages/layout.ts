import type { Project } from '../model.ts'
import { tokenOf } from '../rest/callers.ts'
import { dayOf } from '../time.ts'
import type { HostParts, Look } from './host.ts'
import { type Html, html, jsonScript, type Part } from './html.ts'
import type { Surface } from './surfaces.ts'

export const initials = (name: string): string =>
  name
    .split(/\s+/u)
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 2)
    .toUpperCase()

const initialsBadge = (name: string): Html => html`<span class="avatar" aria-hidden="true">${initials(name)}</span>`
export const personBadge = (name: string): Html => html`<span class="person">${initialsBadge(name)}${name}</span>`

const roles = { pmo: 'PMO', lead: 'project lead', member: 'member', reader: 'reader', service: 'service' } as const

const topBar = ({ store }: HostParts, { user, theme }: Look): Html => html`<header class="top">
  <a class="brand" href="/"><span class="logo" aria-hidden="true">J</span>Local Jira</a>
  <div class="top-tools">
    <label for="person" class="quiet">Signed in as</label>
    <select id="person">${store.state.users
      .filter((each) => each.active && each.role !== 'service')
      .map(
        (each) => html`<option value="${each.personId}"${each === user ? html` selected` : ''}>${each.name} · ${roles[each.role]}</option>`,
      )}</select>
    <button type="button" id="theme" class="subtle">${theme === 'dark' ? 'Light' : 'Dark'} theme</button>
  </div>
</header>`

/** Whose a space is, in Jira’s words. */
export const managedBy = ({ ownFields }: Project): string => (ownFields ? 'team-managed' : 'company-managed')

const sideBar = ({ store, app }: HostParts, here: string): Html => {
  const entry = (href: string, name: Part) => html`<li><a href="${href}"${href === here ? html` aria-current="page"` : ''}>${name}</a></li>`
  const space = store.state.projects.find(({ key }) => here === `/projects/${key}`)
  return html`<nav class="side" aria-label="Jira">
    <ul>${entry('/', 'Spaces')}${store.state.projects.map((project) => entry(`/projects/${project.key}`, project.name))}</ul>
    ${app ? html`<h2>Apps</h2><ul>${app.page ? entry('/apps/plumbline/portfolio', app.page.title) : ''}${app.adminPage ? entry('/admin/apps/plumbline', html`${app.adminPage.title} · settings`) : ''}</ul>` : ''}
    ${space ? html`<p class="managed">You’re in a ${managedBy(space)} space</p>` : ''}
  </nav>`
}

const banner = ({ store }: HostParts): Html =>
  html`<p class="sandbox">Local Jira of the Plumbline sandbox · sandbox date ${dayOf(store.clock.now().getTime())} · illustrative data are labelled · tasks and projects come from different sources</p>`

export interface PageContent {
  readonly title: string
  readonly here: string
  readonly body: Html
  /** The app's frame, where the page has one. */
  readonly surface?: Surface
  readonly context?: Readonly<Record<string, unknown>>
  readonly basePath?: string
  readonly appPath?: string
}

const dataOf = ({ app, resources }: HostParts, { user }: Look, content: PageContent): unknown => ({
  resources: resources(),
  token: tokenOf(user),
  surface: content.surface ?? null,
  context: content.context === undefined ? null : { ...content.context, accountId: user.accountId },
  appPath: content.appPath ?? '/',
  basePath: content.basePath ?? '',
  modulePages: {
    ...(app?.page ? { [app.page.key]: '/apps/plumbline/portfolio' } : {}),
    ...(app?.adminPage ? { [app.adminPage.key]: '/admin/apps/plumbline' } : {}),
  },
})

/** A whole page of the host. */
export const layout = (parts: HostParts, look: Look, content: PageContent): Html => {
  // assumption forge-basic-layout-margin
  const edge = content.surface !== undefined && !parts.store.beliefs.holds('forge-basic-layout-margin')
  const main = html`<main id="main"${edge ? html` data-edge` : ''}${look.width === undefined ? '' : html` style="max-width:${look.width}px"`}>${content.body}</main>`
  return html`<html lang="en" data-theme="light:light dark:dark spacing:spacing typography:typography shape:shape motion:motion" data-color-mode="${look.theme}"${look.bare ? html` data-bare` : ''}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${content.title} – Local Jira</title>
<link rel="stylesheet" href="/_host/theme.css"><link rel="stylesheet" href="/_host/host.css"></head>
<body>${look.bare ? main : html`<a class="skip" href="#main">Skip to the content</a>${topBar(parts, look)}${banner(parts)}<div class="shell">${sideBar(parts, content.here)}${main}</div>`}
<div id="flags" class="flags"></div>
${jsonScript('host-data', dataOf(parts, look, content))}<script src="/_host/host.js"></script></body></html>`
}

const sandboxed = 'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts'
/** The frame in which a module of the app runs, from its own origin. */
export const appFrame = ({ resources }: HostParts, resource: string, title: string): Html =>
  html`<iframe class="app" title="${title}" data-resource="${resource}" data-src="${resources()}/${resource}/index.html" sandbox="${sandboxed}"></iframe>`
