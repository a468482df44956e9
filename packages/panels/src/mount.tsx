import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Host } from './host.ts'
import { followLook } from './look/follow-look.ts'
import { type CatalogueLoaders, startWords, wordsLost } from './words/words.ts'

export interface Mounted {
  unmount(): void
}

/** Puts a panel on the page: at once without words, then with them; without any it says how to get them. */
export const mountPanel = (root: HTMLElement, host: Host, words: CatalogueLoaders, draw: (worded: boolean) => ReactNode): Mounted => {
  const stopFollowing = followLook(host)
  const tree = createRoot(root)
  let mounted = true
  const show = (what: ReactNode): void => {
    if (mounted) tree.render(what)
  }
  root.classList.add('p-root')
  show(draw(false))
  startWords(host.locale, [words]).then(
    () => show(draw(true)),
    () =>
      show(
        <p className="p-problem" role="alert" lang={wordsLost(host.locale).lang}>
          {wordsLost(host.locale).text}
        </p>,
      ),
  )
  return {
    unmount: () => {
      mounted = false
      stopFollowing()
      tree.unmount()
      root.classList.remove('p-root')
    },
  }
}
