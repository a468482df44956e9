import type { Field, Issue, Project, Stored, User } from './model.ts'
import { resolutions } from './model.ts'
import type { Store } from './store.ts'
import { jiraTime, siteZone } from './time.ts'

const sizes = [48, 24, 16, 32]
const pictures = (site: string, kind: string, id: string) =>
  Object.fromEntries(sizes.map((size) => [`${size}x${size}`, `${site}/secure/${kind}?size=${size}&id=${id}`]))

export const userBean = (site: string, user: User) => ({
  self: `${site}/rest/api/3/user?accountId=${user.accountId}`,
  accountId: user.accountId,
  avatarUrls: pictures(site, 'useravatar', user.accountId.slice(-6)),
  displayName: user.name,
  active: user.active,
  timeZone: siteZone,
  accountType: user.role === 'service' ? 'app' : 'atlassian',
})

const categories = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const
const scopeBean = (project: string | undefined) => (project === undefined ? {} : { scope: { type: 'PROJECT', project: { id: project } } })
export const statusBean = (store: Store, site: string, id: string) => {
  const status = store.status(id)
  const category = categories[status.category]
  return {
    self: `${site}/rest/api/3/status/${id}`,
    description: '',
    iconUrl: `${site}/images/icons/status_generic.gif`,
    name: status.name,
    id,
    statusCategory: { self: `${site}/rest/api/3/statuscategory/${category.id}`, ...category },
    ...scopeBean(status.project),
  }
}

export const typeBean = (store: Store, site: string, id: string) => {
  const type = store.type(id)
  return {
    self: `${site}/rest/api/3/issuetype/${id}`,
    id,
    description: '',
    iconUrl: `${site}/rest/api/2/universal_avatar/view/type/issuetype/avatar/10300?size=medium`,
    name: type.name,
    subtask: false,
    avatarId: 10_300,
    hierarchyLevel: type.level,
    ...scopeBean(type.project),
  }
}

export const projectBean = (site: string, project: Project) => ({
  self: `${site}/rest/api/3/project/${project.id}`,
  id: project.id,
  key: project.key,
  name: project.name,
  projectTypeKey: 'software',
  simplified: project.ownFields !== undefined,
  avatarUrls: pictures(site, 'projectavatar', project.id),
})

const resolutionBean = (site: string, id: string | null) => {
  const resolution = resolutions.find((each) => each.id === id)
  return resolution
    ? { self: `${site}/rest/api/3/resolution/${resolution.id}`, id: resolution.id, description: '', name: resolution.name }
    : null
}

/** A stored value as REST writes it. */
export const valueBean = (store: Store, site: string, field: Field, value: Stored): unknown => {
  if (value === null || value === undefined) return null
  if (field.kind === 'select') {
    const option = field.options.find((each) => each.id === value)
    return option ? { self: `${site}/rest/api/3/customFieldOption/${option.id}`, value: option.value, id: option.id } : null
  }
  if (field.kind === 'user') {
    const user = store.user(String(value))
    return user ? userBean(site, user) : null
  }
  return value
}

const parentBean = (store: Store, site: string, issue: Issue) => {
  const parent = issue.parentId === null ? undefined : store.issue(issue.parentId)
  if (!parent) return undefined
  return {
    id: parent.id,
    key: parent.key,
    self: `${site}/rest/api/3/issue/${parent.id}`,
    fields: {
      summary: parent.summary,
      status: statusBean(store, site, parent.statusId),
      priority: priorityBean(site),
      issuetype: typeBean(store, site, parent.typeId),
    },
  }
}
const priorityBean = (site: string) => ({
  self: `${site}/rest/api/3/priority/3`,
  iconUrl: `${site}/images/icons/priorities/medium.svg`,
  name: 'Medium',
  id: '3',
})

type Sees = (issue: Issue) => boolean
/** Whose eyes an answer is for. */
interface Eyes {
  readonly store: Store
  readonly site: string
  readonly sees: Sees
}

