import {
  type Cancellation,
  type EnforcementPlan,
  type Guard,
  type GuardChange,
  type GuardDone,
  type GuardObstacle,
  type HttpRequest,
  TrackerError,
} from '@plumbline/core'
import { get, send } from '../http/http.ts'
import { requiredField } from '../marks/marks.ts'
import { withAuthors } from './audit.ts'
import type { GuardSite } from './guard.ts'
import { hasField, projectName } from './own-project.ts'
import { projectOf } from './projects.ts'
import { isRefused, refusedAmong } from './refused.ts'
import { type Kind, kinds, modules } from './rules.ts'
import { Capabilities, type Workflow } from './schema.ts'
import { scriptOf } from './script.ts'
import { standingOf } from './standing.ts'
import { isAsked, maker, type Named, type Offered, obstaclesIn, placeOf, type Step, stepsBack, stepsTo } from './steps.ts'
import type { Make } from './transitions.ts'
import { readWorkflows, typesIn, type Workflows } from './workflows.ts'

const noModule = (): TrackerError =>
  new TrackerError(
    'not-found',
    'This Jira offers no validators of Plumbline',
    'Install or update the Plumbline app on this site, then try again.',
  )

/**
 * The app's validators as this site names them in a workflow; `undefined`: it may not have them there (assumption jira-team-managed-app-rules). The one that explains may
 * be missing, because it is a function (assumption jira-function-validator-rule-key): the other holds without it.
 */
const readModules = async (request: HttpRequest, workflow: string | undefined): Promise<Offered | undefined> => {
  const query = workflow === undefined ? '' : `?workflowId=${encodeURIComponent(workflow)}`
  const path = `/rest/api/3/workflows/capabilities${query}`
  const { forgeRules } = await get(request, path, { what: 'read which rules this Jira offers', shape: Capabilities })
  const keyOf = (kind: Kind) => (forgeRules ?? []).find(({ id }) => id?.endsWith(`/static/${modules[kind]}`))
  const [hold, explain] = kinds.map(keyOf)
  if (!hold?.id || !hold.ruleKey) return undefined
  return {
    hold: { key: hold.id, ruleKey: hold.ruleKey },
    ...(explain?.id && explain.ruleKey ? { explain: { key: explain.id, ruleKey: explain.ruleKey } } : {}),
  }
}

/** Workflows as the plan needs them: the rules that can stand in each, and the team-managed projects that cannot be held, with why. */
interface Ground {
  readonly read: Named
  readonly steps: readonly Step[]
  readonly hindered: readonly GuardObstacle[]
  /** A rule beside the one that holds can say what is missing. */
  readonly explains: boolean
}

/** What keeps a team-managed project from being held: an app's rules may not stand there, or the app's field is not on its items. */
const hindranceIn = async (by: HttpRequest, own: Own, plan: EnforcementPlan): Promise<GuardObstacle['kind'] | undefined> => {
  const { read, workflow, field, offers } = own
  if (!offers) return 'rulesNotOffered'
  const project = projectOf(workflow) ?? ''
  for (const type of typesIn(read, workflow, plan.itemTypes)) if (!(await hasField(by, { project, type, field }))) return 'fieldNotAdded'
  return undefined
}
interface Own {
  readonly read: Workflows
  readonly workflow: Workflow
  readonly field: string
  readonly offers: boolean
}

