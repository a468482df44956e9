import * as z from 'zod/mini'
import { statusBean } from '../beans.ts'
import { TypedObject, validatorResult } from '../expression/evaluate.ts'
import type { AppValidator } from '../forge/manifest.ts'
import type { AppRule, Field, Issue, Transition } from '../model.ts'
import type { Store } from '../store.ts'
import { dayOf } from '../time.ts'
import { accountOf, type Caller, mayEdit, visibleIssue } from './callers.ts'
import { type Api, bodyOf, type Rest } from './context.ts'
import { editIssue } from './edits.ts'
import { refuse } from './errors.ts'
import { modifiedFields } from './modified.ts'

/** The transitions that an issue's status offers to somebody. */
export const offered = (store: Store, caller: Caller, issue: Issue): readonly Transition[] =>
  mayEdit(caller)
    ? store
        .workflowOf(issue)
        .transitions.filter(
          ({ from, to }) => (from === 'any' && to !== issue.statusId) || (Array.isArray(from) && from.includes(issue.statusId)),
        )
    : []

/** An issue as Jira expressions know it: ids of types and statuses are numbers, custom fields stand under their ids. */
const expressionIssue = (store: Store, issue: Issue): TypedObject => {
  const type = store.type(issue.typeId)
  const status = store.status(issue.statusId)
  const project = store.project(issue.projectId)
  const reached = (field: Field): boolean => project?.ownFields === undefined || store.reaches(field, project)
  return new TypedObject('Issue', {
    id: Number(issue.id),
    key: issue.key,
    summary: issue.summary,
    labels: issue.labels,
    // assumption jira-expression-issue-type-id
    issueType: new TypedObject('IssueType', {
      id: store.beliefs.holds('jira-expression-issue-type-id') ? Number(type.id) : type.id,
      name: type.name,
      hierarchyLevel: type.level,
    }),
    status: new TypedObject('IssueStatus', { id: Number(status.id), name: status.name }),
    ...Object.fromEntries(store.state.fields.map((field) => [field.id, reached(field) ? (issue.values[field.id] ?? null) : null])),
  })
}

const configOf = (rule: AppRule): unknown => {
  try {
    return JSON.parse(rule.config)
  } catch {
    return null
  }
}

const unexplained = 'The transition was blocked by a validator of the app Plumbline.'

interface Moving {
  readonly rest: Rest
  readonly caller: Caller
  readonly issue: Issue
  readonly transition: Transition
  /** What is typed on the transition's screen; the stored issue does not have it yet. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** What a function of the app says. One that fails or takes too long lets the move through, as some vendors report (assumption jira-function-validator-failure). */
const functionSays = async ({ rest, issue, transition, fields }: Moving, rule: AppRule, handler: string): Promise<string | undefined> => {
  const configuration = configOf(rule)
  const moved = { from: { id: issue.statusId }, to: { id: transition.to }, modifiedFields: modifiedFields(rest.store, fields) }
  const said = await rest
    .validate?.(handler, rule.module, { issue: { key: issue.key }, configuration, transition: moved })
    .catch(() => (rest.store.beliefs.holds('jira-function-validator-failure') ? undefined : { result: false }))
  const result = said as { readonly result?: unknown; readonly errorMessage?: unknown } | undefined
  if (result === undefined || result.result === true) return undefined
  return typeof result.errorMessage === 'string' ? result.errorMessage : unexplained
}

const expressionSays = ({ rest, caller, issue, transition }: Moving, rule: AppRule, { judges, errorMessage }: AppValidator) => {
  if (!('expression' in judges)) return undefined
  const { store } = rest
  const scope = {
    issue: expressionIssue(store, issue),
    user: new TypedObject('User', { accountId: accountOf(caller) }),
    transition: new TypedObject('Transition', { id: Number(transition.id), name: transition.name }),
    config: configOf(rule),
  }
  const { beliefs, clock } = store
  const ahead = beliefs.holds('jira-expression-day-zone') ? 0 : 14 * 3_600_000
  const config = beliefs.holds('jira-expression-computed-field') ? scope.config : null
  const result = validatorResult(judges.expression, { ...scope, config }, { now: () => clock.now().getTime() + ahead, dayOf })
  if (!result.passes && result.message === undefined && !beliefs.holds('jira-expression-fails-closed')) return undefined
  return result.passes ? undefined : (result.message ?? errorMessage ?? unexplained)
}

/** What a transition's validators hold against it, in their words; an app that is gone blocks (assumption jira-expression-fails-closed), a rule that is switched off does not. */
const objections = async (moving: Moving): Promise<readonly string[]> => {
  const said: string[] = []
  for (const rule of moving.transition.validators.filter(({ disabled }) => disabled !== true)) {
    const validator = moving.rest.app?.validators.find(({ key }) => key === rule.module)
    const against =
      validator === undefined
        ? moving.rest.store.beliefs.holds('jira-expression-fails-closed')
          ? unexplained
          : undefined
        : 'function' in validator.judges
          ? await functionSays(moving, rule, validator.judges.function)
          : expressionSays(moving, rule, validator)
    if (against !== undefined) said.push(against)
  }
  return said
}

const transitionBean = (store: Store, site: string, transition: Transition) => ({
  id: transition.id,
  name: transition.name,
  to: statusBean(store, site, transition.to),
  hasScreen: false,
  isGlobal: transition.from === 'any',
  isInitial: false,
  isAvailable: true,
  isConditional: false,
  isLooped: false,
})

const Perform = z.looseObject({
  transition: z.looseObject({ id: z.union([z.string(), z.number()]) }),
  fields: z.optional(z.record(z.string(), z.unknown())),
})

/** Moves one issue, whichever client asks for it; refuses in the words of the validators. */
export const perform = async (rest: Rest, caller: Caller, idOrKey: string, asked: z.infer<typeof Perform>): Promise<void> => {
  const { store } = rest
  const issue = visibleIssue(store, caller, idOrKey)
  const transition = offered(store, caller, issue).find((each) => each.id === String(asked.transition.id))
  if (!transition) return refuse(400, `Transition id '${asked.transition.id}' is not valid for this issue.`)
  const against = await objections({ rest, caller, issue, transition, fields: asked.fields ?? {} })
  if (against.length > 0) return refuse(400, ...against)
  const at = store.clock.now().getTime()
  const edits = editIssue(store, issue, asked.fields ?? {})
  const { category, name } = store.status(transition.to)
  const resolution = category === 'done' ? (name === 'Cancelled' ? '10001' : '10000') : null
  store.record(issue, accountOf(caller), [...edits, ...store.setStatus(issue, transition.to, resolution, at)], at)
}

/** Moving issues; validators hold for everybody and every client. */
export const transitionRoutes = (api: Api, rest: Rest): void => {
  const { store, site } = rest
  api.get('/issue/:id/transitions', (c) => {
    const issue = visibleIssue(store, c.get('caller'), c.req.param('id'))
    return c.json({
      expand: 'transitions',
      transitions: offered(store, c.get('caller'), issue).map((transition) => transitionBean(store, site(), transition)),
    })
  })
  api.post('/issue/:id/transitions', async (c) => {
    await perform(rest, c.get('caller'), c.req.param('id'), bodyOf(c, Perform))
    return c.body(null, 204)
  })
}
