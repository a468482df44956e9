import type { Issue, Project, Status, Workflow } from './model.ts'
import type { Store } from './store.ts'
import { addTeamManaged } from './team-managed.ts'

/** What people do in pages that this local Jira does not have, most of them as administrators. */
export interface JiraAdministrator {
  /** A line of a CSV import: the status is set as the file says, no transition is made and no history written (assumption jira-import-writes-no-history). Answers the new id. */
  importIssue(
    line: { readonly project: string; readonly type: string; readonly summary: string; readonly status: string },
    as: string,
  ): string
  /** Clones an issue: a new one with all that its fields hold (assumption jira-clone-copies-app-field). Answers the new id. */
  clone(id: string, as: string): string
  /** Replaces a workflow as the workflow editor does. */
  changeWorkflow(id: string, change: (workflow: Workflow) => Workflow): void
  /** Gives a project a workflow of its own for a type; `undefined`: that of the site again. */
  switchWorkflow(project: string, type: string, workflow: string | undefined): void
  /** Adds a workflow. */
  addWorkflow(workflow: Workflow): void
  addProject(key: string, name: string): void
  /** Somebody makes a team-managed project: types, states and a workflow of its own, every state reached from every other. Answers the id of its type for projects. */
  addTeamManaged(project: { readonly key: string; readonly name: string; readonly states: readonly string[] }): string
  /** The administrator of a team-managed project adds fields to its types, or takes them away. */
  addFields(project: string, fields: readonly string[]): void
  removeFields(project: string, fields: readonly string[]): void
  /** Gives somebody the role of administrator in a team-managed project, or takes it away. */
  appoint(project: string, person: string, isAdministrator: boolean): void
  /** The administrator of a team-managed project gives one of its states another name. */
  renameStatus(project: string, status: string, to: string): void
  /** The same deletes a state, and says in which other its items stand from then on; no transition is made, and `history` says whether it is written there. */
  deleteStatus(project: string, status: string, to: string, history: boolean): void
  /** The same deletes a type, and says of which other its items are from then on. */
  deleteType(project: string, type: string, to: string, as: string): void
  app(is: 'installed' | 'disabled' | 'uninstalled'): void
  deleteField(id: string): void
  /** Gives a type another name, as a site in another language has it. */
  renameType(name: string, to: string): void
  /** Takes the app out of the security level of an issue, or lets it in again; that changes no issue. */
  withhold(id: string, withheld: boolean): void
  /** Leaves a field's context in these projects only. */
  confineField(id: string, projects: readonly string[]): void
}

const typeNamed = (store: Store, project: Project, name: string) => {
  const type = store.typesIn(project).find((each) => each.name === name || each.id === name)
  if (!type) throw new Error(`The local Jira has no type ${name}.`)
  return type
}
const projectNamed = (store: Store, key: string) => {
  const project = store.project(key)
  if (!project) throw new Error(`The local Jira has no project ${key}.`)
  return project
}

const statusNamed = (store: Store, key: string, name: string): Status => {
  const status = store.statusesIn(projectNamed(store, key)).find((each) => each.name === name)
  if (!status) throw new Error(`The local Jira has no status ${name} in ${key}.`)
  return status
}

/** Takes a state out of the workflows of its project, with all ways that lead to it or from it alone. */
const dropStatus = (store: Store, gone: Status, to: Status, history: boolean): void => {
  const at = store.clock.now().getTime()
  for (const issue of store.state.issues.filter(({ statusId }) => statusId === gone.id)) {
    const items = store.setStatus(issue, to.id, null, at)
    if (history) store.record(issue, issue.creator, items, at)
  }
  const moved = (id: string): string => (id === gone.id ? to.id : id)
  const workflows = store.state.workflows.map((workflow) =>
    workflow.statuses.includes(gone.id)
      ? {
          ...workflow,
          statuses: workflow.statuses.filter((id) => id !== gone.id),
          transitions: workflow.transitions
            .filter(({ from, to: target }) => from === 'create' || target !== gone.id)
            .map((each) => ({ ...each, to: moved(each.to), from: Array.isArray(each.from) ? each.from.map(moved) : each.from })),
        }
      : workflow,
  )
  store.replace({ ...store.state, workflows, statuses: store.state.statuses.filter(({ id }) => id !== gone.id) })
}

const bare = (store: Store, project: string, type: string, by: string): Issue => {
  const home = projectNamed(store, project)
  const at = store.clock.now().getTime()
  return {
    id: store.nextIssueId(),
    key: store.nextKey(home),
    projectId: home.id,
    typeId: type,
    statusId: store.state.workflows.find(({ id }) => id === store.workflowFor(home.id, type))?.transitions[0]?.to ?? '10001',
    parentId: null,
    summary: '',
    description: null,
    labels: [],
    created: at,
    updated: at,
    creator: store.person(by).accountId,
    assignee: null,
    resolution: null,
    resolved: null,
    values: {},
    histories: [],
    comments: [],
    properties: {},
  }
}

