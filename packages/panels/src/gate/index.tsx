import type { Client } from '@plumbline/core'
import type { Host } from '../host.ts'
import { type Mounted, mountPanel } from '../mount.tsx'
import { phrased } from '../words/phrased.ts'
import { GatePanel } from './GatePanel.tsx'
import { gateWords } from './words.ts'
import '../look/core.css'
import './gate.css'

export interface GatePanelOptions {
  /** The item that the panel belongs to. */
  readonly item: string
}

/** Shows the gate ahead of one project. Judgement and words are fetched at the same time. */
export const mountGatePanel = (root: HTMLElement, client: Client, host: Host, { item }: GatePanelOptions): Mounted => {
  const translated = phrased(client, host.locale)
  return mountPanel(root, host, gateWords, (worded) => <GatePanel client={translated} host={host} item={item} worded={worded} />)
}
