import { createHash } from 'node:crypto'
import type { SeedChange, SeedItem, SeedPerson, SeedPortfolio, SeedState } from '../seed/door.ts'
import { kindsBelow, typeNames } from '../seed/type-names.ts'
import { siteFields, toStored } from './fields.ts'
import type { InstalledApp } from './forge/manifest.ts'
import { appAccountId, type Field, type Issue, type IssueType, type Project, type Status, type User, type Workflow } from './model.ts'
import type { Store } from './store.ts'
import { type Home, owned, ownParts, type Parts, shared } from './team-managed.ts'
import { toAdf } from './values.ts'
import { deliveryWorkflow, type Guarded, phaseWorkflow } from './workflows.ts'

/** Type ids in the order of the kinds: 10001 is the project, 10002 delivery work, then the registers. */
const typeOf = (kind: SeedItem['kind']): string => String(kind === 'project' ? 10_001 : 10_002 + kindsBelow.indexOf(kind))
const types: readonly IssueType[] = [
  { id: typeOf('project'), name: typeNames.project, level: 1, workflow: 'project' },
  ...kindsBelow.map((kind) => ({ id: typeOf(kind), name: typeNames[kind], level: 0, workflow: 'work' }) as const),
]
/** The app's own fields, made when the app is installed; far from those of the site. */
const firstAppField = 11_000
const appFieldId = `customfield_${firstAppField}`

