import type { Host } from '../host.ts'

export interface FakeHost extends Host {
  readonly opened: string[]
  readonly notices: Parameters<Host['notify']>[0][]
  readonly saved: { readonly name: string; readonly type: string; readonly text: string; readonly bytes?: Uint8Array }[]
  readonly settingsOpened: { times: number }
}

/** A host that only remembers what a panel asked of it. */
export const fakeHost = ({ locale = 'en-GB' }: { readonly locale?: string } = {}): FakeHost => {
  const opened: string[] = []
  const notices: FakeHost['notices'] = []
  const saved: FakeHost['saved'] = []
  const settingsOpened = { times: 0 }
  return {
    locale,
    opened,
    notices,
    saved,
    settingsOpened,
    open: (url) => void opened.push(url),
    notify: (notice) => void notices.push(notice),
    save: (file) => void saved.push('text' in file ? file : { ...file, text: '' }),
    openSettings: () => {
      settingsOpened.times += 1
    },
  }
}
