import { type EnforcementState, type Guard, type GuardedGate, type HttpRequest, TrackerError } from '@plumbline/core'
import type { SiteField } from '../fields/schema.ts'
import { once } from '../http/http.ts'
import { marksFieldOf } from '../marks/marks.ts'
import { projectName } from './own-project.ts'
import { projectOf } from './projects.ts'
import { wayAround } from './reach.ts'
import { guards } from './rules.ts'
import type { Rule, Workflow } from './schema.ts'
import { readWorkflows, referencesOf, typesIn, type Workflows } from './workflows.ts'

/** How the guard reaches a Jira: as the app, and as the administrator in front of the screen, whose right it is to change workflows. */
export interface GuardSite {
  readonly app: HttpRequest
  readonly user: HttpRequest | undefined
  readonly administers: () => Promise<boolean>
  readonly fields: () => Promise<readonly SiteField[]>
  readonly siteUrl: () => Promise<string>
  readonly now: () => Date
  readonly unguessable: () => string
}

const isRefusal = (cause: unknown): boolean =>
  cause instanceof TrackerError && (cause.code === 'forbidden' || cause.code === 'unauthorized')

/**
 * `server` only where no active workflow has a way into the gate's states that passes no guard; one open way is enough to pass.
 * A team-managed project with an open way is named: what is its own is nobody else's way.
 */
const stateOf = (
  read: Workflows,
  gate: GuardedGate,
  field: string,
): Pick<EnforcementState, 'strength'> & { readonly open?: readonly Workflow[] } => {
  if (read.workflows.length === 0) return { strength: 'unreadable' }
  const opened = referencesOf(read.statuses, gate.opensStates)
  const ways = read.workflows.flatMap((workflow) => {
    const itemTypes = typesIn(read, workflow, gate.itemTypes)
    const isGuard = (rule: Rule) => guards(rule, { ...gate, itemTypes }, field)
    return itemTypes.length > 0 ? [{ workflow, way: wayAround(workflow.transitions ?? [], opened, isGuard) }] : []
  })
  const open = ways.filter(({ way }) => way === 'open').map(({ workflow }) => workflow)
  const shared = open.some((workflow) => projectOf(workflow) === undefined)
  if (shared || !ways.some(({ way }) => way === 'guarded')) return { strength: 'none' }
  return { strength: 'server', ...(open.length > 0 ? { open } : {}) }
}

/** What people call the projects of these workflows, each asked for once; a workflow whose project is not told goes by its own name. */
const projectsBy = (request: HttpRequest) => {
  const names = new Map<string, Promise<string>>()
  return (open: readonly Workflow[]): Promise<readonly string[]> =>
    Promise.all(
      open.map((workflow) => {
        const project = projectOf(workflow) ?? ''
        const name = names.get(project) ?? projectName(request, project).catch(() => workflow.name ?? workflow.id)
        names.set(project, name)
        return name
      }),
    )
}

const changing = () => import('../later.ts')

/** Enforcement by two validators on every transition into a gate's states: one refuses by the app's own field, one explains. */
export const guardOf = (site: GuardSite): Guard => {
  const namesOf = projectsBy(site.app)
  const readAsApp = once(async () => ({ read: await readWorkflows(site.app), readBackAt: site.now().toISOString() }))
  return {
    inForce: async (gate) => {
      const field = marksFieldOf(await site.fields())
      if (!field) return { strength: 'none', readBackAt: site.now().toISOString() }
      try {
        const { read, readBackAt } = await readAsApp()
        const { strength, open } = stateOf(read, gate, field.id)
        return { strength, ...(open ? { except: [...new Set(await namesOf(open))] } : {}), readBackAt }
      } catch (cause) {
        if (isRefusal(cause)) return { strength: 'unreadable', readBackAt: site.now().toISOString() }
        throw cause
      }
    },
    preview: async (...given) => (await changing()).changesOf(site).preview(...given),
    ensure: async (...given) => (await changing()).changesOf(site).ensure(...given),
    undo: async (...given) => (await changing()).changesOf(site).undo(...given),
  }
}
