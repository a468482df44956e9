import type { HttpRequest } from '@plumbline/core'
import { get } from '../http/http.ts'
import { ownTypes, projectOf } from './projects.ts'
import { type Status, type Workflow, WorkflowPage } from './schema.ts'

/** The active workflows of a site, with their states by Jira's references, and the types that are a single project's own. */
export interface Workflows {
  readonly workflows: readonly Workflow[]
  readonly statuses: readonly Status[]
  /** Team-managed projects by their types: type id → project id. */
  readonly homes: ReadonlyMap<string, string>
}

const pageSize = 50

/** Whether the app may read workflows depends on the site (assumption jira-app-reads-workflows). */
export const readWorkflows = async (request: HttpRequest): Promise<Workflows> => {
  const pages: WorkflowPage[] = []
  for (let startAt = 0; ; startAt += pageSize) {
    const path = `/rest/api/3/workflows/search?expand=values.transitions&isActive=true&startAt=${startAt}&maxResults=${pageSize}`
    const page = await get(request, path, { what: 'read the workflows', shape: WorkflowPage })
    pages.push(page)
    const more = page.isLast === false || (page.isLast == null && page.values.length === pageSize)
    if (!more || page.values.length === 0) break
  }
  const statuses = new Map(pages.flatMap((page) => page.statuses ?? []).map((status) => [status.statusReference, status]))
  const workflows = pages.flatMap((page) => page.values)
  const homes = workflows.some((workflow) => projectOf(workflow) !== undefined) ? await ownTypes(request) : new Map<string, string>()
  return { workflows, statuses: [...statuses.values()], homes }
}

/** Those of the types that stand for projects whose items can be in this workflow: a team-managed project has types of its own, and nobody else has them. */
export const typesIn = ({ homes }: Workflows, workflow: Workflow, itemTypes: readonly string[]): readonly string[] =>
  itemTypes.filter((type) => homes.get(type) === projectOf(workflow))

/** The states of these names in every project, by Jira's references. */
export const referencesOf = (statuses: readonly Status[], names: readonly string[]): ReadonlySet<string> =>
  new Set(statuses.flatMap(({ name, statusReference }) => (names.includes(name) ? [statusReference] : [])))