const linkTypes = {
  blocks: { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  relates: { id: '10001', name: 'Relates', inward: 'relates to', outward: 'relates to' },
  needs: { id: '10100', name: 'Dependency', inward: 'is needed by', outward: 'depends on' },
} as const

/** Each link as the issue at this end sees it: the other one inward or outward, where its reader may see that one (assumption jira-links-to-hidden-issues). */
const linkBeans = (store: Store, site: string, issue: Issue, sees: Sees) =>
  (store.state.links ?? []).flatMap(({ first, second, is }, place) => {
    if (issue.id !== first && issue.id !== second) return []
    const other = store.issue(issue.id === first ? second : first)
    if (!other || (store.beliefs.holds('jira-links-to-hidden-issues') && !sees(other))) return []
    const type = { ...linkTypes[is], self: `${site}/rest/api/3/issueLinkType/${linkTypes[is].id}` }
    const bean = {
      id: other.id,
      key: other.key,
      self: `${site}/rest/api/3/issue/${other.id}`,
      fields: {
        summary: other.summary,
        status: statusBean(store, site, other.statusId),
        priority: priorityBean(site),
        issuetype: typeBean(store, site, other.typeId),
      },
    }
    const id = String(10_500 + place)
    return [
      { id, self: `${site}/rest/api/3/issueLink/${id}`, type, ...(issue.id === first ? { outwardIssue: bean } : { inwardIssue: bean }) },
    ]
  })

/** When an issue last came into the category of its status; moves within one do not count (assumption jira-category-change-date). */
const categorySince = (store: Store, issue: Issue): number => {
  if (!store.beliefs.holds('jira-category-change-date')) return issue.created
  const category = (id: string | null): string => store.status(id ?? issue.statusId).category
  const crossed = issue.histories.filter(({ items }) =>
    items.some(({ fieldId, from, to }) => fieldId === 'status' && category(from) !== category(to)),
  )
  return crossed.reduce((latest, { at }) => Math.max(latest, at), issue.created)
}

/** Every field of an issue, with the nulls and the odd company that real answers carry. */
const allFields = (store: Store, site: string, issue: Issue, sees: Sees): Readonly<Record<string, () => unknown>> => {
  const person = (accountId: string | null) => {
    const user = accountId === null ? undefined : store.user(accountId)
    return user ? userBean(site, user) : null
  }
  const project = store.project(issue.projectId)
  return {
    statuscategorychangedate: () => jiraTime(categorySince(store, issue)),
    issuetype: () => typeBean(store, site, issue.typeId),
    timespent: () => null,
    project: () => (project ? projectBean(site, project) : null),
    fixVersions: () => [],
    resolution: () => resolutionBean(site, issue.resolution),
    resolutiondate: () => (issue.resolved === null ? null : jiraTime(issue.resolved)),
    workratio: () => -1,
    watches: () => ({ self: `${site}/rest/api/3/issue/${issue.key}/watchers`, watchCount: 0, isWatching: false }),
    lastViewed: () => null,
    created: () => jiraTime(issue.created),
    priority: () => priorityBean(site),
    labels: () => issue.labels,
    timeestimate: () => null,
    versions: () => [],
    issuelinks: () => linkBeans(store, site, issue, sees),
    assignee: () => person(issue.assignee),
    updated: () => jiraTime(issue.updated),
    status: () => statusBean(store, site, issue.statusId),
    components: () => [],
    description: () => issue.description,
    security: () => null,
    summary: () => issue.summary,
    creator: () => person(issue.creator),
    reporter: () => person(issue.creator),
    subtasks: () => [],
    environment: () => null,
    progress: () => ({ progress: 0, total: 0 }),
    votes: () => ({ self: `${site}/rest/api/3/issue/${issue.key}/votes`, votes: 0, hasVoted: false }),
    ...(issue.parentId === null ? {} : { parent: () => parentBean(store, site, issue) }),
    ...Object.fromEntries(
      store.state.fields
        .filter((field) => store.reaches(field, project))
        .map((field) => [
          field.id,
          () => {
            const bean = valueBean(store, site, field, issue.values[field.id])
            return field.kind === 'app' && bean !== null && !store.beliefs.holds('forge-object-field-schema') ? JSON.stringify(bean) : bean
          },
        ]),
    ),
  }
}

/** Which fields an answer carries: names, `*all`, `*navigable`, and `-name` to leave one out. */
const chosen = (names: readonly string[], all: readonly string[]): readonly string[] => {
  const left = new Set(names.filter((name) => name.startsWith('-')).map((name) => name.slice(1)))
  const everything =
    names.includes('*all') || names.includes('*navigable') || (names.length > 0 && names.every((name) => name.startsWith('-')))
  return all.filter((name) => !left.has(name) && (everything || names.includes(name)))
}

/** An issue with these fields, as somebody sees it who sees those others. */
export const issueBean = ({ store, site, sees }: Eyes, issue: Issue, names: readonly string[]) => {
  const fields = allFields(store, site, issue, sees)
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: issue.id,
    self: `${site}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    fields: Object.fromEntries(chosen(names, Object.keys(fields)).map((name) => [name, fields[name]?.() ?? null])),
  }
}
