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

/** Jira around a panel. What is to be shown is fetched meanwhile, but nothing is seen before the theme is there, lest it be in the wrong colours. */
export const openHost = async (): Promise<{ readonly host: Host; readonly item: string | undefined }> => {
  const { style } = rootOf()
  style.opacity = '0'
  void view.theme.enable().finally(() => (style.opacity = ''))
  const context = await view.getContext()
  const { id } = Object(context.extension['issue']) as { readonly id?: unknown }
  const item = id === undefined ? undefined : String(id)
  const locale = context.locale.replace('_', '-')
  const host: Host = {
    locale,
    open: (url) => void router.open(url),
    notify: ({ tone, title, text }) =>
      void showFlag({
        id: crypto.randomUUID(),
        title,
        ...(text ? { description: text } : {}),
        type: tone === 'success' ? 'success' : 'error',
        isAutoDismiss: tone === 'success',
      }),
    openSettings: () => void router.navigate({ target: NavigationTarget.Module, moduleKey: 'plumbline-settings' }),
    save,
  }
  return { host, item }
}

/** Where a panel is mounted; the page's own markup holds nothing else. */
export const rootOf = (): HTMLElement => document.getElementById('root') ?? document.body
