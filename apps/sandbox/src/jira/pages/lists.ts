import type { Issue, Project } from '../model.ts'
import { seesFor } from '../rest/callers.ts'
import type { Store } from '../store.ts'
import type { HostParts, Look } from './host.ts'
import { type Html, html } from './html.ts'
import { layout, managedBy } from './layout.ts'

export const statusLozenge = (store: Store, statusId: string): Html => {
  const status = store.status(statusId)
  return html`<span class="lozenge ${status.category}">${status.name}</span>`
}

const visibleIn = ({ store }: HostParts, { user }: Look, projectId: string): readonly Issue[] => {
  const sees = seesFor({ is: 'person', user, throughApp: false })
  return store.state.issues.filter((issue) => issue.projectId === projectId && sees(issue))
}

/** Where Jira starts: its spaces, and where the app is. */
export const projectsPage = (parts: HostParts, look: Look): Html => {
  const rows = parts.store.state.projects.map((project) => {
    const issues = visibleIn(parts, look, project.id)
    const projects = issues.filter((issue) => parts.store.type(issue.typeId).name === 'Project').length
    return html`<tr><th scope="row"><a href="/projects/${project.key}">${project.name}</a></th><td>${project.key}</td><td>${managedBy(project)}</td><td class="number">${projects}</td><td class="number">${issues.length - projects}</td></tr>`
  })
  const apps = parts.app
    ? html`<p><a class="button primary" href="/apps/plumbline/portfolio">Open the portfolio</a> <a class="button" href="/admin/apps/plumbline">Plumbline settings</a></p>`
    : ''
  const body = html`<h1>Spaces</h1>${apps}<div class="scroll" tabindex="0" role="region" aria-label="Spaces"><table><thead><tr><th scope="col">Name</th><th scope="col">Key</th><th scope="col">Type</th><th scope="col" class="number">Projects</th><th scope="col" class="number">Work and risks</th></tr></thead><tbody>${rows}</tbody></table></div>`
  return layout(parts, look, { title: 'Spaces', here: '/', body })
}

const issueRow = ({ store }: HostParts, { user }: Look, issue: Issue): Html =>
  html`<tr><td><a href="/browse/${issue.key}">${issue.key}</a></td><th scope="row">${issue.summary}</th><td>${statusLozenge(store, issue.statusId)}</td><td>${issue.labels.map((label) => html`<span class="label">${label}</span> `)}</td><td class="number">${store.children(issue).filter(seesFor({ is: 'person', user, throughApp: false })).length}</td></tr>`

/** A space that its team manages names who administers it: nobody else has to be asked there, an administrator of Jira neither. */
const whoseSpace = ({ store }: HostParts, { ownFields, administrators = [] }: Project): Html | '' => {
  if (!ownFields) return ''
  const names = administrators.map((account) => store.user(account)?.name ?? 'Former user').join(', ')
  return html`<p class="quiet">A team-managed space with types, statuses, fields and a workflow of its own. Administered by ${names}.</p>`
}

/** The project items of one space. */
export const issueListPage = (parts: HostParts, look: Look, key: string): Html | undefined => {
  const project = parts.store.project(key)
  if (!project) return undefined
  const issues = visibleIn(parts, look, project.id).filter((issue) => parts.store.type(issue.typeId).level > 0)
  const table = html`<div class="scroll" tabindex="0" role="region" aria-label="Projects of ${project.name}"><table><thead><tr><th scope="col">Key</th><th scope="col">Summary</th><th scope="col">Status</th><th scope="col">Labels</th><th scope="col" class="number">Below it</th></tr></thead><tbody>${issues.map((issue) => issueRow(parts, look, issue))}</tbody></table></div>`
  const body = html`<nav class="crumbs" aria-label="Breadcrumb"><a href="/">Spaces</a> / ${project.key}</nav><h1>${project.name}</h1>${whoseSpace(parts, project)}${issues.length === 0 ? html`<p>There is no project in this space.</p>` : table}`
  return layout(parts, look, { title: project.name, here: `/projects/${project.key}`, body })
}

export const notFoundPage = (parts: HostParts, look: Look): Html =>
  layout(parts, look, {
    title: 'Not found',
    here: '',
    body: html`<h1>There is nothing here that you can see</h1><p>It does not exist, or you do not have permission to view it. <a href="/">All spaces</a></p>`,
  })
