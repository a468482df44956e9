import type { Given, PageData } from './given.ts'

/** Where the router of an app leads: issues, modules with a page of their own, and plain addresses. Runs in the browser, served as text. */
export const placesOf = (data: PageData) => {
  const urlOf = ({ url, target, issueKey = '', moduleKey = '', projectKey = '' }: Given): string | null => {
    if (url !== undefined) return new URL(url, location.origin).href
    const paths: Record<string, string | undefined> = {
      issue: `/browse/${issueKey}`,
      module: data.modulePages[moduleKey],
      dashboard: '/',
      projectSettingsDetails: `/projects/${projectKey}`,
    }
    const path = paths[target ?? '']
    return path === undefined ? null : new URL(path, location.origin).href
  }
  const navigate = (given: Given): void => {
    const url = urlOf(given)
    if (url === null) throw new Error(`The local host knows no place for the target "${given.target ?? ''}".`)
    if (given.type === 'new-tab') window.open(url, '_blank', 'noopener')
    else location.href = url
  }
  return { urlOf, navigate }
}
