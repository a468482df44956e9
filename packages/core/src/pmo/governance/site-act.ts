import type { SiteAct } from '../../governance/site/acts.ts'
import { hashOf } from '../../hash.ts'
import type { Call, Ports } from '../../ports.ts'
import { needSite, type Site } from '../judge-component.ts'
import type { SiteActResult } from '../views/site-governance.ts'
import { askFor } from './ask-for.ts'
import { openSiteGovernance } from './open-site.ts'
import { noMethodologyItem, performOnSite } from './perform-on-site.ts'

/** One wish of a person waits on an item at a time: another one would take the place of the first. */
const waitsAlready = async ({ tracker }: Site, { actor }: Call, item: string, act: SiteAct): Promise<boolean> =>
  (await tracker.wishes(item)).some((wish) => wish.by === actor.ref && wish.act !== hashOf(act))

/**
 * Sets who belongs to a group that decides, or who decides for whom while they are away: at once where the product acts with its own identity, else as a wish on the
 * methodology item, whose author the tracker's own history attests.
 */
export const siteAct = async (ports: Ports, call: Call, { act }: { readonly act: SiteAct }): Promise<SiteActResult> => {
  const site = await needSite(ports, call)
  const shown = async () => ({ view: await openSiteGovernance(ports, call) })
  // What was done to the tracker's rules, or carried here, is told by whoever does it, and cannot be claimed.
  if (act.kind === 'enforcement.set' || act.kind === 'enforcement.found' || act.kind === 'mirrors.carry')
    return { status: 'refused', obstacles: ['notThere'], ...(await shown()) }
  if (call.identity === 'product') {
    const on = { tracker: site.tracker, settings: site.configured.settings }
    const obstacles = await performOnSite(ports, call, on, { act, at: call.now })
    return obstacles.length > 0 ? { status: 'refused', obstacles, ...(await shown()) } : { status: 'done', ...(await shown()) }
  }
  const item = site.configured.settings.methodologyItem
  if (item === undefined) throw noMethodologyItem()
  if (await waitsAlready(site, call, item, act)) return { status: 'refused', obstacles: ['pending'], ...(await shown()) }
  await askFor(ports, item, act)
  return { status: 'requested', ...(await shown()) }
}
