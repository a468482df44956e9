import * as z from 'zod/mini'
import type { AppRule, Transition, Workflow } from '../model.ts'
import type { Store } from '../store.ts'
import { accountOf, administers, administersProject, type Caller } from './callers.ts'
import { type Api, bodyOf, type Rest, wholeOf } from './context.ts'
import { refuse } from './errors.ts'
import { extensionOf, readableWorkflows, ruleKey, statusBean, validatorsFor, versionId, workflowBean } from './workflows.ts'

/** Jira's limit of a rule's configuration. */
const mostConfig = 32_768

const Rule = z.looseObject({
  id: z.optional(z.nullable(z.string())),
  ruleKey: z.string(),
  parameters: z.optional(z.record(z.string(), z.string())),
})
const Update = z.looseObject({
  id: z.string(),
  version: z.object({ id: z.optional(z.string()), versionNumber: z.optional(z.int()) }),
  statuses: z.array(z.looseObject({ statusReference: z.string(), properties: z.record(z.string(), z.string()) })),
  transitions: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      type: z.enum(['INITIAL', 'GLOBAL', 'DIRECTED']),
      toStatusReference: z.string(),
      links: z.optional(z.array(z.looseObject({ fromStatusReference: z.optional(z.nullable(z.string())) }))),
      validators: z.optional(z.array(Rule)),
    }),
  ),
})
type Update = z.infer<typeof Update>
const Payload = z.looseObject({
  statuses: z.optional(z.array(z.looseObject({ statusReference: z.string(), name: z.string(), statusCategory: z.string() }))),
  workflows: z.array(Update).check(z.minLength(1), z.maxLength(20)),
})
type Payload = z.infer<typeof Payload>

interface Wrong {
  readonly code: string
  readonly message: string
  readonly type: 'RULE' | 'STATUS' | 'WORKFLOW' | 'TRANSITION'
}

const wrongRule = (
  { store, app }: Rest,
  workflow: Workflow | undefined,
  { ruleKey: key, parameters }: z.infer<typeof Rule>,
): Wrong | undefined => {
  const known = validatorsFor(app, workflow, store).some((validator) => extensionOf(app, validator.key) === parameters?.['key'])
  if (key !== ruleKey || !known) return { code: 'NON_EXISTENT_RULE', message: `The rule ${key} is not available.`, type: 'RULE' }
  const config = parameters?.['config'] ?? ''
  return config.length > mostConfig
    ? { code: 'RULE_CONFIG_TOO_LONG', message: 'The configuration of a rule is too long.', type: 'RULE' }
    : undefined
}

const wrongIn = (rest: Rest, { statuses = [] }: Payload, update: Update): readonly Wrong[] => {
  const { store } = rest
  const workflow = store.state.workflows.find(({ id }) => id === update.id)
  if (!workflow) return [{ code: 'NON_EXISTENT_WORKFLOW', message: `Workflow ${update.id} does not exist.`, type: 'WORKFLOW' }]
  if (workflow.broken) return [{ code: 'MISSING_RULE_PARAMETER', message: workflow.broken, type: 'RULE' }]
  const named = new Set(statuses.map(({ statusReference }) => statusReference))
  const placed = new Set(update.statuses.map(({ statusReference }) => statusReference))
  const foreign = [...placed].filter(
    (reference) => !store.state.statuses.some(({ id, project }) => id === reference && project === workflow.project),
  )
  const unnamed = [...placed].filter((status) => !named.has(status))
  const lost = update.transitions.filter(({ toStatusReference }) => !placed.has(toStatusReference))
  const beginnings = update.transitions.filter(({ type }) => type === 'INITIAL')
  return [
    ...foreign.map((status): Wrong => ({ code: 'STATUS_SCOPE', message: `Status ${status} is of another scope.`, type: 'STATUS' })),
    ...unnamed.map((status): Wrong => ({ code: 'MISSING_STATUS', message: `Status ${status} is not in the payload.`, type: 'STATUS' })),
    ...lost.map(({ name }): Wrong => ({ code: 'MISSING_TO_STATUS', message: `Transition ${name} leads nowhere.`, type: 'TRANSITION' })),
    ...(beginnings.length === 1
      ? []
      : [{ code: 'INITIAL_TRANSITION', message: 'A workflow has one initial transition.', type: 'TRANSITION' } as const]),
    ...update.transitions.flatMap(({ validators = [] }) => validators.flatMap((rule) => wrongRule(rest, workflow, rule) ?? [])),
  ]
}

const ruleIn = ({ id, parameters = {} }: z.infer<typeof Rule>, made: () => string): AppRule => ({
  id: id ?? parameters['id'] ?? made(),
  module: (parameters['key'] ?? '').split('/').at(-1) ?? '',
  config: parameters['config'] ?? '',
  ...(parameters['disabled'] === 'true' ? { disabled: true } : {}),
})

const transitionIn = ({ id, name, type, toStatusReference, links = [], validators = [] }: Update['transitions'][number]): Transition => ({
  id,
  name,
  from: type === 'INITIAL' ? 'create' : type === 'GLOBAL' ? 'any' : links.flatMap(({ fromStatusReference }) => fromStatusReference ?? []),
  to: toStatusReference,
  validators: validators.map((rule, index) => ruleIn(rule, () => `rule-${id}-${index}`)),
})

const stale = (workflow: Workflow, { version }: Update): boolean =>
  version.versionNumber !== (workflow.version ?? 1) || version.id !== versionId(workflow)

