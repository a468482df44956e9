import { isFieldOf } from '@plumbline/core'
import { kindsBelow, typeNames } from '../../seed/type-names.ts'
import { typeBean } from '../beans.ts'
import { schemaOf } from '../field-beans.ts'
import type { Field } from '../model.ts'
import type { Store } from '../store.ts'
import { visibleIssue } from './callers.ts'
import { type Api, pageOf, type Rest } from './context.ts'
import { refuse } from './errors.ts'

const kindOf = (store: Store, typeId: string) => {
  const { name } = store.type(typeId)
  return (['project', ...kindsBelow] as const).find((kind) => typeNames[kind] === name)
}

/** Custom fields on the screens of a type: those of its kind, and none of an app. */
const customOf = (store: Store, typeId: string): readonly Field[] => {
  const kind = kindOf(store, typeId)
  return store.state.fields.filter(({ neutral }) => neutral !== undefined && kind !== undefined && isFieldOf(neutral, kind))
}

const system = (id: string, name: string, schema: object, required = false) => ({
  required,
  schema,
  name,
  key: id,
  hasDefaultValue: false,
  operations: ['set'],
})

/** The fields with which an issue of a type is made and edited, by id, as Jira describes them. */
export const screenOf = (store: Store, typeId: string): ReadonlyMap<string, object> =>
  new Map<string, object>([
    ['summary', system('summary', 'Summary', { type: 'string', system: 'summary' }, true)],
    ['description', system('description', 'Description', { type: 'string', system: 'description' })],
    ['labels', system('labels', 'Labels', { type: 'array', items: 'string', system: 'labels' })],
    ['assignee', system('assignee', 'Assignee', { type: 'user', system: 'assignee' })],
    ...customOf(store, typeId).map((field): [string, object] => [
      field.id,
      {
        ...system(field.id, field.name, schemaOf(field)),
        ...(field.kind === 'select' ? { allowedValues: field.options.map(({ id, value }) => ({ id, value })) } : {}),
      },
    ]),
  ])

/** What can be filled in when an issue is made or edited. */
export const screenRoutes = (api: Api, { store, site }: Rest): void => {
  const home = (idOrKey: string) => store.project(idOrKey) ?? refuse(400, `No project could be found with key '${idOrKey}'.`)
  api.get('/issue/createmeta/:project/issuetypes', (c) => {
    home(c.req.param('project'))
    const { values, startAt, maxResults, total } = pageOf(
      c,
      store.state.types.map(({ id }) => typeBean(store, site(), id)),
      200,
    )
    return c.json({ maxResults, startAt, total, issueTypes: values })
  })
  api.get('/issue/createmeta/:project/issuetypes/:type', (c) => {
    home(c.req.param('project'))
    const type = store.state.types.find(({ id }) => id === c.req.param('type'))
    if (!type) return refuse(400, 'The issue type selected is invalid.')
    const fields = [...screenOf(store, type.id)].map(([fieldId, field]) => ({ ...field, fieldId }))
    const { values, startAt, maxResults, total } = pageOf(c, fields, 200)
    return c.json({ maxResults, startAt, total, fields: values })
  })
  api.get('/issue/:id/editmeta', (c) => {
    const issue = visibleIssue(store, c.get('caller'), c.req.param('id'))
    return c.json({ fields: Object.fromEntries(screenOf(store, issue.typeId)) })
  })
}
