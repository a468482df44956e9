import {
  type Cancellation,
  type EnforcementPlan,
  type Guard,
  type GuardChange,
  type GuardDone,
  type GuardObstacle,
  type GuardPreview,
  type HttpRequest,
  TrackerError,
} from '@plumbline/core'
import { get, send } from '../http/http.ts'
import { requiredField } from '../marks/marks.ts'
import { withAuthors } from './audit.ts'
import type { GuardSite } from './guard.ts'
import { type Kind, kinds, modules } from './rules.ts'
import { Capabilities } from './schema.ts'
import { scriptOf } from './script.ts'
import { standingOf } from './standing.ts'
import { maker, obstaclesIn, type Step, stepsBack, stepsTo } from './steps.ts'
import { readWorkflows, type Workflows } from './workflows.ts'

const noModule = (): TrackerError =>
  new TrackerError(
    'not-found',
    'This Jira offers no validators of Plumbline',
    'Install or update the Plumbline app on this site, then try again.',
  )

/** The app's validators as this site names them. */
const readModules = async (request: HttpRequest, workflow: string | undefined) => {
  const query = workflow === undefined ? '' : `?workflowId=${encodeURIComponent(workflow)}`
  const path = `/rest/api/3/workflows/capabilities${query}`
  const { forgeRules } = await get(request, path, { what: 'read which rules this Jira offers', shape: Capabilities })
  const keyOf = (kind: Kind) => (forgeRules ?? []).find(({ id }) => id?.endsWith(`/static/${modules[kind]}`))
  const [hold, explain] = kinds.map(keyOf)
  if (!hold?.id || !hold.ruleKey || !explain?.id || !explain.ruleKey) throw noModule()
  return { hold: { key: hold.id, ruleKey: hold.ruleKey }, explain: { key: explain.id, ruleKey: explain.ruleKey } }
}

/** Changing workflows: seldom asked for beside reading one gate back, so that its code loads then. */
export const changesOf = (site: GuardSite): Omit<Guard, 'inForce'> => {
  const request = async (): Promise<{ readonly by: HttpRequest; readonly may: boolean }> => {
    const may = site.user !== undefined && (await site.administers())
    return { by: may && site.user ? site.user : site.app, may }
  }
  const towards = async (
    by: HttpRequest,
    plan: EnforcementPlan,
  ): Promise<{ readonly read: Workflows; readonly steps: readonly Step[] }> => {
    const read = await readWorkflows(by)
    const field = requiredField(await site.fields()).id
    const make = maker(await readModules(by, read.workflows[0]?.id), site.unguessable)
    return { read, steps: stepsTo(read, { plan, field, make }) }
  }
  const preview = async (plan: EnforcementPlan): Promise<GuardPreview> => {
    const { by, may } = await request()
    const readBackAt = site.now().toISOString()
    const { read, steps } = await towards(by, plan)
    const field = requiredField(await site.fields()).id
    const noPermission: GuardObstacle = { kind: 'noPermission', where: 'Jira', stops: true }
    const noWay: GuardObstacle = { kind: 'noWay', where: '', stops: true }
    return {
      explains: true,
      changes: await withAuthors(by, steps),
      undo: stepsBack(read).flatMap(({ changes }) => changes),
      obstacles: [...(may ? [] : [noPermission]), ...(plan.slots.length === 0 ? [noWay] : []), ...obstaclesIn(read, plan)],
      standing: await standingOf(site.app, plan, field),
      script: scriptOf(await site.siteUrl(), steps),
      readBackAt,
    }
  }
  /** One workflow after the other, each onto the version that was read: whoever changed it meanwhile is not overwritten. */
  const perform = async (steps: readonly Step[], signal: Cancellation): Promise<GuardDone> => {
    const made: GuardChange[] = []
    const all = steps.flatMap(({ changes }) => changes).length
    for (const { workflow, body, changes } of steps) {
      if (signal.aborted) break
      const what = `write the workflow ${workflow.name ?? workflow.id}`
      if (site.user) await send(site.user, { method: 'POST', path: '/rest/api/3/workflows/update', body }, what)
      made.push(...changes)
    }
    return { made, left: all - made.length }
  }
  const needAdministrator = async (): Promise<HttpRequest> => {
    const { by, may } = await request()
    if (may) return by
    throw new TrackerError(
      'forbidden',
      'Only an administrator of this Jira can change its workflows',
      'Let an administrator do it here, or give them the script.',
    )
  }
  return {
    preview,
    ensure: async (plan, signal) => perform((await towards(await needAdministrator(), plan)).steps, signal),
    undo: async (_plan, signal) => perform(stepsBack(await readWorkflows(await needAdministrator())), signal),
  }
}
