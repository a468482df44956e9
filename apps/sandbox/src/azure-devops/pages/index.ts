import type { HttpBindings } from '@hono/node-server'
import type { Hono } from 'hono'
import { contributionTo } from '../extension.ts'
import type { Site } from '../site.ts'
import { maySee } from '../store/access.ts'
import { organisation, same } from '../store/names.ts'
import type { TeamProject } from '../store/state.ts'
import { hostScript, hostSheet } from './browser-files.ts'
import { frame } from './frame.ts'
import { type Html, html } from './html.ts'
import { barePage, page, plainPage, type Shell } from './layout.ts'
import { itemList, projectList, signIn } from './lists.ts'
import { themeSheet } from './theme.ts'
import { type PageContext, type Viewer, viewerOf } from './viewer.ts'
import { bareGate, workItemForm } from './work-item.ts'

interface Visit {
  readonly context: PageContext
  readonly viewer: Viewer
  readonly project: TeamProject | undefined
}

type Shown = Pick<Shell, 'title' | 'place'> & { readonly main: (visit: Visit) => Html; readonly bare?: (visit: Visit) => Html }

const here = (context: PageContext): string => {
  const url = new URL(context.req.url)
  return url.pathname + url.search
}

/** Every page asks first who looks, and whether the project of its address exists. */
const visited = (site: Site, shown: (context: PageContext) => Shown | undefined) => (context: PageContext) => {
  const { store, root, now } = site.service
  const viewer = viewerOf(context, store)
  if (!viewer) return context.redirect(`/${organisation}/_signin?to=${encodeURIComponent(here(context))}`)
  const name = context.req.param('project')
  const project = name === undefined ? undefined : store.project(name)
  const page404 = (text: string) =>
    context.html(
      plainPage(root, 'Not found', now(), html`<h1>Not found</h1><p>${text}</p><p><a href="/${organisation}">All projects</a></p>`),
      404,
    )
  if (name !== undefined && !project) return page404(`TF200016: There is no project ${name}.`)
  const found = shown(context)
  if (!found) return page404('There is no such page, or you may not see what it shows.')
  const visit: Visit = { context, viewer, project }
  const shell: Shell = {
    root,
    title: found.title,
    viewer,
    now: now(),
    project,
    here: here(context),
    ...(found.place ? { place: found.place } : {}),
  }
  return context.html(viewer.bare && found.bare ? barePage(shell, found.bare(visit)) : page(shell, found.main(visit)))
}

const workItem =
  (site: Site) =>
  (context: PageContext): Shown | undefined => {
    const { store } = site.service
    const item = store.item(Number(context.req.param('id')))
    const project = item && store.projectOf(item)
    const type = item && store.type(item.type)
    const viewer = viewerOf(context, store)
    if (
      !item ||
      !project ||
      !type ||
      !viewer ||
      !maySee(store, item, viewer.person) ||
      !same(project.name, store.project(context.req.param('project') ?? '')?.name ?? '')
    )
      return undefined
    const opened = { site, viewer, project, item, type }
    return { title: `${type.name} ${item.id}`, place: 'items', main: () => workItemForm(opened), bare: () => bareGate(opened) }
  }

const hub = (site: Site, title: string, place: 'portfolio' | 'settings', target: string): Shown => {
  const shown = ({ viewer, project }: Visit) =>
    frame({ site, viewer, project }, 'hub', (extension) => contributionTo(extension, 'ms.vss-web.hub', target))
  return { title, place, main: (visit) => html`<h1 class="unseen">${title}</h1>${shown(visit)}`, bare: shown }
}

export const pages = (app: Hono<{ Bindings: HttpBindings }>, site: Site): void => {
  const root = `/${organisation}`
  const types = { script: 'text/javascript; charset=utf-8', sheet: 'text/css; charset=utf-8' }
  app.get(`${root}/_static/theme.css`, (context) =>
    context.body(themeSheet(site.service.store.beliefs), 200, { 'content-type': types.sheet }),
  )
  app.get(`${root}/_static/host.css`, async (context) => context.body(await hostSheet(), 200, { 'content-type': types.sheet }))
  app.get(`${root}/_static/host.js`, async (context) => context.body(await hostScript(), 200, { 'content-type': types.script }))
  app.get('/', (context) => context.redirect(root))
  app.get(`${root}/_signin`, (context) =>
    context.html(plainPage(site.service.root, 'Sign in', site.service.now(), signIn(site, context.req.query('to') ?? root))),
  )
  app.get(
    root,
    visited(site, () => ({ title: 'Projects', place: 'projects', main: ({ viewer }) => projectList(site, viewer.person) })),
  )
  // Assumption `settings-hub-route`: an organisation's settings hub is found by its contribution id below `_settings`.
  const settings = (isHere: () => boolean) =>
    visited(site, () => (isHere() ? hub(site, 'Plumbline settings', 'settings', 'collection-admin-hub-group') : undefined))
  const asBelieved = () => site.service.store.beliefs.holds('settings-hub-route')
  app.get(`${root}/_settings/:hub`, settings(asBelieved))
  app.get(
    `${root}/_settings/hubs/:hub`,
    settings(() => !asBelieved()),
  )
  app.get(`${root}/:project`, (context) => context.redirect(`${root}/${encodeURIComponent(context.req.param('project'))}/_workitems`))
  app.get(
    `${root}/:project/_workitems`,
    visited(site, () => ({
      title: 'Work items',
      place: 'items',
      main: ({ viewer, project }) => (project ? itemList(site, project, viewer.person) : html``),
    })),
  )
  app.get(`${root}/:project/_workitems/edit/:id`, visited(site, workItem(site)))
  app.get(
    `${root}/:project/_apps/hub/:hub`,
    visited(site, () => hub(site, 'Plumbline', 'portfolio', 'work-hub-group')),
  )
}
