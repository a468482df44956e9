import '../look/base.css'
import './chooser.css'
import type { Host } from '../host.ts'
import { type Mounted, mountPanel } from '../mount.tsx'
import { Chooser, type ChooserProps } from './Chooser.tsx'
import { chooserWords } from './words.ts'

export { loadChooser } from './load.ts'

/** Shows the chooser on a page of its own; within another page it is `loadChooser`. */
export const mountChooser = (root: HTMLElement, host: Host, props: Omit<ChooserProps, 'locale'>): Mounted =>
  mountPanel(root, host, chooserWords, (worded) => (worded ? <Chooser locale={host.locale} {...props} /> : null))
