import '../look/base.css'
import './portfolio.css'
import type { Client } from '@plumbline/core'
import type { Host } from '../host.ts'
import { type Mounted, mountPanel } from '../mount.tsx'
import { phrased } from '../words/phrased.ts'
import { Portfolio } from './Portfolio.tsx'
import { portfolioWords } from './words.ts'

/** Shows the portfolio page in an element. */
export const mountPortfolio = (root: HTMLElement, client: Client, host: Host): Mounted => {
  const translated = phrased(client, host.locale)
  return mountPanel(root, host, portfolioWords, (worded) => (worded ? <Portfolio client={translated} host={host} /> : null))
}
