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
  const own = store.project(store.type(typeId).project ?? '')?.ownFields
  return store.state.fields.filter(
    ({ id, neutral }) => neutral !== undefined && (own ? own.includes(id) : kind !== undefined && isFieldOf(neutral, kind)),
  )
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
    const { values, startAt, maxResults, total } = pageOf(
      c,
      store.typesIn(home(c.req.param('project'))).map(({ id }) => typeBean(store, site(), id)),
      200,
    )
    return c.json({ maxResults, startAt, total, issueTypes: values })
  })
  api.get('/issue/createmeta/:project/issuetypes/:type', (c) => {
    const type = store.typesIn(home(c.req.param('project'))).find(({ id }) => id === c.req.param('type'))
    if (!type) return refuse(400, 'The issue type selected is invalid.')
    const fields = [...screenOf(store, type.id)].map(([fieldId, field]) => ({ ...field, fieldId }))
    const { values, startAt, maxResults, total } = pageOf(c, fields, 200)
    return c.json({ maxResults, startAt, total, fields: values })
  })
  api.get('/projects/fields', (c) => {
    const asked = (name: string) => c.req.queries(name)
    const one = (name: string, id: string): boolean => asked(name)?.includes(id) ?? true
    const found = store.state.projects
      .filter(({ id }) => one('projectId', id))
      .flatMap((project) =>
        store
          .typesIn(project)
          .filter(({ id }) => one('workTypeId', id))
          .flatMap((type) =>
            store.state.fields
              .filter((field) => one('fieldId', field.id) && store.reaches(field, project))
              .map((field) => ({
                fieldId: field.id,
                projectId: Number(project.id),
                workTypeId: Number(type.id),
                isRequired: false,
                description: '',
              })),
          ),
      )
    return c.json(pageOf(c, found, 100))
  })
  api.get('/issue/:id/editmeta', (c) => {
    const issue = visibleIssue(store, c.get('caller'), c.req.param('id'))
    return c.json({ fields: Object.fromEntries(screenOf(store, issue.typeId)) })
  })
}
