import { TrackerError } from '../../failure.ts'
import type { Obstacle } from '../../governance/obstacle.ts'
import type { SiteAct } from '../../governance/site/acts.ts'
import { type SiteGovernance, siteGovernance } from '../../governance/site/site-state.ts'
import { obstaclesOnSite } from '../../governance/site/weigh.ts'
import { hashOf } from '../../hash.ts'
import { anchorFor, appendTo, type Ledger } from '../../ledger/keep.ts'
import { isPlain } from '../../plain.ts'
import type { Call, Ports, Tracker } from '../../ports.ts'
import { dayOf } from '../../work/calendar.ts'
import type { Instant } from '../../work/values.ts'
import { settingsBodyKey } from '../attested-settings.ts'
import { readKept } from '../kept.ts'
import type { Settings } from '../settings.ts'
import { publicationKey } from '../template-documents.ts'
import { obstaclesToSettings } from '../weigh-settings.ts'
import { erasePerson } from './erase-person.ts'
import { type ReadSite, readSiteGovernance } from './read-governance.ts'

/** A site as what is decided for all of it needs it; also one where no template is chosen yet. */
export interface OnSite {
  readonly tracker: Tracker
  readonly settings: Settings
}

/** What somebody wants decided for the whole site. `at`: when they asked for it, which for a wish is before now. */
interface AskedOfSite {
  readonly act: SiteAct
  readonly at: Instant
}

export const noMethodologyItem = (): TrackerError =>
  new TrackerError(
    'invalid',
    'No methodology item is named on this site, so that nothing can attest who decides',
    'A PMO admin names one in the settings: a work item of its own in a project that the PMO owns.',
  )

const itemGone = (item: string): TrackerError =>
  new TrackerError(
    'not-found',
    `The methodology item ${item} cannot be read, so that nothing can attest who decides`,
    'A PMO admin names another one in the settings, or gives the product the right to see and edit it.',
  )

/** Names are for reading: an act is the same whatever a person was called in it. */
const withoutNames = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNames)
  if (!isPlain(value)) return value
  if (typeof value['person'] === 'string') return { person: value['person'] }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutNames(one)]))
}
const same = (a: unknown, b: unknown): boolean => hashOf(withoutNames(a)) === hashOf(withoutNames(b))

/** What was done to the tracker's rules says itself when it was begun, so that it is the same also where it is told twice. */
const standsAlready = ({ entries }: Ledger, { actor }: Call, { act, at }: AskedOfSite): boolean =>
  entries.some(
    (entry) =>
      (entry.at === at || act.kind === 'enforcement.set') &&
      entry.by.ref === actor.ref &&
      (same(entry.act, act) || (act.kind === 'person.erase' && entry.act.kind === act.kind)),
  )

/** Writes the end of the ledger on the methodology item, and the settings that it attests, beside whatever else stands there. */
const anchor = async (ports: Ports, { methodologyItem }: Settings, { marks }: ReadSite, ledger: Ledger): Promise<void> => {
  if (methodologyItem === undefined) return
  const { request: _, ...standing } = marks ?? { gates: [], judgement: null }
  const record = anchorFor(ledger, marks?.record)
  const settings = ports.shelf.guarded ? undefined : siteGovernance(ledger).settings?.hash
  await ports.desk.ensureMarks(methodologyItem, { ...standing, ...(record ? { record } : {}), ...(settings ? { settings } : {}) })
}

/**
 * Puts what the product itself found into the ledger of the site, in its own name, unless that stands there by now; where nothing attests, nothing is recorded. Two who find the
 * same at once have one record: the other one gets a conflict, and finds it recorded when it looks again.
 */
export const recordFinding = async (
  ports: Ports,
  call: Call,
  { tracker, settings }: OnSite,
  finding: (site: SiteGovernance) => SiteAct | undefined,
): Promise<void> => {
  if (call.identity !== 'product' || (settings.methodologyItem === undefined && !ports.shelf.guarded)) return
  const read = await readSiteGovernance(ports, tracker, settings)
  if (settings.methodologyItem !== undefined && !read.marks) throw itemGone(settings.methodologyItem)
  const act = finding(read.site)
  if (!act) return
  const by = { ref: call.actor.ref, name: call.actor.name }
  await anchor(ports, settings, read, await appendTo(ports, read.ledger, [{ at: call.now, by, act }]))
}

/** Settings are weighed against those that are attested now, which the guarded field names. */
const weighed = async (
  ports: Ports,
  call: Call,
  { settings }: OnSite,
  { read: { marks, site }, asked: { act, at } }: { readonly read: ReadSite; readonly asked: AskedOfSite },
): Promise<readonly Obstacle[]> => {
  const isPmo = await ports.directory.isPmo(call.actor)
  if (act.kind !== 'settings.set') return obstaclesOnSite(act, { actor: call.actor, isPmo, today: dayOf(call.now, settings.zone), site })
  if (ports.shelf.guarded) return ['notThere']
  const attested = marks?.settings ?? null
  const [before, after] = await Promise.all(
    [attested, act.settings].map(async (hash) => (hash === null ? undefined : (await readKept(ports, settingsBodyKey(hash))).value)),
  )
  const name = after?.publication
  const publication = name === undefined ? undefined : (await readKept(ports, publicationKey(name))).value
  const { actor, now } = call
  return obstaclesToSettings({
    ...{ act, attested, before, after, isPmo, actor: actor.ref, now, at, publication, proposed: site.proposed },
    item: settings.methodologyItem,
  })
}

/** What a record is not enough for. */
const follow = async (ports: Ports, { tracker, settings }: OnSite, { act }: AskedOfSite): Promise<readonly Obstacle[]> => {
  if (act.kind === 'person.erase') await erasePerson(ports, tracker, settings, act.who.person)
  return []
}

/**
 * Does what somebody asks for the whole site, with the product's own identity: weighs it against who decides at this moment, puts it into the ledger of the methodology item and
 * writes the end of that ledger on the item. What stands against it comes back, and nothing is written then. It can be repeated.
 */
export const performOnSite = async (ports: Ports, call: Call, on: OnSite, asked: AskedOfSite): Promise<readonly Obstacle[]> => {
  const { settings } = on
  if (settings.methodologyItem === undefined && !ports.shelf.guarded) throw noMethodologyItem()
  const read = await readSiteGovernance(ports, on.tracker, settings)
  if (settings.methodologyItem !== undefined && !read.marks) throw itemGone(settings.methodologyItem)
  if (standsAlready(read.ledger, call, asked)) {
    await anchor(ports, settings, read, read.ledger)
    return follow(ports, on, asked)
  }
  const obstacles = await weighed(ports, call, on, { read, asked })
  if (obstacles.length > 0) return obstacles
  const by = { ref: call.actor.ref, name: call.actor.name }
  await anchor(ports, settings, read, await appendTo(ports, read.ledger, [{ at: asked.at, by, act: asked.act }]))
  return follow(ports, on, asked)
}
