import { type EnforcementState, type Guard, type GuardedGate, type HttpRequest, TrackerError } from '@plumbline/core'
import type { SiteField } from '../fields/schema.ts'
import { get, once } from '../http/http.ts'
import { marksFieldOf } from '../marks/marks.ts'
import { wayAround } from './reach.ts'
import { GuardConfig, type Rule, WorkflowPage } from './schema.ts'

/** The module key of the guarding validator in the app's manifest. */
export const guardModule = 'plumbline-gate'

const configOf = (rule: Rule) => {
  try {
    return GuardConfig.safeParse(JSON.parse(rule.parameters?.['config'] ?? '')).data
  } catch {
    return undefined
  }
}

/** Whether this validator is ours, switched on, and reads Plumbline's own field for this gate and every type that stands for projects (in expressions a type's id is a number). */
export const guards = (rule: Rule, gate: Pick<GuardedGate, 'id' | 'itemTypes'>, field: string): boolean => {
  const ours = rule.ruleKey === 'forge:expression-validator' && rule.parameters?.['key']?.endsWith(`/static/${guardModule}`)
  const config = ours && rule.parameters?.['disabled'] !== 'true' ? configOf(rule) : undefined
  if (config?.gate !== gate.id || config.field !== field) return false
  return gate.itemTypes.length > 0 && gate.itemTypes.every((type) => config.types.includes(Number(type)))
}

const pageSize = 50
const workflows = async (request: HttpRequest): Promise<readonly WorkflowPage[]> => {
  const pages: WorkflowPage[] = []
  for (let startAt = 0; ; startAt += pageSize) {
    const path = `/rest/api/3/workflows/search?expand=values.transitions&isActive=true&startAt=${startAt}&maxResults=${pageSize}`
    const page = await get(request, path, { what: 'read the workflows', shape: WorkflowPage })
    pages.push(page)
    const more = page.isLast === false || (page.isLast == null && page.values.length === pageSize)
    if (!more || page.values.length === 0) return pages
  }
}

/** The states of one name in every project, by Jira's references. */
const referencesOf = (pages: readonly WorkflowPage[], names: readonly string[]): ReadonlySet<string> =>
  new Set(
    pages
      .flatMap((page) => page.statuses ?? [])
      .filter(({ name }) => names.includes(name))
      .map((status) => status.statusReference),
  )

/**
 * Reads the workflows back. `server` only where no active workflow has a way into the gate's states that passes no guard; one open way is enough to pass.
 * Whether the app may read workflows depends on the site (assumption jira-app-reads-workflows).
 */
export const guardOf = (request: HttpRequest, site: () => Promise<readonly SiteField[]>, now: () => Date): Guard => {
  const read = once(async () => ({ pages: await workflows(request), readBackAt: now().toISOString() }))
  const enforced = async (gate: GuardedGate, field: string): Promise<EnforcementState> => {
    const { pages, readBackAt } = await read()
    if (pages.every((page) => page.values.length === 0)) return { strength: 'unreadable', readBackAt }
    const opened = referencesOf(pages, gate.opensStates)
    const isGuard = (rule: Rule) => guards(rule, gate, field)
    const ways = pages.flatMap((page) => page.values).map((workflow) => wayAround(workflow.transitions ?? [], opened, isGuard))
    return { strength: ways.includes('guarded') && !ways.includes('open') ? 'server' : 'none', readBackAt }
  }
  return {
    inForce: async (gate) => {
      const field = marksFieldOf(await site())
      if (!field) return { strength: 'none', readBackAt: now().toISOString() }
      try {
        return await enforced(gate, field.id)
      } catch (cause) {
        const refused = cause instanceof TrackerError && (cause.code === 'forbidden' || cause.code === 'unauthorized')
        if (refused) return { strength: 'unreadable', readBackAt: now().toISOString() }
        throw cause
      }
    },
  }
}
