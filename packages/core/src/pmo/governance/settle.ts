import { TrackerError } from '../../failure.ts'
import type { Wish } from '../../gates/records.ts'
import { isSiteAct, type SiteAct } from '../../governance/site/acts.ts'
import type { Call, Ports } from '../../ports.ts'
import type { Instant, ItemRef } from '../../work/values.ts'
import { judgementKey } from '../documents.ts'
import type { Site } from '../judge-component.ts'
import { readKept } from '../kept.ts'
import { actKey } from './act-document.ts'
import { type Asked, perform } from './perform.ts'

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

/** The judgement that stood before any of the wishes was settled: settling one on a later day writes it anew. */
type Stood = Asked['stood']

const settle = async (ports: Ports, call: Call, site: Site, { item, stood }: Pick<Asked, 'item' | 'stood'>, wish: Wish): Promise<void> => {
  const { act: hash, by, byName, at } = wish
  const asAuthor: Call = { ...call, actor: { ref: by, name: byName, active: true } }
  try {
    const act = (await ports.shelf.read(actKey(hash)))?.value
    if (act && isSiteAct(act)) await settleOnSite(ports, asAuthor, site, { item, act, at })
    else if (act) await perform(ports, asAuthor, site, { item, act, at, stood }, true)
  } catch (error) {
    if (!nonsense(error)) throw error
  }
}

const standing = async (ports: Ports, item: ItemRef): Promise<Stood> => {
  const { value } = await readKept(ports, judgementKey(item))
  return value && !('none' in value) ? value : undefined
}

const sameWish = (a: Wish, b: Wish | undefined): boolean => a.act === b?.act && a.by === b.by && a.at === b.at

/**
 * Acts on the wishes that wait on an item, each as the person whose it is by the tracker's own history, and then takes the last of them away, unless another came meanwhile:
 * two people may ask for the same. A wish that makes no sense is refused like any other, so that it cannot stand in the way of the rest. Returns how many there were.
 */
export const settleWishes = async (ports: Ports, call: Call, site: Site, item: ItemRef): Promise<number> => {
  const wishes = await site.tracker.wishes(item)
  const last = wishes.at(-1)
  if (!last) return 0
  const stood = await standing(ports, item)
  for (const wish of wishes) await settle(ports, call, site, { item, stood }, wish)
  const now = await site.tracker.wishes(item)
  if (now.every((wish, index) => sameWish(wish, wishes[index]))) await ports.desk.ensureWish(item, null, last.act)
  return wishes.length
}