const surveyed = async (by: HttpRequest, site: GuardSite, plan: EnforcementPlan): Promise<Ground> => {
  const read = await readWorkflows(by)
  const field = requiredField(await site.fields()).id
  const names = new Map<string, readonly string[]>()
  const hindered: GuardObstacle[] = []
  const makes = new Map<string, Make>()
  const asked = read.workflows.filter((workflow) => isAsked(read, plan, workflow))
  for (const workflow of asked) {
    const project = projectOf(workflow)
    if (project === undefined) continue
    const keys = await readModules(by, workflow.id)
    const name = names.get(project) ?? [await projectName(by, project)]
    names.set(project, name)
    const kind = await hindranceIn(by, { read, workflow, field, offers: keys !== undefined }, plan)
    if (kind) hindered.push({ kind, where: name.join(), stops: false })
    else if (keys) makes.set(workflow.id, maker(keys, site.unguessable))
  }
  const shared = read.workflows.filter((workflow) => projectOf(workflow) === undefined)
  const hasShared = shared.length > 0 || read.workflows.length === 0
  const keys = hasShared ? await readModules(by, shared[0]?.id) : undefined
  if (hasShared && !keys) throw noModule()
  const common = keys && maker(keys, site.unguessable)
  const makeIn = (workflow: Workflow) => (projectOf(workflow) === undefined ? common : makes.get(workflow.id))
  const named = { ...read, names }
  return { read: named, steps: stepsTo(named, { plan, field, makeIn }), hindered, explains: keys ? keys.explain !== undefined : true }
}

const isOwnRefused = ({ workflow }: Step, cause: unknown): boolean => projectOf(workflow) !== undefined && isRefused(cause)

const refusals = (read: Named, refused: ReadonlyMap<Step, string>): readonly GuardObstacle[] =>
  [...refused].map(([{ workflow }, why]) => ({ kind: 'workflowRefused', where: `${placeOf(read, workflow)} (${why})`, stops: false }))

/** Changing workflows: seldom asked for beside reading one gate back, so that its code loads then. */
export const changesOf = (site: GuardSite): Omit<Guard, 'inForce'> => {
  const request = async (): Promise<{ readonly by: HttpRequest; readonly may: boolean }> => {
    const may = site.user !== undefined && (await site.administers())
    return { by: may && site.user ? site.user : site.app, may }
  }
  const preview: Guard['preview'] = async (plan, asked) => {
    const { by, may } = await request()
    const readBackAt = site.now().toISOString()
    const { read, steps: planned, hindered, explains } = await surveyed(by, site, plan)
    const refused = may ? await refusedAmong(by, planned) : new Map<Step, string>()
    const steps = planned.filter((step) => !refused.has(step))
    const field = requiredField(await site.fields()).id
    const noPermission: GuardObstacle = { kind: 'noPermission', where: 'Jira', stops: true }
    const noWay: GuardObstacle = { kind: 'noWay', where: '', stops: true }
    return {
      explains,
      changes: await withAuthors(by, steps),
      undo: asked === 'withAuthors' ? await withAuthors(by, stepsBack(read)) : stepsBack(read).flatMap(({ changes }) => changes),
      obstacles: [
        ...(may ? [] : [noPermission]),
        ...(plan.slots.length === 0 ? [noWay] : []),
        ...hindered,
        ...refusals(read, refused),
        ...obstaclesIn(read, plan),
      ],
      standing: await standingOf(site.app, plan, field),
      script: scriptOf(await site.siteUrl(), steps),
      readBackAt,
    }
  }
  const write = async ({ workflow, body }: Step): Promise<void> => {
    const what = `write the workflow ${workflow.name ?? workflow.id}`
    if (site.user) await send(site.user, { method: 'POST', path: '/rest/api/3/workflows/update', body }, what)
  }
  /** One workflow after the other, each onto the version that was read: whoever changed it meanwhile is not overwritten. `passed` says which refusal ends nothing. */
  const perform = async (
    steps: readonly Step[],
    signal: Cancellation,
    passed: (step: Step, cause: unknown) => boolean = () => false,
  ): Promise<GuardDone> => {
    const made: GuardChange[] = []
    let left = steps.flatMap(({ changes }) => changes).length
    for (const step of steps) {
      if (signal.aborted) break
      try {
        await write(step)
        made.push(...step.changes)
      } catch (cause) {
        if (!passed(step, cause)) throw cause
      }
      left -= step.changes.length
    }
    return { made, left }
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
    ensure: async (plan, signal) => perform((await surveyed(await needAdministrator(), site, plan)).steps, signal, isOwnRefused),
    undo: async (_plan, signal) => perform(stepsBack(await readWorkflows(await needAdministrator())), signal),
  }
}
