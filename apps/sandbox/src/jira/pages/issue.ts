import { isFieldOf, kindOf } from '@plumbline/core'
import * as z from 'zod/mini'
import { siteMapping, unitOf } from '../fields.ts'
import type { Field, Issue, Stored } from '../model.ts'
import { mayEdit, seesFor } from '../rest/callers.ts'
import { offered } from '../rest/transitions.ts'
import type { Store } from '../store.ts'
import { dayOf } from '../time.ts'
import { adfText } from '../values.ts'
import { documentHtml } from './document.ts'
import { editForm } from './edit-form.ts'
import type { HostParts, Look } from './host.ts'
import { type Html, html, type Part } from './html.ts'
import { appFrame, layout, personBadge } from './layout.ts'
import { statusLozenge } from './lists.ts'
import { surfaceOf } from './surfaces.ts'

const shortDay = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(day))

const shown = (store: Store, field: Field, value: Stored): Part => {
  switch (field.kind) {
    case 'date':
      return shortDay(String(value))
    case 'select':
      return field.options.find((option) => option.id === value)?.value ?? ''
    case 'user':
      return personBadge(
        `${store.user(String(value))?.name ?? 'Former user'}${store.user(String(value))?.active === false ? ' (inactive)' : ''}`,
      )
    case 'text':
      return adfText(value)
    case 'labels':
      return Array.isArray(value) ? value.map((label) => html`<span class="label">${String(label)}</span> `) : ''
    case 'app':
      return passedGates(value)
    case 'number':
      return new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }).format(Number(value))
  }
}

const Marks = z.object({ gates: z.array(z.object({ gate: z.string(), state: z.string() })) })
/** What the app's field shows in Jira: the gates that are passed. */
const passedGates = (value: Stored): string => {
  const passed = z.safeParse(Marks, value).data?.gates.filter((mark) => mark.state === 'passed') ?? []
  return passed.map((mark) => mark.gate).join(', ')
}

const ownFields = (store: Store, issue: Issue): readonly Field[] => {
  const { id, level } = store.type(issue.typeId)
  const kind = kindOf(id, siteMapping(store, {}))
  return store.state.fields.filter((field) => (field.neutral === undefined ? level > 0 : isFieldOf(field.neutral, kind)))
}

const details = ({ store }: HostParts, { user }: Look, issue: Issue): Html => {
  const fields = ownFields(store, issue)
  const row = (field: Field) =>
    html`<div><dt>${field.name}${unitOf(field)}</dt><dd>${shown(store, field, issue.values[field.id])}</dd></div>`
  const filled = fields.filter((field) => issue.values[field.id] !== undefined)
  const missing = fields.filter((field) => issue.values[field.id] === undefined && field.module === undefined)
  const type = store.type(issue.typeId).name
  return html`<section class="card" aria-labelledby="details"><div class="card-head"><h2 id="details">Details</h2>${mayEdit({ is: 'person', user, throughApp: false }) ? html`<button type="button" id="edit" class="subtle">Edit</button>` : ''}</div><dl>
    <div><dt>Type</dt><dd>${type}</dd></div>${filled.map(row)}
    <div><dt>Created</dt><dd>${shortDay(dayOf(issue.created))}</dd></div><div><dt>Updated</dt><dd>${shortDay(dayOf(issue.updated))}</dd></div></dl>
    ${missing.length === 0 ? '' : html`<details><summary>Empty fields (${missing.length})</summary><ul>${missing.map((field) => html`<li>${field.name}</li>`)}</ul></details>`}</section>`
}

