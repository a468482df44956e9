import * as z from 'zod/mini'
import { issueBean, userBean } from '../beans.ts'
import type { Issue } from '../model.ts'
import type { Store } from '../store.ts'
import { jiraTime } from '../time.ts'
import { retype } from './bulk.ts'
import { accountOf, type Caller, editableIssue, mayEdit, seesFor, visibleIssue } from './callers.ts'
import { type Api, bodyOf, pageOf, type Rest } from './context.ts'
import { editIssue } from './edits.ts'
import { invalidPayload, refuse, refuseFields } from './errors.ts'
import { screenOf } from './screens.ts'

const fieldMap = z.record(z.string(), z.unknown())
const Update = z.looseObject({
  fields: z.optional(fieldMap),
  update: z.optional(z.record(z.string(), z.array(z.looseObject({ set: z.optional(z.unknown()) })))),
  properties: z.optional(z.array(z.strictObject({ key: z.string(), value: z.unknown() }))),
})
const BulkFetch = z.strictObject({
  issueIdsOrKeys: z.array(z.string()),
  fields: z.optional(z.array(z.string())),
  fieldsByKeys: z.optional(z.boolean()),
  expand: z.optional(z.array(z.string())),
  properties: z.optional(z.array(z.string())),
})
const Named = z.looseObject({ id: z.optional(z.string()), key: z.optional(z.string()), name: z.optional(z.string()) })

/** `update` with `set` says the same as `fields`; its other verbs are not served here. */
const fieldsOf = (sent: z.infer<typeof Update>): Record<string, unknown> => {
  const fields: Record<string, unknown> = { ...sent.fields }
  for (const [name, operations] of Object.entries(sent.update ?? {})) {
    for (const operation of operations) {
      if (!('set' in operation)) return refuse(400, `The operation on field '${name}' is not served here, only "set".`)
      fields[name] = operation.set
    }
  }
  return fields
}

/** A new issue, with the properties that come with it (assumption jira-create-with-property). */
const created = (store: Store, caller: Caller, sent: z.infer<typeof Update>): Issue => {
  const fields = fieldsOf(sent)
  const { project: sentProject, issuetype: sentType, parent: sentParent, reporter: _reporter, priority: _priority, ...rest } = fields
  const named = (value: unknown) => z.safeParse(Named, value).data ?? {}
  const { id: projectId, key: projectKey } = named(sentProject)
  const project = store.project(projectId ?? projectKey ?? '')
  const { id: typeId, name: typeName } = named(sentType)
  if (!project) return refuseFields({ project: 'Specify a valid project ID or key' })
  const type = store.typesIn(project).find((each) => each.id === typeId || (typeId === undefined && each.name === typeName))
  if (!type) return refuseFields({ issuetype: 'Specify an issue type' })
  if (typeof rest['summary'] !== 'string') return refuseFields({ summary: 'You must specify a summary of the issue.' })
  const { id: parentId, key: parentKey } = named(sentParent)
  const parent = sentParent === undefined || sentParent === null ? undefined : visibleIssue(store, caller, parentId ?? parentKey ?? '')
  if (parent && store.type(parent.typeId).level <= type.level)
    return refuseFields({ parentId: 'Given parent work item does not belong to appropriate hierarchy.' })
  const screen = screenOf(store, type.id)
  const absent = Object.keys(rest).filter((name) => !screen.has(name))
  if (absent.length > 0)
    return refuseFields(
      Object.fromEntries(absent.map((name) => [name, `Field '${name}' cannot be set. It is not on the appropriate screen, or unknown.`])),
    )
  const workflow = store.state.workflows.find((each) => each.id === store.workflowFor(project.id, type.id))
  const start = workflow?.transitions.find((transition) => transition.from === 'create')
  const at = store.clock.now().getTime()
  const issue: Issue = {
    id: '',
    key: '',
    projectId: project.id,
    typeId: type.id,
    statusId: start?.to ?? '10001',
    parentId: parent?.id ?? null,
    summary: '',
    description: null,
    labels: [],
    created: at,
    updated: at,
    creator: accountOf(caller),
    assignee: null,
    resolution: null,
    resolved: null,
    values: {},
    histories: [],
    comments: [],
    properties: store.beliefs.holds('jira-create-with-property')
      ? Object.fromEntries((sent.properties ?? []).map(({ key, value }) => [key, value]))
      : {},
  }
  editIssue(store, issue, rest)
  const planted = { ...issue, id: store.nextIssueId(), key: store.nextKey(project) }
  store.add(planted)
  return planted
}

/** The issue under which another is to hang; `null`: under none. */
const parentIn = (store: Store, caller: Caller, issue: Issue, sent: unknown): Issue | null => {
  if (sent === null) return null
  const { id, key } = z.safeParse(Named, sent).data ?? {}
  const parent = visibleIssue(store, caller, id ?? key ?? '')
  return store.type(parent.typeId).level > store.type(issue.typeId).level
    ? parent
    : refuseFields({ parentId: 'Given parent work item does not belong to appropriate hierarchy.' })
}

