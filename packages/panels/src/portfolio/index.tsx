import '../look/base.css'
import './portfolio.css'
import type { Client } from '@plumbline/core'
import { createRoot } from 'react-dom/client'
import type { Host } from '../host.ts'
import { startWords } from '../words/words.ts'
import { Portfolio } from './Portfolio.tsx'
import { portfolioWords } from './words.ts'

/** Shows the portfolio page in an element. */
export const mountPortfolio = (element: HTMLElement, client: Client, host: Host): { unmount(): void } => {
  const root = createRoot(element)
  void startWords(host.locale, [portfolioWords]).then(() => root.render(<Portfolio client={client} host={host} />))
  return { unmount: () => root.unmount() }
}
