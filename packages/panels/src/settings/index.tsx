import '../look/base.css'
import './settings.css'
import type { Client } from '@plumbline/core'
import type { Host } from '../host.ts'
import { type Mounted, mountPanel } from '../mount.tsx'
import { phrased } from '../words/phrased.ts'
import { Settings } from './Settings.tsx'
import { settingsWords } from './words.ts'

/** Shows the settings page in an element. */
export const mountSettings = (root: HTMLElement, client: Client, host: Host): Mounted => {
  const translated = phrased(client, host.locale)
  return mountPanel(root, host, settingsWords, (worded) => (worded ? <Settings client={translated} host={host} /> : null))
}
