import { TrackerError } from '../../failure.ts'
import type { EnforcementPlan } from '../../gates/enforcement.ts'
import type { SiteAct } from '../../governance/site/acts.ts'
import type { EnforcementRecord } from '../../governance/site/site-state.ts'
import { hashOf } from '../../hash.ts'
import type { Call, Ports } from '../../ports.ts'
import type { ItemRef } from '../../work/values.ts'
import { readKept, replace } from '../kept.ts'
import type { Settings } from '../settings.ts'
import { changeLine } from './change-line.ts'
import type { OpenChange } from './head.ts'
import { planKey } from './plan-document.ts'

/** What decides by ledgers lies in a part of its own. */
const ledgers = () => import('../governance/pages.ts')

type Act = Extract<SiteAct, { kind: 'enforcement.set' }>

/** What was done to the tracker's rules, before it is a record. */
export interface EnforcementDone extends Pick<Act, 'became' | 'was' | 'began'> {
  readonly plan: EnforcementPlan
  readonly changes: OpenChange['changes']
}

/** The item on which a person's own acts wait for the product; `undefined`: the product acts at once, or nothing can attest here. */
const waitingItem = async (ports: Ports, { identity }: Call): Promise<ItemRef | undefined> => {
  if (ports.shelf.guarded || identity === 'product') return undefined
  const { protection, item } = await (await ledgers()).readStandingSettings(ports)
  return protection === 'attested' ? item : undefined
}

const waitsAlready = (): TrackerError =>
  new TrackerError(
    'conflict',
    'Something else that you asked for waits on the methodology item, so that this could not be recorded',
    'Change the enforcement when the next run of Plumbline has taken it up.',
  )

/** What this person did to the rules and is not taken up yet. Throws `conflict` where anything else of theirs waits: a record would take its place. */
const ownWaiting = async (ports: Ports, { actor, zone }: Call, settings: Settings, item: ItemRef): Promise<Act | undefined> => {
  const wishes = await ports.tracker({ mapping: settings.mapping, zone }).wishes(item)
  const own = wishes.find(({ by }) => by === actor.ref)
  if (!own) return undefined
  const { actKey } = await ledgers()
  const asked = (await readKept(ports, actKey(own.act))).value
  if (asked?.kind === 'enforcement.set') return asked
  throw waitsAlready()
}

/** Before anything is changed: whether it could be recorded afterwards. */
export const ensureRecordable = async (ports: Ports, call: Call, settings: Settings): Promise<void> => {
  const item = await waitingItem(ports, call)
  if (item !== undefined) await ownWaiting(ports, call, settings, item)
}

const mostText = 3900
const textOf = (lines: readonly string[]): string => {
  const shown: string[] = []
  let length = 0
  for (const line of lines) {
    length += line.length + 1
    if (length > mostText) return [...shown, `and ${lines.length - shown.length} more`].join('\n')
    shown.push(line)
  }
  return shown.join('\n')
}

const actOf = ({ plan, changes, ...rest }: EnforcementDone, waiting: Act | undefined): Act => {
  const own: Act = {
    kind: 'enforcement.set',
    ...rest,
    plan: hashOf(plan),
    rules: changes.length,
    changes: { text: textOf(changes.map(changeLine)) },
  }
  if (!waiting || waiting.began === own.began) return own
  const lines = [waiting.changes.text, own.changes.text].filter(Boolean)
  return {
    ...own,
    was: waiting.was,
    began: waiting.began,
    rules: waiting.rules + own.rules,
    changes: { text: textOf(lines.join('\n').split('\n')) },
  }
}

/**
 * Records what was done to the tracker's rules in the ledger of the site: at once where the product acts with its own identity, else as a wish on the methodology item, whose author
 * the tracker's own history attests. Where nothing can attest it there is no record. It can be repeated.
 */
export const recordEnforcement = async (ports: Ports, call: Call, settings: Settings, done: EnforcementDone): Promise<void> => {
  const key = planKey(hashOf(done.plan))
  const kept = await readKept(ports, key)
  if (!kept.value) await replace(ports, key, done.plan, kept)
  const item = await waitingItem(ports, call)
  const { askFor, performOnSite } = await ledgers()
  if (item !== undefined) return askFor(ports, item, actOf(done, await ownWaiting(ports, call, settings, item)))
  if (!ports.shelf.guarded && settings.methodologyItem === undefined) return
  if (!ports.shelf.guarded && call.identity === 'person') return
  const tracker = ports.tracker({ mapping: settings.mapping, zone: settings.zone })
  await performOnSite(ports, call, { tracker, settings }, { act: actOf(done, undefined), at: call.now })
}

/** Changes of the tracker's rules by the ledger of the site, the latest first, and how far they can be recorded here. */
interface EnforcementRecords {
  readonly records: readonly EnforcementRecord[]
  /** `waits`: what this person did last is taken up by the next run. `unattested`: nothing can attest it here, so that it is not recorded. */
  readonly recording: 'atOnce' | 'nextRun' | 'waits' | 'unattested'
}

const shownRecords = 5

export const enforcementRecords = async (ports: Ports, call: Call, settings: Settings): Promise<EnforcementRecords> => {
  const tracker = ports.tracker({ mapping: settings.mapping, zone: settings.zone })
  const { actKey, readSiteGovernance } = await ledgers()
  const { site } = await readSiteGovernance(ports, tracker, settings)
  const records = site.enforcement.slice(-shownRecords).reverse()
  if (ports.shelf.guarded || call.identity === 'product') return { records, recording: 'atOnce' }
  const item = await waitingItem(ports, call)
  if (item === undefined) return { records, recording: 'unattested' }
  for (const { act } of await tracker.wishes(item))
    if ((await readKept(ports, actKey(act))).value?.kind === 'enforcement.set') return { records, recording: 'waits' }
  return { records, recording: 'nextRun' }
}
