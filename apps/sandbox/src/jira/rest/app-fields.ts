import * as z from 'zod/mini'
import type { Field } from '../model.ts'
import { accountOf } from './callers.ts'
import { type Api, bodyOf, type Request, type Rest } from './context.ts'
import { refuse } from './errors.ts'

const Updates = z.strictObject({ updates: z.array(z.strictObject({ issueIds: z.array(z.int()), value: z.unknown() })) })
const ManyUpdates = z.strictObject({
  updates: z.array(z.strictObject({ customField: z.string(), issueIds: z.array(z.int()), value: z.unknown() })),
})

const ownField = (c: Request, { store, app }: Rest, idOrKey: string): Field => {
  const field = store.field(idOrKey)
  if (!field) return refuse(404, 'The custom field was not found.')
  if (c.get('caller').is !== 'app' || field.module === undefined || app === undefined)
    return refuse(403, 'The request was not authenticated as the app that provided the field.')
  return field
}

const write = (c: Request, { store }: Rest, field: Field, issueIds: readonly number[], value: unknown): void => {
  const issues = issueIds.map((id) => store.issue(String(id)) ?? refuse(400, `Issue ${id} was not found.`))
  for (const { key, projectId } of issues)
    if (!store.reaches(field, store.project(projectId))) refuse(400, `The field ${field.name} is not configured for the issue ${key}.`)
  for (const issue of issues) {
    const items = store.setValue(issue, field, value ?? null)
    if (c.req.query('generateChangelog') === 'false') issue.updated = store.clock.now().getTime()
    else store.record(issue, accountOf(c.get('caller')), items)
  }
}

/** Values of the app's own fields: only the app writes them. */
export const appFieldRoutes = (api: Api, rest: Rest): void => {
  api.put('/app/field/:field/value', (c) => {
    const field = ownField(c, rest, decodeURIComponent(c.req.param('field')))
    for (const { issueIds, value } of bodyOf(c, Updates).updates) write(c, rest, field, issueIds, value)
    return c.body(null, 204)
  })
  api.post('/app/field/value', (c) => {
    for (const { customField, issueIds, value } of bodyOf(c, ManyUpdates).updates)
      write(c, rest, ownField(c, rest, customField), issueIds, value)
    return c.body(null, 204)
  })
}