const statusMenu = ({ store }: HostParts, { user }: Look, issue: Issue): Html => {
  const caller = { is: 'person', user, throughApp: false } as const
  const status = store.status(issue.statusId)
  if (!mayEdit(caller))
    return html`<p class="status">${statusLozenge(store, status.id)} <span class="quiet">You may look, not edit.</span></p>`
  const items = offered(store, caller, issue).map(
    (transition) =>
      html`<li role="none"><button type="button" role="menuitem" tabindex="-1" value="${transition.id}">${transition.name} <span aria-hidden="true">→</span> ${statusLozenge(store, transition.to)}</button></li>`,
  )
  return html`<div class="status"><button type="button" id="status" class="status-button ${status.category}" data-issue="${issue.key}" aria-haspopup="menu" aria-expanded="false" aria-controls="transitions">${status.name} <span aria-hidden="true">▾</span></button>
    <ul id="transitions" role="menu" aria-label="Change the status" hidden>${items}</ul></div>`
}

const children = ({ store }: HostParts, { user }: Look, issue: Issue): Html | '' => {
  const below = store.children(issue).filter(seesFor({ is: 'person', user, throughApp: false }))
  if (below.length === 0) return ''
  const done = below.filter((child) => store.status(child.statusId).category === 'done').length
  const row = (child: Issue) =>
    html`<li><span class="kind">${store.type(child.typeId).name}</span><a href="/browse/${child.key}">${child.key}</a><span class="child-title">${child.summary}</span>${statusLozenge(store, child.statusId)}</li>`
  return html`<section aria-labelledby="children"><h2 id="children">Child work items</h2><details><summary>${done} of ${below.length} done</summary><ul class="children">${below.map(row)}</ul></details></section>`
}

const panel = (parts: HostParts): Html | '' => {
  const module = parts.app?.panel
  return module ? html`<section class="panel" aria-label="${module.title}">${appFrame(parts, module.resource, module.title)}</section>` : ''
}

const crumbs = ({ store }: HostParts, issue: Issue): Html => {
  const project = store.project(issue.projectId)
  const parent = issue.parentId === null ? undefined : store.issue(issue.parentId)
  return html`<nav class="crumbs" aria-label="Breadcrumb"><a href="/">Spaces</a> / <a href="/projects/${project?.key ?? ''}">${project?.name ?? ''}</a> / ${parent ? html`<a href="/browse/${parent.key}">${parent.key}</a> / ` : ''}${issue.key}</nav>`
}

/** An issue as Jira shows it, with the app's panel below its description. */
export const issuePage = (parts: HostParts, look: Look, key: string): Html | undefined => {
  const issue = parts.store.issue(key)
  if (!issue || !seesFor({ is: 'person', user: look.user, throughApp: false })(issue)) return undefined
  const project = parts.store.project(issue.projectId)
  const surface = { issue: issue.id }
  const frame = panel(parts)
  const words = adfText(issue.description)
  const body = look.bare
    ? html`${frame}`
    : html`${crumbs(parts, issue)}<p id="problem" class="problem" role="alert" hidden></p>
<div class="issue"><div class="issue-title"><h1>${issue.summary}</h1>
  ${issue.labels.length === 0 ? '' : html`<p class="labels">${issue.labels.map((label) => html`<span class="label ${label}">${label}</span> `)}</p>`}</div>
<div class="issue-status" data-refresh="status">${statusMenu(parts, look, issue)}</div>
<div class="issue-main"><section aria-labelledby="description"><h2 id="description">Description</h2>${words === '' ? html`<p class="quiet">No description.</p>` : documentHtml(issue.description)}</section>
  ${frame}${children(parts, look, issue)}</div>
<aside class="issue-side" aria-label="Details" data-refresh="side">${details(parts, look, issue)}${mayEdit({ is: 'person', user: look.user, throughApp: false }) ? editForm(parts.store, issue, ownFields(parts.store, issue)) : ''}</aside></div>`
  return layout(parts, look, {
    title: `${issue.key} ${issue.summary}`,
    here: `/projects/${project?.key ?? ''}`,
    body,
    ...(frame === '' || !parts.platform ? {} : { surface, context: parts.platform.context(surfaceOf(parts, surface)) }),
  })
}
