import type { InstalledApp } from '../forge/manifest.ts'
import type { SurfaceContext } from '../forge/platform.ts'
import type { AppRule } from '../model.ts'
import type { Store } from '../store.ts'

/** One rule of an app on a transition, as the workflow editor opens it. */
export interface RuleSurface {
  readonly workflow: string
  readonly transition: string
  readonly rule: string
  readonly entry: 'view' | 'edit'
}

/** Where an app shows itself: the panel of an issue, its global page, its admin page, a rule of a workflow. */
export type Surface = { readonly issue: string } | { readonly page: 'portfolio' | 'settings' } | { readonly rule: RuleSurface }

/** The rule of that surface, as it stands. */
export const ruleOn = (store: Store, { workflow, transition, rule }: RuleSurface): AppRule | undefined =>
  store.state.workflows
    .find(({ id }) => id === workflow)
    ?.transitions.find(({ id }) => id === transition)
    ?.validators.find(({ id }) => id === rule)

/** What the workflow editor tells a rule's page (assumption forge-rule-configuration). */
const ruleContext = (store: Store, surface: RuleSurface): SurfaceContext => {
  const rule = ruleOn(store, surface)
  if (!rule) throw new Error(`There is no rule ${surface.rule}.`)
  const told = store.beliefs.holds('forge-rule-configuration')
    ? { entryPoint: surface.entry, validatorConfig: rule.config }
    : { mode: surface.entry, configuration: rule.config }
  return {
    moduleKey: rule.module,
    localId: `ari:cloud:jira:workflow:workspace/${rule.module}`,
    extension: {
      type: 'jira:workflowValidator',
      ...told,
      validatorId: rule.id,
      workflowId: surface.workflow,
      transitionContext: { id: surface.transition },
      isNewEditor: true,
    },
  }
}

/** The context of a surface as Jira hands it to the app: which module, and on which issue. */
export const surfaceOf = (
  { store, app }: { readonly store: Store; readonly app: InstalledApp | undefined },
  surface: Surface,
): SurfaceContext => {
  if ('rule' in surface) return ruleContext(store, surface.rule)
  const localId = (module: string, what: string) => `ari:cloud:jira:${what}:workspace/${module}`
  if ('page' in surface) {
    const module = surface.page === 'portfolio' ? app?.page : app?.adminPage
    if (!module) throw new Error(`The app has no ${surface.page} page.`)
    return {
      moduleKey: module.key,
      localId: localId(module.key, 'page'),
      extension: { type: surface.page === 'portfolio' ? 'jira:globalPage' : 'jira:adminPage' },
    }
  }
  const issue = store.issue(surface.issue)
  if (!issue) throw new Error(`There is no issue ${surface.issue}.`)
  if (!app?.panel) throw new Error('The app has no issue panel.')
  const type = store.type(issue.typeId)
  const project = store.project(issue.projectId)
  return {
    moduleKey: app.panel.key,
    localId: localId(app.panel.key, `issue/${issue.id}`),
    extension: {
      type: 'jira:issuePanel',
      issue: { id: issue.id, key: issue.key, type: type.name, typeId: type.id },
      project: { id: issue.projectId, key: project?.key ?? '', type: 'software' },
      isNewToIssue: false,
    },
  }
}
