import { contributionTo } from '../extension.ts'
import type { Site } from '../site.ts'
import { maySee, tagsOf } from '../store/access.ts'
import type { Item, TeamProject, WorkItemType } from '../store/state.ts'
import type { Store } from '../store/store.ts'
import { editable, guarded, plain, recent } from './fields.ts'
import { frame } from './frame.ts'
import { blocks, type Html, html } from './html.ts'
import { projectPath } from './layout.ts'
import type { Viewer } from './viewer.ts'

export interface Opened {
  readonly site: Site
  readonly viewer: Viewer
  readonly project: TeamProject
  readonly item: Item
  readonly type: WorkItemType
}

export const itemHref = (root: string, store: Store, item: Item): string => {
  const project = store.projectOf(item)
  return project ? `${projectPath(root, project)}/_workitems/edit/${item.id}` : '#'
}

const titleOf = (store: Store, item: Item): string => String(store.fields(item)['System.Title'] ?? '')
const stateOf = (store: Store, item: Item): string => String(store.fields(item)['System.State'] ?? '')

const row = (opened: Opened, item: Item): Html => {
  const { store, root } = opened.site.service
  return html`<li><a href="${itemHref(root, store, item)}">${item.type} ${item.id}</a> ${titleOf(store, item)} <span class="state">${stateOf(store, item)}</span></li>`
}

const related = (opened: Opened): Html => {
  const { store } = opened.site.service
  const visible = (item: Item | undefined): item is Item => item !== undefined && maySee(store, item, opened.viewer.person)
  const parent = store.parent(opened.item)
  const children = store
    .children(opened.item.id)
    .map((id) => store.item(id))
    .filter(visible)
  return html`<section class="card"><h2>Related work</h2>
    ${visible(parent) ? html`<h3>Parent</h3><ul class="items">${row(opened, parent)}</ul>` : ''}
    ${children.length > 0 ? html`<h3>Children ${children.length}</h3><ul class="items">${children.map((child) => row(opened, child))}</ul>` : html`<p class="soft">No children.</p>`}
  </section>`
}

/** Kept markup came in through REST: only its words are shown, in the blocks that say nothing but their order. */
const description = (store: Store, item: Item): Html => {
  const markup = store.fields(item)['System.Description']
  return typeof markup === 'string' && plain(markup) !== '' ? blocks(markup) : html`<p class="soft">No description.</p>`
}

const bar = ({ site, item, type }: Opened): Html => {
  const { store } = site.service
  const state = stateOf(store, item)
  const tags = tagsOf(store, item).map((tag) => html`<span class="tag">${tag}</span>`)
  return html`<header class="item" data-color="${type.name.toLowerCase()}">
    <h1 class="id">${type.name.toUpperCase()} ${item.id}<span class="unseen"> ${titleOf(store, item)}</span></h1>
    <div class="line"><label class="unseen" for="title">Title</label><input id="title" class="title" data-field="System.Title" data-kind="text" value="${titleOf(store, item)}">
      <button id="refresh" type="button">Refresh</button><button id="save" type="button" class="primary" disabled>Save</button></div>
    <div class="line"><label for="state">State</label>
      <select id="state" data-field="System.State" data-kind="text">${type.states.map(({ name }) => html`<option ${name === state ? html`selected` : ''}>${name}</option>`)}</select>
      <span class="soft">Area ${store.projectOf(item)?.name ?? ''}</span>${tags}</div>
    <p id="form-problem" class="problem" role="alert" hidden></p>
  </header>`
}

const gate = (opened: Opened): Html =>
  frame(opened, 'group', (extension) => contributionTo(extension, 'ms.vss-work-web.work-item-form-group', 'work-item-form'))

/** The work item form: what people fill in, and the extension's group in its frame. */
export const workItemForm = (opened: Opened): Html => {
  const { store } = opened.site.service
  const { item, type } = opened
  const marks = guarded(store, item, type)
  return html`<div class="form">${bar(opened)}<div class="columns">
    <div class="first"><section class="card flush" aria-label="Gate">${gate(opened)}</section>
      <section class="card"><h2>Description</h2>${description(store, item)}</section>${related(opened)}</div>
    <div class="second"><section class="card"><h2>Details</h2>${editable(store, item, type)}</section>
      ${marks.length > 0 ? html`<section class="card"><h2>Plumbline</h2><p class="soft">Read-only outside the group Plumbline writers, for every client.</p><dl>${marks}</dl></section>` : ''}
      <section class="card"><h2>History</h2><ul class="history">${recent(store, item)}</ul></section></div>
  </div></div>`
}

export const bareGate = (opened: Opened): Html => gate(opened)
