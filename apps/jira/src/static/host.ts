import { NavigationTarget, router, showFlag, view } from '@forge/bridge'
import type { Host, SavedFile } from '@plumbline/panels/host'

/** Hands a file to the browser; the frame may start downloads. */
const save = (file: SavedFile): void => {
  const url = URL.createObjectURL(new Blob(['text' in file ? file.text : file.bytes], { type: file.type }))
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  URL.revokeObjectURL(url)
}

/** Jira around a panel: theme first, so that nothing is painted in the wrong colours. */
export const openHost = async (): Promise<{ readonly host: Host; readonly item: string | undefined }> => {
  await view.theme.enable()
  const context = await view.getContext()
  const issue: unknown = context.extension['issue']
  const item = typeof issue === 'object' && issue !== null && 'id' in issue ? String(issue.id) : undefined
  const locale = context.locale.replace('_', '-')
  document.documentElement.lang = locale
  let flags = 0
  const host: Host = {
    locale,
    open: (url) => void router.open(url),
    notify: ({ tone, title, text }) => {
      flags += 1
      showFlag({
        id: `plumbline-${flags}`,
        title,
        ...(text ? { description: text } : {}),
        type: tone === 'success' ? 'success' : 'error',
        isAutoDismiss: tone === 'success',
      })
    },
    openSettings: () => void router.navigate({ target: NavigationTarget.Module, moduleKey: 'plumbline-settings' }),
    save,
  }
  return { host, item }
}

/** Where a panel is mounted; the page's own markup holds nothing else. */
export const rootOf = (): HTMLElement => {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no element "root".')
  return root
}
