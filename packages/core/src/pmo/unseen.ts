import type { Call, Ports } from '../ports.ts'
import { everySummary } from './lines/summaries.ts'
import { readSettings } from './settings-to-change.ts'

/** How many projects of the portfolio as it was last refreshed this identity does not see: deleted, or beyond its rights. The list of project items tells of most of them at once. */
export const unseenProjects = async (ports: Ports, call: Call): Promise<number> => {
  const { mapping, zone } = (await readSettings(ports, call)).value
  const tracker = ports.tracker({ mapping, zone })
  const [summaries, listed] = await Promise.all([everySummary(ports), tracker.projects()])
  const seen = new Set(listed?.refs)
  const missed = summaries.map(({ ref }) => ref).filter((ref) => !seen.has(ref))
  return missed.length === 0 ? 0 : missed.length - (await tracker.visible(missed)).size
}
