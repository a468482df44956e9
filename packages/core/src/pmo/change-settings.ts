import { TrackerError } from '../failure.ts'
import type { SiteAct } from '../governance/site/acts.ts'
import { hashOf } from '../hash.ts'
import type { Call, Ports, Written } from '../ports.ts'
import { emptyMapping } from '../work/mapping-empty.ts'
import type { Instant, ItemRef, PersonRef } from '../work/values.ts'
import type { StandingSettings } from './attested-settings.ts'
import { readKept, replace } from './kept.ts'
import type { Settings } from './settings.ts'
import { settingsKey } from './settings-document.ts'

/** What decides by ledgers lies in a part of its own. */
const ledgers = () => import('./governance/pages.ts')

/** What somebody asked for on the methodology item, and still waits; `settings`: hash of settings that they saved. */
export interface WaitingOnSite {
  readonly by: PersonRef
  readonly byName: string
  readonly at: Instant
  readonly settings?: string
}

/** What waits on the item that attests the site, whose it is by the tracker's own history. */
export const waitingOnSite = async (ports: Ports, { zone }: Call, item: ItemRef | undefined): Promise<readonly WaitingOnSite[]> => {
  if (item === undefined) return []
  const { actKey } = await ledgers()
  const wishes = await ports.tracker({ mapping: emptyMapping, zone }).wishes(item)
  return Promise.all(
    wishes.map(async ({ act, by, byName, at }) => {
      const asked = (await readKept(ports, actKey(act))).value
      return { by, byName, at, ...(asked?.kind === 'settings.set' ? { settings: asked.settings } : {}) }
    }),
  )
}

/** The settings to go on from: what this person saved themselves and is not taken up yet, else what counts. What somebody wrote into the document is not taken over. */
export const settingsToChange = async (ports: Ports, call: Call): Promise<StandingSettings> => {
  const standing = await (await ledgers()).readStandingSettings(ports)
  const { head, changed, item } = standing
  if (!head || !changed || item === undefined) return standing
  const saved = hashOf(head)
  const own = (await waitingOnSite(ports, call, item)).some(({ by, settings }) => by === call.actor.ref && settings === saved)
  return own ? { ...standing, value: head } : standing
}

const waitsAlready = (): TrackerError =>
  new TrackerError(
    'conflict',
    'Something else that you asked for waits on the methodology item, and only one thing of a person can wait there',
    'Save again when the next run of Plumbline has taken it up.',
  )

const othersWait = (name: string): TrackerError =>
  new TrackerError(
    'conflict',
    `Settings that ${name} saved wait for the next run of Plumbline`,
    'Look at the settings and save again when it has taken them up.',
  )

/** One person's newer settings take the place of their own that wait; beside anything else they would be lost without a word. */
const ensureNothingWaits = async (ports: Ports, call: Call, item: ItemRef): Promise<void> => {
  if (call.identity === 'product') return
  for (const { by, byName, settings } of await waitingOnSite(ports, call, item)) {
    const own = by === call.actor.ref
    if (own && settings === undefined) throw waitsAlready()
    if (!own && settings !== undefined && (await ports.directory.isPmo({ ref: by, name: byName, active: true }))) throw othersWait(byName)
  }
}

/** The item that is to attest what is saved; `undefined`: nothing can, so that it is recorded and not protected. */
const attestingItem = ({ protection, item }: StandingSettings, { methodologyItem }: Settings): ItemRef | undefined =>
  protection === 'attested' ? item : protection === 'noItem' ? methodologyItem : undefined

const refused = (obstacles: readonly string[]): TrackerError =>
  new TrackerError(
    'conflict',
    `The settings were saved, and could not be attested: ${obstacles.join(', ')}`,
    'Look at them, and save again.',
  )

/**
 * Saves the settings' head if nobody saved a newer one meanwhile, and where anybody could have written it has it attested: by the product at once, or by a wish on the
 * methodology item, which counts from the product's next run on. The body lies under its hash before anything names it.
 */
export const saveHead = async (ports: Ports, call: Call, settings: Settings, replaces: string): Promise<Written<Settings>> => {
  if (ports.shelf.guarded || !ports.pmoProject) return ports.shelf.write(settingsKey, settings, replaces)
  const { askFor, performOnSite, readStandingSettings, settingsBodyKey } = await ledgers()
  const standing = await readStandingSettings(ports)
  const item = attestingItem(standing, settings)
  if (item === undefined) return ports.shelf.write(settingsKey, settings, replaces)
  const wanted = { ...settings, methodologyItem: item }
  const hash = hashOf(wanted)
  await ensureNothingWaits(ports, call, item)
  const body = settingsBodyKey(hash)
  const kept = await readKept(ports, body)
  if (!kept.value) await replace(ports, body, wanted, kept)
  const written = await ports.shelf.write(settingsKey, wanted, replaces)
  if (!written.ok || standing.hash === hash) return written
  const act: SiteAct = { kind: 'settings.set', settings: hash, replaces: standing.hash ?? null }
  if (call.identity === 'person') await askFor(ports, item, act)
  else {
    const tracker = ports.tracker({ mapping: wanted.mapping, zone: wanted.zone })
    const obstacles = await performOnSite(ports, call, { tracker, settings: wanted }, { act, at: call.now })
    if (obstacles.length > 0) throw refused(obstacles)
  }
  return written
}

/**
 * Has a proposal to publish attested, where anybody may write the draft in which it stands: by the product at once, or by a wish on the methodology item.
 * Nothing else that this person asked for may wait there.
 */
export const attestProposal = async (ports: Ports, call: Call, template: string, terms: string): Promise<void> => {
  if (ports.shelf.guarded || !ports.pmoProject) return
  const { askFor, performOnSite, readStandingSettings } = await ledgers()
  const { item, value, protection } = await readStandingSettings(ports)
  if (protection !== 'attested' || item === undefined || !value) return
  const act: SiteAct = { kind: 'template.propose', template, terms }
  if (call.identity === 'person') return askFor(ports, item, act)
  const tracker = ports.tracker({ mapping: value.mapping, zone: value.zone })
  const obstacles = await performOnSite(ports, call, { tracker, settings: value }, { act, at: call.now })
  if (obstacles.length > 0) throw refused(obstacles)
}

/** Throws where something that this person asked for waits on the methodology item, which a proposal would take the place of. */
export const ensureMayPropose = async (ports: Ports, call: Call): Promise<void> => {
  if (ports.shelf.guarded || !ports.pmoProject || call.identity === 'product') return
  const { item, protection } = await (await ledgers()).readStandingSettings(ports)
  if (protection !== 'attested') return
  if ((await waitingOnSite(ports, call, item)).some(({ by }) => by === call.actor.ref)) throw waitsAlready()
}