const accountIdOf = (personId: string): string => {
  const hex = createHash('sha256').update(personId).digest('hex')
  return `712020:${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
const userOf = (person: SeedPerson): User => ({
  accountId: accountIdOf(person.id),
  personId: person.id,
  name: person.name,
  email: `${person.id}@sandbox.example`,
  active: person.active,
  role: person.role,
})

const appUser = (app: InstalledApp): User => ({
  accountId: appAccountId,
  personId: 'app',
  name: app.name,
  email: 'app@sandbox.example',
  active: true,
  role: 'service',
})

const categoryOf = (position: number, count: number): Status['category'] =>
  position === 0 ? 'new' : position === count - 1 ? 'done' : 'indeterminate'
const statusesOf = (phases: SeedPortfolio['phases']): Status[] => [
  { id: '10001', name: 'To Do', category: 'new' },
  { id: '10002', name: 'In Progress', category: 'indeterminate' },
  { id: '10003', name: 'Done', category: 'done' },
  { id: '10004', name: 'Cancelled', category: 'done' },
  ...phases.map(
    (phase, position): Status => ({ id: String(10_101 + position), name: phase.name, category: categoryOf(position, phases.length) }),
  ),
]

/** The fields that the app brings: the first holds what its validator reads. */
const appFields = (app: InstalledApp): Field[] =>
  app.customFields.map(({ key: module, name, type }, position) => ({
    id: `customfield_${firstAppField + position}`,
    key: `ari:cloud:ecosystem::extension/${app.appId}/${app.environmentId}/static/${module}`,
    name,
    kind: type === 'number' ? 'number' : 'app',
    options: [],
    module,
  }))

/** What an administrator does after installing the app: its expression validator on the transition into each guarded phase. */
const guardsOf = (portfolio: SeedPortfolio, app: InstalledApp | undefined): readonly Guarded[] => {
  const key = app?.validators[0]?.key
  if (key === undefined) return []
  return portfolio.guards.map((guard) => ({
    opens: guard.opens,
    rule: {
      id: `rule-${guard.slot}`,
      module: key,
      // In Jira expressions the id of an issue type is a number (assumption jira-expression-issue-type-id); with both forms the guard holds either way.
      config: JSON.stringify({ field: appFieldId, gate: guard.gate, types: ['10001', 10001] }),
    },
  }))
}

interface Place {
  readonly statusId: string
  readonly resolution: string | null
}

const sharedPlaceOf = (store: Store, portfolio: SeedPortfolio, state: SeedState): Place => {
  if ('phase' in state) {
    const position = portfolio.phases.findIndex((phase) => phase.id === state.phase)
    if (position < 0) throw new Error(`The seed speaks of phase "${state.phase}", which is not among its phases.`)
    const status = store.status(String(10_101 + position))
    return { statusId: status.id, resolution: status.category === 'done' ? '10000' : null }
  }
  const byCategory = { toDo: ['10001', null], inProgress: ['10002', null], done: ['10003', '10000'], dropped: ['10003', '10001'] } as const
  const [statusId, resolution] = byCategory[state.category]
  return { statusId, resolution }
}

/** A dropped project item stands in its own status; delivery items and risks are closed with the resolution "Won't Do". */
const placeOf = ({ store, portfolio, home }: Ground, item: SeedItem, state: SeedState): Place => {
  const { statusId, resolution } =
    item.kind === 'project' && 'category' in state && state.category === 'dropped'
      ? { statusId: '10004', resolution: '10001' }
      : sharedPlaceOf(store, portfolio, state)
  return { statusId: home.status(statusId), resolution }
}

interface Ground {
  readonly store: Store
  readonly portfolio: SeedPortfolio
  readonly home: Home
}

const applyChange = (ground: Ground, item: SeedItem, issue: Issue, change: SeedChange): void => {
  const { store } = ground
  const at = Date.parse(change.at)
  const by = accountIdOf(change.by)
  if ('state' in change.set) {
    const { statusId, resolution } = placeOf(ground, item, change.set.state)
    if (statusId !== issue.statusId || resolution !== issue.resolution)
      store.record(issue, by, store.setStatus(issue, statusId, resolution, at), at)
    return
  }
  const { field: name, value } = change.set
  const field = store.state.fields.find((candidate) => candidate.neutral === name)
  if (field) store.record(issue, by, store.setValue(issue, field, toStored(store, field, value)), at)
}

const plant = (ground: Ground, item: SeedItem): void => {
  const { store, home } = ground
  const { project } = home
  const at = Date.parse(item.createdAt)
  const place = placeOf(ground, item, item.state)
  const parentId = item.parent === undefined ? null : (store.state.seedIds[item.parent] ?? null)
  if (item.parent !== undefined && parentId === null)
    throw new Error(`The seed hangs "${item.id}" below "${item.parent}", which was not seeded before it.`)
  const issue: Issue = {
    id: store.nextIssueId(),
    key: store.nextKey(project),
    projectId: project.id,
    typeId: home.type(typeOf(item.kind)),
    statusId: place.statusId,
    parentId,
    summary: item.title,
    description: item.description === undefined ? null : toAdf(item.description),
    labels: item.labels,
    created: at,
    updated: at,
    creator: accountIdOf(item.createdBy),
    assignee: null,
    resolution: place.resolution,
    resolved: place.resolution === null ? null : at,
    values: {},
    histories: [],
    comments: [],
    properties: {},
  }
  for (const field of store.state.fields) {
    const value = field.neutral === undefined ? undefined : item.values[field.neutral]
    if (value !== undefined) store.setValue(issue, field, toStored(store, field, value))
  }
  store.add(issue)
  store.state.seedIds[item.id] = issue.id
  for (const change of item.changes) applyChange(ground, item, issue, change)
}

const workflowsOf = (portfolio: SeedPortfolio, app: InstalledApp | undefined): Workflow[] => [
  phaseWorkflow(
    portfolio.phases.map((phase, position) => ({ id: phase.id, status: String(10_101 + position), name: phase.name })),
    guardsOf(portfolio, app),
  ),
  deliveryWorkflow,
]

const projectsOf = (portfolio: SeedPortfolio, fields: readonly Field[]): Project[] =>
  portfolio.spaces.map(({ key, name, administrator }, position) => ({
    id: String(10_000 + position),
    key,
    name,
    next: 1,
    ...(administrator === undefined ? {} : { ownFields: fields.map(({ id }) => id), administrators: [accountIdOf(administrator)] }),
  }))

/** Where the workflows of team-managed projects take no rule of an app (contrary to assumption jira-team-managed-app-rules). */
const unruled = (site: Parts): Parts => ({
  ...site,
  workflows: site.workflows.map((workflow) => ({
    ...workflow,
    transitions: workflow.transitions.map((transition) => ({ ...transition, validators: [] })),
  })),
})

/** Replaces the whole site, with dates and history, and installs the app. */
export const seedSite = (store: Store, portfolio: SeedPortfolio, app: InstalledApp | undefined): void => {
  store.clear()
  const fields = [...siteFields(), ...(app === undefined ? [] : appFields(app))]
  const site: Parts = { statuses: statusesOf(portfolio.phases), types, workflows: workflowsOf(portfolio, app) }
  const projects = projectsOf(portfolio, fields)
  const homes = projects.map((project, position) => (project.ownFields ? owned(project, position, site) : shared(project)))
  const own = homes
    .filter(({ project }) => project.ownFields)
    .map((home) => ownParts(home, store.beliefs.holds('jira-team-managed-app-rules') ? site : unruled(site)))
  store.replace({
    ...store.state,
    users: [...portfolio.people.map(userOf), ...(app === undefined ? [] : [appUser(app)])],
    projects,
    statuses: [...site.statuses, ...own.flatMap(({ statuses }) => statuses)],
    types: [...site.types, ...own.flatMap((each) => each.types)],
    fields,
    workflows: [...site.workflows, ...own.flatMap(({ workflows }) => workflows)],
  })
  for (const [position, home] of homes.entries())
    for (const item of portfolio.spaces[position]?.items ?? []) plant({ store, portfolio, home }, item)
  const idOf = (seedId: string) => store.state.seedIds[seedId] ?? ''
  const links = (portfolio.links ?? []).map(({ first, second, is }) => ({ first: idOf(first), second: idOf(second), is }))
  store.replace({ ...store.state, links })
}
