import type { Site } from '../site.ts'
import { maySee, tagsOf } from '../store/access.ts'
import type { Person, TeamProject } from '../store/state.ts'
import { type Html, html } from './html.ts'
import { projectPath } from './layout.ts'
import { itemHref } from './work-item.ts'

const roles: Readonly<Record<Person['role'], string>> = {
  pmo: 'PMO: administers Plumbline',
  lead: 'edits items',
  member: 'edits items, sees nothing confidential',
  reader: 'reads, sees nothing confidential',
  service: 'service identity, in the group Plumbline writers',
}

export const signIn = (site: Site, to: string): Html => {
  const address = (person: Person) => {
    const url = new URL(to, site.service.root)
    url.searchParams.set('as', person.id)
    return url.pathname + url.search
  }
  const people = site.service.store.state.people.filter((person) => person.active)
  return html`<h1>Who are you?</h1><p>Everybody here is made up. What you may do in this local Azure DevOps depends on whom you choose.</p>
    <ul class="people">${people.map((person) => html`<li><a href="${address(person)}">${person.name}</a> <span class="soft">${roles[person.role]}</span></li>`)}</ul>`
}

export const projectList = (site: Site, person: Person): Html => {
  const { root, store } = site.service
  const count = (project: TeamProject) =>
    store.state.items.filter((item) => item.project === project.id && item.type === 'Project' && maySee(store, item, person)).length
  return html`<h1>Projects</h1><ul class="tiles">${store.state.projects.map(
    (project) =>
      html`<li class="card"><a href="${projectPath(root, project)}/_workitems">${project.name}</a><p class="soft">${count(project)} project items</p></li>`,
  )}</ul>`
}

export const itemList = (site: Site, project: TeamProject, person: Person): Html => {
  const { root, store } = site.service
  const items = store.state.items.filter((item) => item.project === project.id && item.type === 'Project' && maySee(store, item, person))
  const rows = items.map((item) => {
    const fields = store.fields(item)
    return html`<tr><td>${item.id}</td><td><a href="${itemHref(root, store, item)}">${String(fields['System.Title'] ?? '')}</a></td><td>${String(fields['System.State'] ?? '')}</td>
      <td>${store.children(item.id).length}</td><td>${tagsOf(store, item).map((tag) => html`<span class="tag">${tag}</span>`)}</td></tr>`
  })
  return html`<h1>Work items</h1>${
    items.length === 0
      ? html`<p class="soft">There are no project items here.</p>`
      : html`<div class="scroll" tabindex="0" role="region" aria-label="Project items"><table><thead><tr><th scope="col">ID</th><th scope="col">Title</th><th scope="col">State</th><th scope="col">Children</th><th scope="col">Tags</th></tr></thead><tbody>${rows}</tbody></table></div>`
  }`
}
