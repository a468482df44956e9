import * as z from 'zod/mini'
import type { AppValidator, InstalledApp } from '../forge/manifest.ts'
import type { AppRule, Status, Transition, Workflow } from '../model.ts'
import type { Store } from '../store.ts'
import { administers, administersProject, type Caller } from './callers.ts'
import { type Api, bodyOf, pageOf, type Rest } from './context.ts'
import { refuse } from './errors.ts'

/** A rule's module as Jira names it. The description knows one key for expressions; functions are believed to go by the same (assumption jira-function-validator-rule-key). */
export const ruleKey = 'forge:expression-validator'
export const extensionOf = (app: InstalledApp | undefined, module: string): string =>
  `ari:cloud:ecosystem::extension/${app?.appId ?? 'gone'}/${app?.environmentId ?? 'gone'}/static/${module}`

const ruleBean = (app: InstalledApp | undefined, rule: AppRule) => ({
  id: rule.id,
  ruleKey,
  parameters: {
    key: extensionOf(app, rule.module),
    config: rule.config,
    id: rule.id,
    disabled: String(rule.disabled === true || !app?.validators.some(({ key }) => key === rule.module)),
    tag: '',
  },
})
const transitionBean = (app: InstalledApp | undefined, { id, name, from, to, validators }: Transition) => ({
  id,
  name,
  description: '',
  type: from === 'create' ? 'INITIAL' : from === 'any' ? 'GLOBAL' : 'DIRECTED',
  toStatusReference: to,
  links: Array.isArray(from) ? from.map((status: string) => ({ fromStatusReference: status, fromPort: 0, toPort: 1 })) : [],
  actions: [],
  validators: validators.map((rule) => ruleBean(app, rule)),
  conditions: null,
  triggers: [],
  properties: {},
  customIssueEventId: null,
  transitionScreen: null,
})
const scopeOf = (project: string | undefined) =>
  project === undefined ? { type: 'GLOBAL' } : { type: 'PROJECT', project: { id: project } }
export const versionId = ({ id, version = 1 }: Workflow): string => `${id}-${version}`

export const workflowBean = (app: InstalledApp | undefined, workflow: Workflow, withTransitions: boolean) => ({
  id: workflow.id,
  name: workflow.name,
  description: '',
  isEditable: true,
  scope: scopeOf(workflow.project),
  statuses: workflow.statuses.map((statusReference) => ({ statusReference, deprecated: false, properties: {}, layout: null })),
  ...(withTransitions ? { transitions: workflow.transitions.map((transition) => transitionBean(app, transition)) } : {}),
  version: { id: versionId(workflow), versionNumber: workflow.version ?? 1 },
  created: null,
  updated: workflow.updated === undefined ? null : new Date(workflow.updated).toISOString(),
  taskId: null,
  usages: [],
})
export const statusBean = ({ id, name, category, project }: Status) => ({
  id,
  name,
  description: '',
  statusReference: id,
  statusCategory: { new: 'TODO', indeterminate: 'IN_PROGRESS', done: 'DONE' }[category],
  scope: scopeOf(project),
})

/** The validators of the app that may stand in this workflow: those whose module is for projects of its kind (assumption jira-team-managed-app-rules). */
export const validatorsFor = (
  app: InstalledApp | undefined,
  workflow: Workflow | undefined,
  { beliefs }: Store,
): readonly AppValidator[] => {
  const kind = workflow?.project === undefined ? 'company-managed' : 'team-managed'
  const offered = kind === 'company-managed' || beliefs.holds('jira-team-managed-app-rules')
  const withFunctions = beliefs.holds('jira-function-validator-rule-key')
  return (app?.validators ?? []).filter(
    ({ projectTypes, judges }) => offered && projectTypes.includes(kind) && (withFunctions || !('function' in judges)),
  )
}

/** The states that these workflows are made of. */
const statusesIn = (store: Store, workflows: readonly Workflow[]) => {
  const used = new Set(workflows.flatMap(({ statuses }) => statuses))
  return store.state.statuses.filter(({ id }) => used.has(id)).map(statusBean)
}

const onlyAdministrators = 'Only Jira administrators can perform this operation.'

/** Workflows that somebody may read: all for an administrator, and for the app once its scopes allow it (assumption jira-app-reads-workflows); those of team-managed projects for whoever administers one. */
export const readableWorkflows = (caller: Caller, store: Store): readonly Workflow[] => {
  const { workflows, projects } = store.state
  if (caller.is === 'app') return store.beliefs.holds('jira-app-reads-workflows') ? workflows : refuse(403, onlyAdministrators)
  if (administers(caller)) return workflows
  const own = projects.filter((project) => administersProject(caller, project)).map(({ id }) => id)
  return own.length > 0 ? workflows.filter(({ project }) => own.includes(project ?? '')) : refuse(403, onlyAdministrators)
}

const Read = z.looseObject({
  workflowIds: z.optional(z.array(z.string())),
  workflowNames: z.optional(z.array(z.string())),
  projectAndIssueTypes: z.optional(z.array(z.looseObject({ projectId: z.string(), issueTypeId: z.string() }))),
})

/** Workflows with their transitions and the rules on them. */
export const workflowRoutes = (api: Api, { store, app }: Rest): void => {
  api.get('/workflows/search', (c) => {
    const readable = readableWorkflows(c.get('caller'), store)
    const query = c.req.query('queryString')?.toLowerCase()
    const scope = c.req.query('scope')
    const found = readable.filter(
      ({ name, project }) =>
        (query === undefined || name.toLowerCase().includes(query)) && (scope === undefined || scope === scopeOf(project).type),
    )
    const withTransitions = (c.req.query('expand') ?? '').split(',').includes('values.transitions')
    const page = pageOf(c, found, 200)
    return c.json({
      ...page,
      values: page.values.map((workflow) => workflowBean(app, workflow, withTransitions)),
      statuses: statusesIn(store, page.values),
    })
  })
  api.post('/workflows', (c) => {
    const readable = readableWorkflows(c.get('caller'), store)
    const asked = bodyOf(c, Read)
    const byType = new Set(
      (asked.projectAndIssueTypes ?? []).map(({ issueTypeId }) => store.state.types.find((type) => type.id === issueTypeId)?.workflow),
    )
    const found = readable.filter(
      ({ id, name }) => asked.workflowIds?.includes(id) || asked.workflowNames?.includes(name) || byType.has(id),
    )
    return c.json({ statuses: statusesIn(store, found), workflows: found.map((workflow) => workflowBean(app, workflow, true)) })
  })
}
