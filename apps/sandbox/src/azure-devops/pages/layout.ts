import type { TeamProject } from '../store/state.ts'
import { type Html, html } from './html.ts'
import type { Viewer } from './viewer.ts'

export interface Shell {
  readonly root: string
  readonly title: string
  readonly viewer: Viewer
  readonly now: Date
  readonly project?: TeamProject | undefined
  readonly place?: 'items' | 'portfolio' | 'settings' | 'projects'
  /** The page's address with its query, to come back to after a change of person or theme. */
  readonly here: string
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .slice(0, 2)
    .join('')
    .toUpperCase()

const day = (now: Date): string => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(now)

export const projectPath = (root: string, project: TeamProject): string => `${new URL(root).pathname}/${encodeURIComponent(project.name)}`

const withParameter = (here: string, name: string, value: string): string => {
  const url = new URL(here, 'http://localhost')
  url.searchParams.set(name, value)
  return url.pathname + url.search
}

const navigation = ({ root, project, place }: Shell): Html => {
  const base = new URL(root).pathname
  const link = (href: string, text: string, on: boolean, inner = false) =>
    html`<li><a class="${inner ? 'inner' : ''}" href="${href}" ${on ? html`aria-current="page"` : ''}>${text}</a></li>`
  if (!project) {
    return html`<nav class="side" aria-label="Organisation"><ul>
      ${link(base, 'Projects', place === 'projects')}${link(`${base}/_settings/plumbline`, 'Plumbline settings', place === 'settings')}
    </ul></nav>`
  }
  const own = projectPath(root, project)
  return html`<nav class="side" aria-label="Project"><p class="project"><span class="square" aria-hidden="true"></span>${project.name}</p><ul>
    ${link(`${own}/_workitems`, 'Work items', place === 'items')}
    ${link(`${own}/_apps/hub/plumbline.portfolio`, 'Plumbline', place === 'portfolio')}
    ${link(`${base}/_settings/plumbline`, 'Plumbline settings', false)}
    ${link(base, 'All projects', false)}
  </ul></nav>`
}

const top = ({ root, project, viewer, here }: Shell): Html => {
  const base = new URL(root).pathname
  const other = viewer.theme === 'dark' ? 'light' : 'dark'
  return html`<header class="top">
    <a class="brand" href="${base}">Azure DevOps</a>
    <span class="crumbs"><a href="${base}">contoso</a>${project ? html` / <a href="${projectPath(root, project)}/_workitems">${project.name}</a>` : ''}</span>
    <span class="me">
      <a class="quiet" data-theme-link href="${withParameter(here, 'theme', other)}">${other === 'dark' ? 'Dark' : 'Light'} theme</a>
      <a class="who" href="${base}/_signin?to=${encodeURIComponent(here)}"><span class="coin" aria-hidden="true">${initials(viewer.person.name)}</span><span class="name">${viewer.person.name}</span><span class="hint"> change</span></a>
    </span>
  </header>`
}

const head = (shell: { root: string; title: string }): Html => {
  const base = `${new URL(shell.root).pathname}/_static`
  return html`<head><meta charset="utf-8"><title>${shell.title} – Azure DevOps (sandbox)</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
    <link rel="stylesheet" href="${base}/theme.css"><link rel="stylesheet" href="${base}/host.css"><script type="module" src="${base}/host.js"></script></head>`
}

const banner = (now: Date): Html =>
  html`<p class="sandbox">Local Azure DevOps of the Plumbline sandbox · ${day(now)} · illustrative data are labelled · tasks and projects come from different sources</p>`

/** A page in the host's own chrome. */
export const page = (shell: Shell, main: Html): string =>
  html`<!doctype html><html lang="en" data-theme="${shell.viewer.theme}">${head(shell)}
  <body>${banner(shell.now)}${top(shell)}<div class="shell">${navigation(shell)}<main>${main}</main></div><div id="toasts" role="status"></div></body></html>`
    .text

/** Nothing but the frame. */
export const barePage = (shell: Shell, main: Html): string =>
  html`<!doctype html><html lang="en" data-theme="${shell.viewer.theme}" data-bare>${head(shell)}<body><main>${main}</main><div id="toasts" role="status"></div></body></html>`
    .text

/** A page for somebody who has not chosen a person yet. */
export const plainPage = (root: string, title: string, now: Date, main: Html): string =>
  html`<!doctype html><html lang="en" data-theme="light">${head({ root, title })}<body>${banner(now)}<main class="plain">${main}</main></body></html>`
    .text
