import { TrackerError } from '../../failure.ts'
import type { Wish } from '../../gates/records.ts'
import { isSiteAct, type SiteAct } from '../../governance/site/acts.ts'
import type { Call, Ports } from '../../ports.ts'
import type { Instant, ItemRef } from '../../work/values.ts'
import { readStandingSettings } from '../attested-settings.ts'
import { judgementKey } from '../documents.ts'
import { needSite, type Site } from '../judge-component.ts'
import { readKept } from '../kept.ts'
import { firstSettings } from '../settings-document.ts'
import { actKey } from './act-document.ts'
import { noteLost } from './note-lost.ts'
import { type Asked, perform } from './perform.ts'
import { performBinding } from './perform-binding.ts'
import { type OnSite, performOnSite } from './perform-on-site.ts'

const nonsense = (error: unknown): boolean => error instanceof TrackerError && (error.code === 'invalid' || error.code === 'not-found')

/** What is decided for the whole site is wished for on the methodology item and nowhere else. */
const settleOnSite = async (
  ports: Ports,
  call: Call,
  on: OnSite,
  { item, act, at }: { readonly item: ItemRef; readonly act: SiteAct; readonly at: Instant },
): Promise<void> => {
  if (on.settings.methodologyItem !== item) return
  if (act.kind !== 'mirrors.carry') await performOnSite(ports, call, on, { act, at })
  else if (await ports.directory.isPmo(call.actor)) await (await import('../pages.ts')).confirmCarried(ports, on.tracker, item, act)
}

/** A site whose wishes are settled; judging is only asked of it for what is decided on a project. */
interface Settling extends OnSite {
  readonly site: () => Promise<Site>
}

/** The judgement that stood before any of the wishes was settled: settling one on a later day writes it anew. */
type Stood = Asked['stood']

const settle = async (
  ports: Ports,
  call: Call,
  on: Settling,
  { item, stood }: Pick<Asked, 'item' | 'stood'>,
  wish: Wish,
): Promise<void> => {
  const { act: hash, by, byName, at } = wish
  const asAuthor: Call = { ...call, actor: { ref: by, name: byName, active: true } }
  try {
    const act = (await readKept(ports, actKey(hash))).value
    if (!act) await noteLost(ports, call, item, wish)
    else if (isSiteAct(act)) await settleOnSite(ports, asAuthor, on, { item, act, at })
    else if (act.kind === 'binding.set') await performBinding(ports, asAuthor, await on.site(), { item, act, at })
    else await perform(ports, asAuthor, await on.site(), { item, act, at, stood }, true)
  } catch (error) {
    if (!nonsense(error)) throw error
  }
}

const standing = async (ports: Ports, item: ItemRef): Promise<Stood> => {
  const { value } = await readKept(ports, judgementKey(item))
  return value && !('none' in value) ? value : undefined
}

const sameWish = (a: Wish, b: Wish | undefined): boolean => a.act === b?.act && a.by === b.by && a.at === b.at

const settleOn = async (ports: Ports, call: Call, on: Settling, item: ItemRef): Promise<number> => {
  const wishes = await on.tracker.wishes(item)
  const last = wishes.at(-1)
  if (!last) return 0
  const stood = await standing(ports, item)
  for (const wish of wishes) await settle(ports, call, on, { item, stood }, wish)
  const now = await on.tracker.wishes(item)
  if (now.every((wish, index) => sameWish(wish, wishes[index]))) await ports.desk.ensureWish(item, null, last.act)
  return wishes.length
}

/**
 * Acts on the wishes that wait on an item, each as the person whose it is by the tracker's own history, and then takes the last of them away, unless another came meanwhile:
 * two people may ask for the same. A wish that makes no sense is refused like any other, so that it cannot stand in the way of the rest. Returns how many there were.
 */
export const settleWishes = async (ports: Ports, call: Call, site: Site, item: ItemRef): Promise<number> =>
  settleOn(ports, call, { tracker: site.tracker, settings: site.configured.settings, site: async () => site }, item)

/** The same on the item that attests the site, also while no template is chosen there, or what is attested is lost. */
export const settleSiteWishes = async (ports: Ports, call: Call): Promise<void> => {
  const { value, item: attesting } = await readStandingSettings(ports)
  const item = attesting ?? value?.methodologyItem
  if (item === undefined) return
  const settings = { ...(value ?? firstSettings(call.zone)), methodologyItem: item }
  const tracker = ports.tracker({ mapping: settings.mapping, zone: settings.zone })
  await settleOn(ports, call, { tracker, settings, site: () => needSite(ports, call) }, item)
}

/** Whether what is decided for the whole site is wished for on this item. */
export const attestsSite = async (ports: Ports, item: ItemRef): Promise<boolean> => {
  const { value, item: attesting } = await readStandingSettings(ports)
  return (attesting ?? value?.methodologyItem) === item
}