const replace = (store: Store, caller: Caller, updates: readonly Update[]): readonly Workflow[] => {
  const at = store.clock.now().getTime()
  const { workflows } = store.state
  return updates.map((update) => {
    const index = workflows.findIndex(({ id }) => id === update.id)
    const before = workflows[index] ?? refuse(404, `Workflow ${update.id} does not exist.`)
    const { id, name, project } = before
    const next: Workflow = {
      id,
      name,
      ...(project === undefined ? {} : { project }),
      statuses: update.statuses.map(({ statusReference }) => statusReference),
      transitions: update.transitions.map(transitionIn),
      version: (before.version ?? 1) + 1,
      updated: at,
    }
    workflows.splice(index, 1, next)
    // What is done in a team-managed project does not come into the site's audit log (assumption jira-audit-names-workflow).
    if (project !== undefined) return next
    const audit = (store.state.audit ??= [])
    audit.push({ id: audit.length + 1, at, by: accountOf(caller), summary: 'Workflow updated', workflow: { id, name } })
    return next
  })
}

const onlyAdministrators = 'Only Jira administrators can perform this operation.'

/** Changing workflows is for administrators, that of a team-managed project for its own as well; the app by itself is none (assumption jira-app-may-not-write-workflows). */
const requireWriter = (caller: Caller, { state, beliefs }: Store, updates: readonly Update[]): void => {
  if (caller.is === 'app' && !beliefs.holds('jira-app-may-not-write-workflows')) return
  const projectOf = (id: string) => state.projects.find((project) => project.id === state.workflows.find((each) => each.id === id)?.project)
  if (!administers(caller) && !updates.every(({ id }) => administersProject(caller, projectOf(id)))) refuse(403, onlyAdministrators)
}

const auditRoute = (api: Api, { store }: Rest): void => {
  api.get('/auditing/record', (c) => {
    if (!administers(c.get('caller'))) refuse(403, onlyAdministrators)
    const filter = c.req.query('filter')?.toLowerCase()
    const offset = wholeOf(c.req.query('offset'), 0, Number.MAX_SAFE_INTEGER)
    const limit = wholeOf(c.req.query('limit'), 1000, 1000)
    const all = [...(store.state.audit ?? [])].reverse()
    const found = all.filter(
      ({ summary, workflow }) => filter === undefined || `${summary} ${workflow.name}`.toLowerCase().includes(filter),
    )
    const records = found.slice(offset, offset + limit).map(({ id, at, by, summary, workflow }) => ({
      id,
      summary,
      remoteAddress: '192.0.2.1',
      authorAccountId: by,
      authorKey: by,
      created: new Date(at).toISOString().replace('Z', '+0000'),
      category: 'workflows',
      eventSource: '',
      // assumption jira-audit-names-workflow
      objectItem: store.beliefs.holds('jira-audit-names-workflow') ? { id: workflow.id, name: workflow.name, typeName: 'WORKFLOW' } : null,
      changedValues: [],
      associatedItems: [],
    }))
    return c.json({ offset, limit, total: found.length, records })
  })
}

/** The rules that may stand on transitions, and workflows written back. */
export const workflowUpdateRoutes = (api: Api, rest: Rest): void => {
  const { store, app } = rest
  api.get('/workflows/capabilities', (c) => {
    const readable = readableWorkflows(c.get('caller'), store)
    const [id, project, type] = ['workflowId', 'projectId', 'issueTypeId'].map((name) => c.req.query(name))
    const asked = id ?? (project !== undefined && type !== undefined ? store.workflowFor(project, type) : undefined)
    const workflow = readable.find((each) => each.id === asked)
    if (asked !== undefined && !workflow) return refuse(404, `Workflow ${asked} does not exist.`)
    const forgeRules = validatorsFor(app, workflow, store).map(({ key, name, description }) => ({
      id: extensionOf(app, key),
      ruleKey,
      ruleType: 'Validator',
      name,
      description,
    }))
    return c.json({
      editorScope: workflow?.project === undefined ? 'GLOBAL' : 'PROJECT',
      projectTypes: workflow?.project === undefined ? ['software', 'business'] : ['software'],
      forgeRules,
      systemRules: [],
      connectRules: [],
      triggerRules: [],
    })
  })
  api.post('/workflows/update/validation', (c) => {
    const { payload } = bodyOf(c, z.looseObject({ payload: Payload }))
    requireWriter(c.get('caller'), store, payload.workflows)
    const errors = payload.workflows.flatMap((update) => wrongIn(rest, payload, update)).map((wrong) => ({ ...wrong, level: 'ERROR' }))
    return c.json({ errors })
  })
  api.post('/workflows/update', (c) => {
    const payload = bodyOf(c, Payload)
    requireWriter(c.get('caller'), store, payload.workflows)
    const wrong = payload.workflows.flatMap((update) => wrongIn(rest, payload, update))
    if (wrong.length > 0) return refuse(400, ...wrong.map(({ message }) => message))
    const changed = payload.workflows.filter((update) => store.state.workflows.some((each) => each.id === update.id && stale(each, update)))
    if (changed.length > 0) return refuse(409, `Workflow ${changed[0]?.id} was changed meanwhile.`)
    const updated = replace(store, c.get('caller'), payload.workflows)
    return c.json({
      statuses: store.state.statuses.filter(({ id }) => updated.some(({ statuses }) => statuses.includes(id))).map(statusBean),
      workflows: updated.map((workflow) => workflowBean(app, workflow, true)),
      taskId: null,
    })
  })
  auditRoute(api, rest)
}
