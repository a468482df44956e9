import { beliefsOf } from '../beliefs.ts'
import type { Clock } from '../platform.ts'
import { jiraBeliefs } from './beliefs.ts'
import type { Field, History, HistoryItem, Issue, IssueType, JiraState, Project, Status, Stored, User } from './model.ts'
import { historyItem } from './values.ts'

const emptyState = (): JiraState => ({
  users: [],
  projects: [],
  statuses: [],
  types: [],
  fields: [],
  workflows: [],
  issues: [],
  seedIds: {},
  counters: { issue: 10_000, history: 20_000, comment: 10_000, option: 10_300 },
  forge: { kvs: {}, entities: {}, events: [], jobs: {} },
})

/** Everything that the local Jira knows, with the indexes that its routes need. */
export class Store {
  state: JiraState = emptyState()
  readonly clock: Clock
  readonly beliefs = beliefsOf(jiraBeliefs)
  #byId = new Map<string, Issue>()
  #byKey = new Map<string, Issue>()
  #children = new Map<string, Issue[]>()

  constructor(clock: Clock) {
    this.clock = clock
  }

  replace(state: JiraState): void {
    this.state = state
    this.#byId = new Map()
    this.#byKey = new Map()
    this.#children = new Map()
    for (const issue of state.issues) this.#index(issue)
  }
  clear(): void {
    this.replace(emptyState())
  }

