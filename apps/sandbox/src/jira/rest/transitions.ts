import * as z from 'zod/mini'
import { statusBean } from '../beans.ts'
import { TypedObject, validatorResult } from '../expression/evaluate.ts'
import type { ExpressionRule, Issue, Transition } from '../model.ts'
import type { Store } from '../store.ts'
import { dayOf } from '../time.ts'
import { accountOf, type Caller, mayEdit, visibleIssue } from './callers.ts'
import { type Api, bodyOf, type Rest } from './context.ts'
import { editIssue } from './edits.ts'
import { refuse } from './errors.ts'

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
  return new TypedObject('Issue', {
    id: Number(issue.id),
    key: issue.key,
    summary: issue.summary,
    labels: issue.labels,
    // assumption jira-expression-issue-type-id
    issueType: new TypedObject('IssueType', { id: Number(type.id), name: type.name, hierarchyLevel: type.level }),
    status: new TypedObject('IssueStatus', { id: Number(status.id), name: status.name }),
    ...Object.fromEntries(store.state.fields.map((field) => [field.id, issue.values[field.id] ?? null])),
  })
}

const configOf = (rule: ExpressionRule): unknown => {
  try {
    return JSON.parse(rule.config)
  } catch {
    return null
  }
}

const unexplained = 'The transition was blocked by a validator of the app Plumbline.'
/** What a transition's validators hold against it, in their words; an app that is gone blocks (assumption jira-expression-fails-closed). */
const objections = ({ store, app }: Rest, caller: Caller, issue: Issue, transition: Transition): readonly string[] => {
  const user = new TypedObject('User', { accountId: accountOf(caller) })
  const scope = {
    issue: expressionIssue(store, issue),
    user,
    transition: new TypedObject('Transition', { id: Number(transition.id), name: transition.name }),
  }
  return transition.validators.flatMap((rule) => {
    if (app?.validator?.key !== rule.module) return [unexplained]
    const result = validatorResult(
      app.validator.expression,
      { ...scope, config: configOf(rule) },
      { now: () => store.clock.now().getTime(), dayOf },
    )
    return result.passes ? [] : [result.message ?? app.validator.errorMessage ?? unexplained]
  })
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
  api.post('/issue/:id/transitions', (c) => {
    const caller = c.get('caller')
    const issue = visibleIssue(store, caller, c.req.param('id'))
    const asked = bodyOf(c, Perform)
    const transition = offered(store, caller, issue).find((each) => each.id === String(asked.transition.id))
    if (!transition) return refuse(400, `Transition id '${asked.transition.id}' is not valid for this issue.`)
    const against = objections(rest, caller, issue, transition)
    if (against.length > 0) return refuse(400, ...against)
    const at = store.clock.now().getTime()
    const edits = editIssue(store, issue, asked.fields ?? {})
    const resolution = store.status(transition.to).category === 'done' ? (transition.to === '10004' ? '10001' : '10000') : null
    store.record(issue, accountOf(caller), [...edits, ...store.setStatus(issue, transition.to, resolution, at)], at)
    return c.body(null, 204)
  })
}
