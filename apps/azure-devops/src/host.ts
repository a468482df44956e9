import type { Host, SavedFile } from '@plumbline/panels/host'
import { getPageContext, resize } from 'azure-devops-extension-sdk'
import { savingWords, settingsWords } from './notice.ts'
import { published } from './published.ts'
import { messages, navigation } from './services.ts'
import type { Site } from './site.ts'
import { followTheme } from './theme.ts'

/** The settings hub among the organisation's settings (assumption settings-hub-route). */
const settingsPage = (site: Site): string => {
  const { publisher, extension } = published()
  return `${site.url}/_settings/${publisher}.${extension}.settings`
}

/** The host answers by message; what it refuses is told on the console and never stops a panel. */
const tell = (what: string, done: Promise<unknown>): void => {
  done.catch((cause: unknown) => console.warn(`Plumbline: the host could not ${what}.`, cause))
}

const locale = (): string => {
  const culture = (getPageContext() as { globalization?: { culture?: string } } | undefined)?.globalization?.culture
  return culture || navigator.language
}

const toast = (message: string): void =>
  tell(
    'show a message',
    messages().then((host) => host.addToast({ message, duration: 5000 })),
  )

/** The host's frame lets downloads through (assumption ado-frame-downloads); no page is told where it does not, so that the person is. */
const download = (file: SavedFile): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob(['text' in file ? file.text : file.bytes], { type: file.type }))
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  toast(savingWords(file.name))
}

/** What Azure DevOps offers to a panel. */
export const createHost = (site: Site, frame: 'form' | 'hub'): Host => ({
  locale: locale(),
  open: (url) =>
    tell(
      'open a page',
      navigation().then((host) => host.openNewWindow(url, '')),
    ),
  notify: ({ title, text }) => toast(text === undefined ? title : `${title}. ${text}`),
  openSettings: () => {
    tell(
      'open the settings',
      navigation().then((host) => host.openNewWindow(settingsPage(site), '')),
    )
    toast(settingsWords())
  },
  save: download,
  followTheme,
  ...(frame === 'form' ? { resized: () => resize() } : {}),
})