  add(issue: Issue): void {
    this.state.issues.push(issue)
    this.#index(issue)
  }
  #index(issue: Issue): void {
    this.#byId.set(issue.id, issue)
    this.#byKey.set(issue.key, issue)
    if (issue.parentId !== null) this.#siblings(issue.parentId).push(issue)
  }
  #siblings(parentId: string): Issue[] {
    const known = this.#children.get(parentId)
    if (known) return known
    const fresh: Issue[] = []
    this.#children.set(parentId, fresh)
    return fresh
  }

  issue(idOrKey: string): Issue | undefined {
    return this.#byId.get(idOrKey) ?? this.#byKey.get(idOrKey.toUpperCase())
  }
  children(issue: Issue): readonly Issue[] {
    return this.#children.get(issue.id) ?? []
  }
  project(idOrKey: string): Project | undefined {
    return this.state.projects.find((project) => project.id === idOrKey || project.key === idOrKey.toUpperCase())
  }
  type(id: string): IssueType {
    return known(this.state.types, 'issue type', id)
  }
  status(id: string): JiraState['statuses'][number] {
    return known(this.state.statuses, 'status', id)
  }
  field(idOrKey: string): Field | undefined {
    return this.state.fields.find((field) => field.id === idOrKey || field.key === idOrKey)
  }
  user(accountId: string): User | undefined {
    return this.state.users.find((user) => user.accountId === accountId)
  }
  person(personId: string): User {
    const user = this.state.users.find((candidate) => candidate.personId === personId)
    if (!user)
      throw new Error(
        `The local Jira has no person "${personId}". It knows: ${this.state.users.map((each) => each.personId).join(', ') || 'nobody yet; seed it first'}.`,
      )
    return user
  }
  /** Types of a project: a team-managed one has its own, and no other. */
  typesIn(project: Project): readonly IssueType[] {
    return this.state.types.filter((type) => type.project === (project.ownFields ? project.id : undefined))
  }
  statusesIn(project: Project): readonly Status[] {
    return this.state.statuses.filter((status) => status.project === (project.ownFields ? project.id : undefined))
  }
  /** Whether a field is on the issues of a project. Into a team-managed one a field comes when its administrator adds it (assumption jira-team-managed-app-field). */
  reaches(field: Field, project: Project | undefined): boolean {
    if (!project?.ownFields) return field.projects === undefined || field.projects.includes(project?.key ?? '')
    return project.ownFields.includes(field.id) || (field.module !== undefined && !this.beliefs.holds('jira-team-managed-app-field'))
  }
  workflowOf(issue: Issue): JiraState['workflows'][number] {
    return known(this.state.workflows, 'workflow', this.workflowFor(issue.projectId, issue.typeId))
  }

  workflowFor(projectId: string, typeId: string): string {
    return this.state.schemes?.[projectId]?.[typeId] ?? this.type(typeId).workflow
  }
  /** Hangs an issue elsewhere, or nowhere. */
  setParent(issue: Issue, parent: Issue | null): readonly HistoryItem[] {
    const before = issue.parentId === null ? undefined : this.issue(issue.parentId)
    if (before === (parent ?? undefined)) return []
    if (before)
      this.#children.set(
        before.id,
        this.children(before).filter((child) => child !== issue),
      )
    issue.parentId = parent?.id ?? null
    if (parent) this.#siblings(parent.id).push(issue)
    const side = (of: Issue | null | undefined) => [of?.id ?? null, of?.key ?? null] as const
    const [[from, fromString], [to, toString]] = [side(before), side(parent)]
    return [{ field: 'IssueParentAssociation', fieldtype: 'jira', fieldId: 'parent', from, fromString, to, toString }]
  }
  /** Gives an issue another project or type; its old key still leads to it. */
  relocate(issue: Issue, project: Project, typeId: string): readonly HistoryItem[] {
    const line = (field: string, from: readonly [string, string], to: readonly [string, string]): readonly HistoryItem[] =>
      from[0] === to[0]
        ? []
        : [{ field, fieldtype: 'jira', fieldId: field.toLowerCase(), from: from[0], fromString: from[1], to: to[0], toString: to[1] }]
    const home = known(this.state.projects, 'project', issue.projectId)
    const workflow = (id: string, type: string): readonly [string, string] => {
      const found = known(this.state.workflows, 'workflow', this.workflowFor(id, type))
      return [found.id, found.name]
    }
    const key = project === home ? issue.key : this.nextKey(project)
    const items = [
      ...line('project', [home.id, home.name], [project.id, project.name]),
      ...line('Key', [issue.key, issue.key], [key, key]),
      ...line('issuetype', [issue.typeId, this.type(issue.typeId).name], [typeId, this.type(typeId).name]),
      ...line('Workflow', workflow(home.id, issue.typeId), workflow(project.id, typeId)),
    ]
    Object.assign(issue, { key, projectId: project.id, typeId })
    this.#byKey.set(key, issue)
    return items
  }
  /** Deletes for good; there is no recycle bin. */
  remove(issue: Issue): void {
    this.replace({ ...this.state, issues: this.state.issues.filter((each) => each !== issue && each.parentId !== issue.id) })
  }

  nextIssueId(): string {
    this.state.counters.issue += 1
    return String(this.state.counters.issue)
  }
  nextKey(project: Project): string {
    const key = `${project.key}-${project.next}`
    project.next += 1
    return key
  }
  optionOf(field: Field, value: string): string {
    const option = field.options.find((each) => each.value === value)
    if (option) return option.id
    this.state.counters.option += 1
    const id = String(this.state.counters.option)
    field.options.push({ id, value })
    return id
  }

  /** Records one entry of the history and moves `updated`. */
  record(issue: Issue, by: string, items: readonly HistoryItem[], at: number = this.clock.now().getTime()): void {
    if (items.length === 0) return
    this.state.counters.history += 1
    const history: History = { id: String(this.state.counters.history), at, by, items }
    issue.histories.push(history)
    issue.updated = Math.max(issue.updated, at)
  }
  /** Sets a field and answers what the history says of it; nothing where nothing changed. */
  setValue(issue: Issue, field: Field, value: Stored | null): readonly HistoryItem[] {
    const before = issue.values[field.id] ?? null
    if (JSON.stringify(before) === JSON.stringify(value)) return []
    if (value === null) delete issue.values[field.id]
    else issue.values[field.id] = value
    return [historyItem(field, before, value, (accountId) => this.user(accountId)?.name ?? 'Former user')]
  }
  /** Moves an issue to a status, with its resolution, and answers what the history says of it. */
  setStatus(issue: Issue, statusId: string, resolution: string | null, at: number): readonly HistoryItem[] {
    const from = this.status(issue.statusId)
    const to = this.status(statusId)
    issue.statusId = statusId
    const items: HistoryItem[] = [
      { field: 'status', fieldtype: 'jira', fieldId: 'status', from: from.id, fromString: from.name, to: to.id, toString: to.name },
    ]
    if (resolution !== issue.resolution) {
      items.push({
        field: 'resolution',
        fieldtype: 'jira',
        fieldId: 'resolution',
        from: issue.resolution,
        fromString: resolutionName(issue.resolution),
        to: resolution,
        toString: resolutionName(resolution),
      })
      issue.resolution = resolution
      issue.resolved = resolution === null ? null : at
    }
    return items
  }
}

const resolutionName = (id: string | null): string | null => (id === null ? null : id === '10001' ? "Won't Do" : 'Done')

const known = <T extends { readonly id: string }>(rows: readonly T[], what: string, id: string): T => {
  const row = rows.find((candidate) => candidate.id === id)
  if (!row) throw new Error(`The local Jira has no ${what} with id ${id}.`)
  return row
}
