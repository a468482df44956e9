import type { AppRule, User } from '../model.ts'
import { administers } from '../rest/callers.ts'
import type { Store } from '../store.ts'
import type { HostParts, Look } from './host.ts'
import { type Html, html } from './html.ts'
import { appFrame, layout } from './layout.ts'
import { type RuleSurface, ruleOn, surfaceOf } from './surfaces.ts'

const here = '/admin/workflows'
const mayEdit = (user: User): boolean => administers({ is: 'person', user, throughApp: false })

const addressOf = (surface: Omit<RuleSurface, 'entry'>, entry: RuleSurface['entry']): string =>
  `${here}/${[surface.workflow, surface.transition, surface.rule, entry].map(encodeURIComponent).join('/')}`

const nameOf = ({ app }: HostParts, rule: AppRule): string => app?.validators.find(({ key }) => key === rule.module)?.name ?? rule.module

/** The workflows with the rules of apps on their transitions: as much of Jira's workflow editor as a rule's page needs. */
export const rulesPage = (parts: HostParts, look: Look): Html | undefined => {
  if (!mayEdit(look.user)) return undefined
  const lines = parts.store.state.workflows.flatMap((workflow) =>
    workflow.transitions.flatMap((transition) =>
      transition.validators.map((rule) => {
        const surface = { workflow: workflow.id, transition: transition.id, rule: rule.id }
        return html`<li>${workflow.name} › ${transition.name}: <a href="${addressOf(surface, 'view')}">${nameOf(parts, rule)}</a> · <a href="${addressOf(surface, 'edit')}">Edit</a></li>`
      }),
    ),
  )
  return layout(parts, look, { title: 'Workflows', here, body: html`<h1>Workflows</h1><ul>${lines}</ul>` })
}

/** One rule in the app's own page. */
export const rulePage = (parts: HostParts, look: Look, surface: RuleSurface): Html | undefined => {
  const rule = ruleOn(parts.store, surface)
  const page = parts.app?.validators.find(({ key }) => key === rule?.module)?.page
  if (!rule || !page || !parts.platform || !mayEdit(look.user)) return undefined
  const save =
    surface.entry === 'edit'
      ? html`<p><button type="button" id="save-rule">Save</button> <span id="rule-said" role="status"></span></p>`
      : ''
  return layout(parts, look, {
    title: page.title,
    here,
    body: html`<h1>${page.title}</h1>${appFrame(parts, page.resource, page.title)}${save}`,
    surface: { rule: surface },
    context: parts.platform.context(surfaceOf(parts, { rule: surface })),
    basePath: here,
  })
}

/** Keeps what the page of a rule wants kept, as the workflow editor does when somebody saves. */
export const configureRule = (store: Store, user: User, surface: RuleSurface, config: string): void => {
  if (!mayEdit(user)) throw new Error('Only Jira administrators can perform this operation.')
  const { workflows } = store.state
  const index = workflows.findIndex(({ id }) => id === surface.workflow)
  const workflow = workflows[index]
  if (!workflow || !ruleOn(store, surface)) throw new Error('This rule is no longer there.')
  const kept = (rule: AppRule): AppRule => (rule.id === surface.rule ? { ...rule, config } : rule)
  const at = store.clock.now().getTime()
  const transitions = workflow.transitions.map((transition) =>
    transition.id === surface.transition ? { ...transition, validators: transition.validators.map(kept) } : transition,
  )
  workflows.splice(index, 1, { ...workflow, transitions, version: (workflow.version ?? 1) + 1, updated: at })
  const audit = (store.state.audit ??= [])
  audit.push({
    id: audit.length + 1,
    at,
    by: user.accountId,
    summary: 'Workflow updated',
    workflow: { id: workflow.id, name: workflow.name },
  })
}
