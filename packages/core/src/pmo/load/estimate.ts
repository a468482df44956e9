import { factsOfDeliveryHistory } from '../../facts/flow.ts'
import type { Call, Ports, Tally } from '../../ports.ts'
import { asksOf } from '../asks.ts'
import { needSite } from '../judge-component.ts'
import { type Configured, readTemplateBody } from '../settings-document.ts'
import { shareOf } from '../sheets/pace.ts'
import { templatesOf } from '../site-templates.ts'
import type { LoadEstimate } from '../views/jobs.ts'

/** Whether a template in use asks for facts of the past of items. */
const asksForPasts = async (ports: Ports, { settings }: Configured): Promise<boolean> => {
  const bodies = await Promise.all(templatesOf(settings).map((ref) => readTemplateBody(ports, ref)))
  return bodies.some((template) => [...asksOf(template)].some((fact) => factsOfDeliveryHistory.has(fact)))
}

const sum = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b)

const costOf = ({ reading, pasts }: Tally, needed: boolean): { readonly calls: number; readonly points: number | null } =>
  needed && pasts ? { calls: reading.calls + pasts.calls, points: sum(reading.points, pasts.points) } : reading

/** Hours of a quota that is renewed every hour, of which a share may be taken. */
export const hoursFor = (points: number, limit: number, share: number): number => points / ((limit * share) / 100)

/** What reading everything once would take: counted by the tracker, and never by reading it. */
export const estimateLoad = async (ports: Ports, call: Call): Promise<LoadEstimate> => {
  const { tracker, configured } = await needSite(ports, call)
  const [tally, needed] = [await tracker.tally(), await asksForPasts(ports, configured)]
  const { calls, points } = costOf(tally, needed)
  const share = shareOf(configured.settings)
  const limit = ports.meter?.allowance()?.limit ?? null
  return {
    projects: tally.projects,
    items: tally.items,
    counted: tally.counted,
    calls,
    points,
    share,
    limit,
    hours: points === null || limit === null ? null : hoursFor(points, limit, share),
    pasts: !needed ? 'none' : tally.pasts ? 'counted' : 'uncounted',
  }
}
