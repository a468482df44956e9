import type { InstalledApp } from '../forge/manifest.ts'
import type { SurfaceContext } from '../forge/platform.ts'
import type { Store } from '../store.ts'

/** Where an app shows itself: the panel of an issue, its global page, its admin page. */
export type Surface = { readonly issue: string } | { readonly page: 'portfolio' | 'settings' }

/** The context of a surface as Jira hands it to the app: which module, and on which issue. */
export const surfaceOf = (
  { store, app }: { readonly store: Store; readonly app: InstalledApp | undefined },
  surface: Surface,
): SurfaceContext => {
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
