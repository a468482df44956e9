import '../look/base.css'
import './settings.css'
import type { Client } from '@plumbline/core'
import type { Host } from '../host.ts'
import { type Mounted, mountPanel } from '../mount.tsx'
import { Settings } from './Settings.tsx'
import { settingsWords } from './words.ts'

/** Shows the settings page in an element. */
export const mountSettings = (root: HTMLElement, client: Client, host: Host): Mounted =>
  mountPanel(root, host, settingsWords, (worded) => (worded ? <Settings client={client} host={host} /> : null))
