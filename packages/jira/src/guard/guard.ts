import { type EnforcementState, type Guard, type HttpRequest, TrackerError } from '@plumbline/core'
import type { SiteField } from '../fields/schema.ts'
import { get } from '../http/http.ts'
import { marksFieldOf } from '../marks/marks.ts'
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

/** Whether this validator is ours, switched on, and reads Plumbline's own field for this gate and at least one type. */
export const guards = (rule: Rule, gate: string, field: string): boolean => {
  const ours = rule.ruleKey === 'forge:expression-validator' && rule.parameters?.['key']?.endsWith(`/static/${guardModule}`)
  const config = ours && rule.parameters?.['disabled'] !== 'true' ? configOf(rule) : undefined
  return config?.gate === gate && config.field === field && config.types.length > 0
}

/** How many transitions reach one of these states, and how many of them are guarded. */
export const countGuarded = (pages: readonly WorkflowPage[], states: readonly string[], isGuard: (rule: Rule) => boolean) => {
  const opened = new Set(
    pages
      .flatMap((page) => page.statuses ?? [])
      .filter(({ name }) => states.includes(name))
      .map((status) => status.statusReference),
  )
  const reaching = pages
    .flatMap((page) => page.values)
    .flatMap((workflow) => workflow.transitions ?? [])
    .filter(({ toStatusReference }) => toStatusReference != null && opened.has(toStatusReference))
  return { reaching: reaching.length, guarded: reaching.filter((transition) => transition.validators?.some(isGuard)).length }
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

/**
 * Reads the workflows back. `server` only where every transition into the gate's states, in every active workflow, carries the guard:
 * one open way is enough to pass. Whether the app may read workflows depends on the site (assumption forge-app-reads-workflows).
 */
export const guardOf = (request: HttpRequest, site: () => Promise<readonly SiteField[]>, now: () => Date): Guard => ({
  inForce: async (gate) => {
    const state = (strength: EnforcementState['strength']): EnforcementState => ({ strength, readBackAt: now().toISOString() })
    const field = marksFieldOf(await site())
    if (!field) return state('none')
    try {
      const pages = await workflows(request)
      if (pages.every((page) => page.values.length === 0)) return state('unreadable')
      const { reaching, guarded } = countGuarded(pages, gate.opensStates, (rule) => guards(rule, gate.id, field.id))
      return state(reaching > 0 && guarded === reaching ? 'server' : 'none')
    } catch (cause) {
      if (cause instanceof TrackerError && (cause.code === 'forbidden' || cause.code === 'unauthorized')) return state('unreadable')
      throw cause
    }
  },
})
