import { TrackerError } from '../../failure.ts'
import type { SiteAct } from '../../governance/site/acts.ts'
import { hashOf } from '../../hash.ts'
import type { Call, Ports, Tracker } from '../../ports.ts'
import { emptyMapping } from '../../work/mapping-empty.ts'
import type { ItemRef } from '../../work/values.ts'
import { readKept, replace } from '../kept.ts'
import type { MirrorSettled } from '../views/mirrors.ts'
import { type Carried, carriedIn, carriedKey, carriedListKey, ledgers } from './carried.ts'

type CarryAct = Extract<SiteAct, { kind: 'mirrors.carry' }>

/** Keeps the list of what was carried from every site under its hash, then writes the hash on the item that attests the site, beside its settings. */
const attest = async (
  ports: Ports,
  tracker: Pick<Tracker, 'marks'>,
  item: ItemRef,
  { home, carried }: { readonly home: string; readonly carried: Carried | null },
): Promise<void> => {
  const { request: _, carried: before, ...marks } = await tracker.marks(item)
  if (marks.settings === undefined) return
  const { [home]: standing, ...others } = await carriedIn(ports, before)
  // What is older than what was confirmed last says nothing new.
  if (standing && carried && standing.home.readAt > carried.home.readAt) return
  const homes = carried ? { ...others, [home]: carried } : others
  const list = hashOf({ homes })
  const key = carriedListKey(list)
  const kept = await readKept(ports, key)
  if (!kept.value) await replace(ports, key, { homes }, kept)
  await ports.desk.ensureMarks(item, { ...marks, carried: list })
}

/** Confirms what a person of the PMO carried, with the product's own identity. A list that is gone, or that somebody changed, is none. */
export const confirmCarried = async (
  ports: Ports,
  tracker: Pick<Tracker, 'marks'>,
  item: ItemRef,
  { home, list }: CarryAct,
): Promise<void> => {
  if (list === null) return attest(ports, tracker, item, { home, carried: null })
  const carried = (await readKept(ports, carriedKey(list))).value
  if (carried) await attest(ports, tracker, item, { home, carried })
}

/** The tracker lets only the product write what attests. */
const notTheProduct = (cause: unknown): boolean => cause instanceof TrackerError && (cause.code === 'forbidden' || cause.code === 'invalid')

const askForIt = async (
  ports: Ports,
  call: Call,
  item: ItemRef,
  { home, carried }: { readonly home: string; readonly carried: Carried | null },
): Promise<MirrorSettled['confirmed']> => {
  const { actKey, askFor } = await ledgers()
  const own = (await ports.tracker({ mapping: emptyMapping, zone: call.zone }).wishes(item)).find(({ by }) => by === call.actor.ref)
  const waiting = own && (await readKept(ports, actKey(own.act))).value
  // A person's own newer wish would take the place of the one that waits.
  if (own && !(waiting?.kind === 'mirrors.carry' && waiting.home === home)) return 'busy'
  const list = carried && hashOf(carried)
  if (carried && list !== null) {
    const kept = await readKept(ports, carriedKey(list))
    if (!kept.value) await replace(ports, carriedKey(list), carried, kept)
  }
  await askFor(ports, item, { kind: 'mirrors.carry', home, list })
  return 'nextRun'
}

/**
 * Has it confirmed what was carried of a site, `null`: that nothing of it is here any more. At once where only the product writes documents or where it acts itself;
 * else by a wish on the methodology item, whose author the tracker's own history attests.
 */
export const confirmHome = async (ports: Ports, call: Call, home: string, carried: Carried | null): Promise<MirrorSettled['confirmed']> => {
  if (ports.shelf.guarded || !ports.pmoProject) return 'now'
  const { protection, item } = await (await ledgers()).attestingRoot(ports)
  if (protection !== 'attested' || item === undefined) return 'unprotected'
  if (call.identity === 'product') {
    try {
      await attest(ports, ports.tracker({ mapping: emptyMapping, zone: call.zone }), item, { home, carried })
      return 'now'
    } catch (cause) {
      if (!notTheProduct(cause)) throw cause
    }
  }
  return askForIt(ports, call, item, { home, carried })
}