const planted = (store: Store, issue: Issue): string => {
  store.add(issue)
  return issue.id
}

export const administratorOf = (store: Store): JiraAdministrator => ({
  importIssue: ({ project, type, summary, status }, as) => {
    const home = projectNamed(store, project)
    const statusId = store.statusesIn(home).find(({ name }) => name === status)?.id
    if (statusId === undefined) throw new Error(`The local Jira has no status ${status}.`)
    const issue = { ...bare(store, project, typeNamed(store, home, type).id, as), summary }
    if (store.beliefs.holds('jira-import-writes-no-history')) return planted(store, { ...issue, statusId })
    store.record(issue, issue.creator, store.setStatus(issue, statusId, null, issue.created))
    return planted(store, issue)
  },
  clone: (id, as) => {
    const original = store.issue(id)
    if (!original) throw new Error(`The local Jira has no issue ${id}.`)
    const start = store.workflowOf(original).transitions.find(({ from }) => from === 'create')
    const { summary, description, labels, values: held } = structuredClone(original)
    const own = store.beliefs.holds('jira-clone-copies-app-field') ? [] : store.state.fields.filter(({ module }) => module !== undefined)
    const values = Object.fromEntries(Object.entries(held).filter(([field]) => !own.some(({ id: each }) => each === field)))
    const issue = bare(store, original.projectId, original.typeId, as)
    return planted(store, { ...issue, summary: `CLONE - ${summary}`, description, labels, values, statusId: start?.to ?? issue.statusId })
  },
  changeWorkflow: (id, change) =>
    store.replace({ ...store.state, workflows: store.state.workflows.map((each) => (each.id === id ? change(each) : each)) }),
  switchWorkflow: (project, type, workflow) => {
    const home = projectNamed(store, project)
    const { id } = home
    const own = { ...store.state.schemes?.[id] }
    if (workflow === undefined) delete own[typeNamed(store, home, type).id]
    else own[typeNamed(store, home, type).id] = workflow
    store.replace({ ...store.state, schemes: { ...store.state.schemes, [id]: own } })
  },
  addWorkflow: (workflow) => store.replace({ ...store.state, workflows: [...store.state.workflows, workflow] }),
  addProject: (key, name) => void store.state.projects.push({ id: String(10_900 + store.state.projects.length), key, name, next: 1 }),
  addTeamManaged: (project) => addTeamManaged(store, project),
  addFields: (project, fields) => void projectNamed(store, project).ownFields?.push(...fields),
  removeFields: (key, fields) => {
    const { ownFields = [] } = projectNamed(store, key)
    ownFields.splice(0, ownFields.length, ...ownFields.filter((field) => !fields.includes(field)))
  },
  appoint: (key, person, isAdministrator) => {
    const { administrators = [] } = projectNamed(store, key)
    const others = administrators.filter((each) => each !== store.person(person).accountId)
    administrators.splice(0, administrators.length, ...others, ...(isAdministrator ? [store.person(person).accountId] : []))
  },
  renameStatus: (key, name, to) => {
    const { id } = statusNamed(store, key, name)
    store.replace({ ...store.state, statuses: store.state.statuses.map((each) => (each.id === id ? { ...each, name: to } : each)) })
  },
  deleteStatus: (key, name, to, history) => dropStatus(store, statusNamed(store, key, name), statusNamed(store, key, to), history),
  deleteType: (key, name, to, as) => {
    const home = projectNamed(store, key)
    const [gone, target] = [typeNamed(store, home, name), typeNamed(store, home, to)]
    for (const issue of store.state.issues.filter(({ typeId }) => typeId === gone.id))
      store.record(issue, store.person(as).accountId, store.relocate(issue, home, target.id))
    store.replace({ ...store.state, types: store.state.types.filter(({ id }) => id !== gone.id) })
  },
  app: (is) => {
    if (is === 'installed') delete store.state.appIs
    else store.state.appIs = is
  },
  renameType: (name, to) => {
    const types = store.state.types.map((type) => (type.name === name ? { ...type, name: to } : type))
    store.replace({ ...store.state, types })
  },
  deleteField: (id) => {
    const { fields, issues } = store.state
    const at = fields.findIndex((field) => field.id === id)
    if (at >= 0) fields.splice(at, 1)
    for (const issue of issues) delete issue.values[id]
  },
  withhold: (id, withheld) => {
    const issue = store.issue(id)
    if (issue) issue.withheld = withheld
  },
  confineField: (id, projects) => {
    const field = store.field(id)
    if (field) field.projects = projects
  },
})
