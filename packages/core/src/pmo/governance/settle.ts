import { TrackerError } from '../../failure.ts'
import type { Wish } from '../../gates/records.ts'
import { isSiteAct, type SiteAct } from '../../governance/site/acts.ts'
import type { Call, Ports } from '../../ports.ts'
import type { Instant, ItemRef } from '../../work/values.ts'
import type { Site } from '../judge-component.ts'
import { actKey } from './act-document.ts'
import { perform } from './perform.ts'

const nonsense = (error: unknown): boolean => error instanceof TrackerError && (error.code === 'invalid' || error.code === 'not-found')

/** What is decided for the whole site is wished for on the methodology item and nowhere else. */
const settleOnSite = async (
  ports: Ports,
  call: Call,
  site: Site,
  { item, act, at }: { readonly item: ItemRef; readonly act: SiteAct; readonly at: Instant },
): Promise<void> => {
  if (site.configured.settings.methodologyItem === item) await (await import('./pages.ts')).performOnSite(ports, call, site, { act, at })
}

const settle = async (ports: Ports, call: Call, site: Site, item: ItemRef, { act: hash, by, byName, at }: Wish): Promise<void> => {
  const asAuthor: Call = { ...call, actor: { ref: by, name: byName, active: true } }
  try {
    const act = (await ports.shelf.read(actKey(hash)))?.value
    if (act && isSiteAct(act)) await settleOnSite(ports, asAuthor, site, { item, act, at })
    else if (act) await perform(ports, asAuthor, site, { item, act, at }, true)
  } catch (error) {
    if (!nonsense(error)) throw error
  }
}

/**
 * Acts on the wishes that wait on an item, each as the person whose it is by the tracker's own history, and then takes the last of them away.
 * A wish that makes no sense is refused like any other, so that it cannot stand in the way of the rest. Returns how many there were.
 */
export const settleWishes = async (ports: Ports, call: Call, site: Site, item: ItemRef): Promise<number> => {
  const wishes = await site.tracker.wishes(item)
  for (const wish of wishes) await settle(ports, call, site, item, wish)
  const last = wishes.at(-1)
  if (last) await ports.desk.ensureWish(item, null, last.act)
  return wishes.length
}
