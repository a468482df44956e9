import type { Client } from '@plumbline/core'
import { createRoot } from 'react-dom/client'
import type { Host } from '../host.ts'
import { followLook } from '../look/host-look.ts'
import { startWords } from '../words/words.ts'
import { GatePanel } from './GatePanel.tsx'
import { gateWords } from './words.ts'
import '../look/core.css'
import './gate.css'

export interface GatePanelOptions {
  /** The item that the panel belongs to. */
  readonly item: string
}

/** Shows the gate ahead of one project. Judgement and words are fetched at the same time. */
export const mountGatePanel = (root: HTMLElement, client: Client, host: Host, { item }: GatePanelOptions): { unmount(): void } => {
  const stopFollowing = followLook()
  const tree = createRoot(root)
  let mounted = true
  const show = (worded: boolean): void => {
    if (mounted) tree.render(<GatePanel client={client} host={host} item={item} worded={worded} />)
  }
  root.classList.add('p-root')
  show(false)
  startWords(host.locale, [gateWords]).then(
    () => show(true),
    () => {
      if (mounted) tree.render(<p className="p-problem">The words of this panel could not be loaded. Reload the page.</p>)
    },
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
