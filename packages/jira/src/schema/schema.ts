import { type HttpRequest, type StateCategory, type TrackerSchema } from '@plumbline/core'
import * as z from 'zod/mini'
import { holdsOf, type SiteField, storageOf } from '../fields/schema.ts'
import { get } from '../http/http.ts'
import type { Status } from '../states/schema.ts'
import { categoryOf } from '../states/states.ts'

const Scope = z.object({ project: z.optional(z.nullable(z.object({ id: z.string() }))) })
const IssueTypes = z.array(z.object({ id: z.string(), name: z.string(), scope: z.optional(z.nullable(Scope)) }))
const Projects = z.object({ values: z.array(z.object({ id: z.string(), name: z.string() })) })

/** As many projects as one search takes by their ids. */
const most = 50

const projectNames = async (request: HttpRequest, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>()
  for (let from = 0; from < ids.length; from += most) {
    const asked = ids.slice(from, from + most).map((id) => `id=${encodeURIComponent(id)}`)
    const path = `/rest/api/3/project/search?maxResults=${most}&${asked.join('&')}`
    for (const { id, name } of (await get(request, path, { what: 'read the projects', shape: Projects })).values) names.set(id, name)
  }
  return names
}

/** Names repeat where team-managed projects have their own types: these are called after their project, or by their id where that is not enough. */
const typesOf = async (request: HttpRequest, types: z.infer<typeof IssueTypes>): Promise<TrackerSchema['types']> => {
  const names = await projectNames(request, [...new Set(types.flatMap(({ scope }) => scope?.project?.id ?? []))])
  const called = types.map(({ id, name, scope }) => {
    const project = names.get(scope?.project?.id ?? '')
    return project === undefined ? { id, name } : { id, name: `${name} (${project})`, of: project }
  })
  const repeats = (name: string) => called.filter((type) => type.name === name).length > 1
  return called.map((type) => (repeats(type.name) ? { ...type, name: `${type.name} (${type.id})` } : type))
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
  types: await typesOf(request, await get(request, '/rest/api/3/issuetype', { what: 'read the issue types', shape: IssueTypes })),
  fields: site.fields.map((field) => ({ source: field.id, label: field.name, holds: holdsOf(storageOf(field)) })),
  states: statesOf(site.statuses),
})