const issueRoutesOf = (api: Api, { store, site }: Rest): void => {
  api.post('/issue', (c) => {
    if (!mayEdit(c.get('caller'))) return refuse(403, 'You do not have permission to create issues in this project.')
    const issue = created(store, c.get('caller'), bodyOf(c, Update))
    return c.json({ id: issue.id, key: issue.key, self: `${site()}/rest/api/3/issue/${issue.id}` }, 201)
  })
  api.get('/issue/:id', (c) => {
    const issue = visibleIssue(store, c.get('caller'), c.req.param('id'))
    const fields = c.req.queries('fields')?.flatMap((value) => value.split(',')) ?? ['*all']
    c.set('points', 2)
    return c.json(issueBean({ store, site: site(), sees: seesFor(c.get('caller')) }, issue, fields))
  })
  api.put('/issue/:id', (c) => {
    const issue = editableIssue(store, c.get('caller'), c.req.param('id'))
    const sent = bodyOf(c, Update)
    // assumption jira-edit-no-status: an edit cannot move an issue; only a transition can, with its validators
    if ('transition' in sent) return refuse(400, "Field 'transition' cannot be used in an edit; use the transitions resource.")
    const { issuetype, parent, status, ...fields } = fieldsOf(sent)
    const named = store.state.statuses.find(({ name }) => name === z.safeParse(Named, status).data?.name)
    if (status !== undefined && (store.beliefs.holds('jira-edit-no-status') || !named))
      return refuseFields({ status: "Field 'status' cannot be set. It is not on the appropriate screen, or unknown." })
    const place = [
      ...(named ? store.setStatus(issue, named.id, null, store.clock.now().getTime()) : []),
      ...(issuetype === undefined ? [] : retype(store, issue, z.safeParse(Named, issuetype).data?.id)),
      ...(parent === undefined ? [] : store.setParent(issue, parentIn(store, c.get('caller'), issue, parent))),
    ]
    store.record(issue, accountOf(c.get('caller')), [...place, ...editIssue(store, issue, fields)])
    return c.body(null, 204)
  })
  api.post('/issue/bulkfetch', (c) => {
    const asked = bodyOf(c, BulkFetch)
    if (asked.issueIdsOrKeys.length === 0 || asked.issueIdsOrKeys.length > 100)
      return refuse(400, 'The number of issue IDs or keys must be between 1 and 100.')
    const sees = seesFor(c.get('caller'))
    // what does not exist or is hidden is left out without a word
    const issues = [...new Set(asked.issueIdsOrKeys.map((idOrKey) => store.issue(idOrKey)))].flatMap((issue) =>
      issue && sees(issue) ? [issue] : [],
    )
    c.set('points', 1 + issues.length)
    return c.json({
      expand: 'schema,names',
      issues: issues
        .sort((a, b) => Number(a.id) - Number(b.id))
        .map((issue) => issueBean({ store, site: site(), sees }, issue, asked.fields ?? ['*navigable'])),
      issueErrors: [],
    })
  })
}

const propertyRoutes = (api: Api, { store, site }: Rest): void => {
  const url = (issue: Issue, key: string) => `${site()}/rest/api/3/issue/${issue.id}/properties/${key}`
  api.get('/issue/:id/properties', (c) => {
    const issue = visibleIssue(store, c.get('caller'), c.req.param('id'))
    return c.json({ keys: Object.keys(issue.properties).map((key) => ({ self: url(issue, key), key })) })
  })
  api.get('/issue/:id/properties/:key', (c) => {
    const issue = visibleIssue(store, c.get('caller'), c.req.param('id'))
    const key = c.req.param('key')
    return Object.hasOwn(issue.properties, key)
      ? c.json({ key, value: issue.properties[key] })
      : refuse(404, `The property ${key} does not exist.`)
  })
  api.put('/issue/:id/properties/:key', (c) => {
    const issue = editableIssue(store, c.get('caller'), c.req.param('id'))
    const key = c.req.param('key')
    const text = c.get('sentBody')
    if (text.length > 32_768) return refuse(400, 'The property value is too long; at most 32768 characters are allowed.')
    const isNew = !Object.hasOwn(issue.properties, key)
    try {
      issue.properties[key] = JSON.parse(text) as unknown
    } catch {
      return invalidPayload()
    }
    return c.json({}, isNew ? 201 : 200)
  })
  api.delete('/issue/:id/properties/:key', (c) => {
    const issue = editableIssue(store, c.get('caller'), c.req.param('id'))
    const key = c.req.param('key')
    if (!Object.hasOwn(issue.properties, key)) return refuse(404, `The property ${key} does not exist.`)
    delete issue.properties[key]
    return c.body(null, 204)
  })
}

const commentRoutes = (api: Api, { store, site }: Rest): void => {
  const bean = (issue: Issue, comment: Issue['comments'][number]) => {
    const author = store.user(comment.author)
    return {
      self: `${site()}/rest/api/3/issue/${issue.id}/comment/${comment.id}`,
      id: comment.id,
      ...(author ? { author: userBean(site(), author), updateAuthor: userBean(site(), author) } : {}),
      body: comment.body,
      created: jiraTime(comment.at),
      updated: jiraTime(comment.at),
      jsdPublic: true,
    }
  }
  api.get('/issue/:id/comment', (c) => {
    const issue = visibleIssue(store, c.get('caller'), c.req.param('id'))
    const { values, ...page } = pageOf(
      c,
      issue.comments.map((comment) => bean(issue, comment)),
      5000,
    )
    return c.json({ startAt: page.startAt, maxResults: page.maxResults, total: page.total, comments: values })
  })
  api.post('/issue/:id/comment', (c) => {
    const issue = editableIssue(store, c.get('caller'), c.req.param('id'))
    const { body } = bodyOf(c, z.looseObject({ body: z.looseObject({ type: z.literal('doc'), version: z.literal(1) }) }))
    store.state.counters.comment += 1
    const comment = { id: String(store.state.counters.comment), author: accountOf(c.get('caller')), at: store.clock.now().getTime(), body }
    issue.comments.push(comment)
    issue.updated = comment.at
    return c.json(bean(issue, comment), 201)
  })
}

/** Issues with their properties and comments. */
export const issueRoutes = (api: Api, rest: Rest): void => {
  issueRoutesOf(api, rest)
  propertyRoutes(api, rest)
  commentRoutes(api, rest)
}
