import { type HttpRequest, type StateCategory, type TrackerSchema } from '@plumbline/core'
import * as z from 'zod/mini'
import { holdsOf, type SiteField, storageOf } from '../fields/schema.ts'
import { get } from '../http/http.ts'
import type { Status } from '../states/schema.ts'
import { categoryOf } from '../states/states.ts'

const IssueTypes = z.array(z.object({ id: z.string(), name: z.string() }))

/** Names repeat where projects have their own types; the id then tells them apart. */
const typesOf = (types: z.infer<typeof IssueTypes>): TrackerSchema['types'] => {
  const repeats = (name: string) => types.filter((type) => type.name === name).length > 1
  return types.map(({ id, name }) => ({ id, name: repeats(name) ? `${name} (${id})` : name }))
}

/** States by name; where states of one name disagree, the site says nothing and the mapping decides. */
const statesOf = (statuses: readonly Status[]): TrackerSchema['states'] => {
  const byName = new Map<string, StateCategory | undefined>()
  for (const status of statuses) {
    const category = categoryOf(status)
    byName.set(status.name, byName.has(status.name) && byName.get(status.name) !== category ? undefined : category)
  }
  return [...byName].map(([name, category]) => ({ name, category }))
}

export const schemaOf = async (
  request: HttpRequest,
  site: { readonly fields: readonly SiteField[]; readonly statuses: readonly Status[] },
): Promise<TrackerSchema> => ({
  types: typesOf(await get(request, '/rest/api/3/issuetype', { what: 'read the issue types', shape: IssueTypes })),
  fields: site.fields.map((field) => ({ source: field.id, label: field.name, holds: holdsOf(storageOf(field)) })),
  states: statesOf(site.statuses),
})
