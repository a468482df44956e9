import '../look/base.css'
import './settings.css'
import type { Client } from '@plumbline/core'
import { createRoot } from 'react-dom/client'
import type { Host } from '../host.ts'
import { startWords } from '../words/words.ts'
import { Settings } from './Settings.tsx'
import { settingsWords } from './words.ts'

/** Shows the settings page in an element. */
export const mountSettings = (element: HTMLElement, client: Client, host: Host): { unmount(): void } => {
  const root = createRoot(element)
  void startWords(host.locale, [settingsWords]).then(() => root.render(<Settings client={client} host={host} />))
  return { unmount: () => root.unmount() }
}
