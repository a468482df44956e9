import type { Ports } from '../ports.ts'
import { emptyMapping } from '../work/mapping-empty.ts'
import { everySummary } from './lines/summaries.ts'

/** How many projects of the portfolio as it was last refreshed this identity does not see: deleted, or beyond its rights. */
export const unseenProjects = async (ports: Ports): Promise<number> => {
  const refs = (await everySummary(ports)).map(({ ref }) => ref)
  return refs.length - (await ports.tracker({ mapping: emptyMapping, zone: 'UTC' }).visible(refs)).size
}
