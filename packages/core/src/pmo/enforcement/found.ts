import type { GuardChange } from '../../gates/enforcement.ts'
import type { SiteGovernance } from '../../governance/site/site-state.ts'
import { hashOf } from '../../hash.ts'
import type { Call, Guard, Ports } from '../../ports.ts'
import { readKept, replace } from '../kept.ts'
import type { EnforcedGate } from '../views.ts'
import type { Head } from './head.ts'
import { planKey } from './plan-document.ts'
import type { SitePlan } from './site-plan.ts'
import type { Watch } from './watch-document.ts'

/** What decides by ledgers lies in a part of its own. */
const ledgers = () => import('../governance/pages.ts')

export type Seen = NonNullable<Watch['seen']>
interface Held {
  readonly held: readonly number[]
  readonly partly: readonly number[]
}

const asked = (gates: readonly EnforcedGate[]): readonly EnforcedGate[] =>
  gates.filter(({ states, heldBy }) => states.length > 0 && heldBy === null)

/** Which slots are held today: everywhere, or not in all places. Nothing where the rules may not be read. */
export const seenIn = (gates: readonly EnforcedGate[], { plan }: SitePlan): Seen | undefined => {
  const own = asked(gates)
  if (own.some(({ strength }) => strength === 'unreadable')) return undefined
  const of = (slot: number) => own.filter((gate) => gate.slot === slot)
  const isWhole = ({ strength, except = [] }: EnforcedGate) => strength === 'server' && except.length === 0
  const slots = [...new Set(own.map(({ slot }) => slot))].toSorted((one, other) => one - other)
  const held = slots.filter((slot) => of(slot).every(isWhole))
  const partly = slots.filter((slot) => !held.includes(slot) && of(slot).some(({ strength }) => strength === 'server'))
  // The check that explains is no part of what is held.
  return { plan: hashOf({ ...plan, whenUnable: 'refuse' }), held, partly }
}

const same = (a: Held, b: Held): boolean => a.held.join() === b.held.join() && a.partly.join() === b.partly.join()

const nothing = { held: [], partly: [] }

/** What was known before: by the last look at the same plan; else what nobody put in force is taken to hold nothing, and what somebody did is taken as it is found first. */
export const knownBefore = (before: Watch | undefined, head: Head, now: Seen): Held => {
  if (before?.seen?.plan === now.plan) return before.seen
  return head.status === 'inForce' ? now : nothing
}

const becameOf = ({ held, partly }: Seen, slots: readonly number[]) => {
  if (held.length + partly.length === 0) return 'undone'
  return slots.every((slot) => held.includes(slot)) ? 'inForce' : 'inPart'
}

const standing = (slot: number, { held, partly }: Held): 'held' | 'partly' | 'none' =>
  held.includes(slot) ? 'held' : partly.includes(slot) ? 'partly' : 'none'
const words = { held: 'is held', partly: 'is not held in all places', none: 'is not held' } as const

/** Gate by gate what is otherwise than it was, in the words of its record. */
const changesIn = (gates: readonly EnforcedGate[], before: Held, now: Seen): string => {
  const named = new Map(asked(gates).map(({ slot, name }) => [slot, name]))
  return [...named]
    .filter(([slot]) => standing(slot, before) !== standing(slot, now))
    .map(([slot, name]) => `gate ${slot}, ${name}: ${words[standing(slot, now)]}`)
    .join('\n')
}

/** Whom the tracker's own log names since the last look, with when, and when it says that something was last changed. */
const touchedIn = (changes: readonly GuardChange[], since: string | undefined) => {
  const late = changes.filter(({ at }) => at !== null && (since === undefined || at > since))
  const names = [...new Set(late.flatMap(({ by, at }) => (by === null ? [] : [`${by}, ${at}`])))].toSorted()
  const moments = late.flatMap(({ at }) => at ?? []).toSorted()
  return { changedAt: moments.at(-1) ?? null, named: { text: names.join('\n').slice(0, 1000) } }
}

/** Whether the rules follow the plan of this site to the letter, and who touched them; the check that explains may be set either way. */
const readRules = async (guard: Guard, { plan }: SitePlan) => {
  const preview = await guard.preview(plan, 'withAuthors')
  const follows = preview.changes.every(({ rule }) => rule === 'explain')
  return { follows, touched: [...preview.changes, ...preview.undo] }
}

interface Found {
  readonly site: SitePlan
  readonly gates: readonly EnforcedGate[]
  readonly before: Held
  readonly now: Seen
  /** When it was last looked at. */
  readonly lookedAt: string | undefined
}

/** The last record says so already: somebody else found it, or did it with the product. */
const isOnRecord = ({ enforcement }: SiteGovernance, now: Seen): boolean => {
  const last = enforcement.at(-1)
  return last?.found !== undefined ? same(last.found, now) : last?.became === 'undone' && same(nothing, now)
}

/**
 * Puts on record that the tracker's rules hold otherwise than they were known to: somebody changed them from outside, for example with a governance file in a terminal. It says
 * what was found in force, when that was noticed, and whom the tracker's own log names. Answers whether all of it is as planned now. Where nothing changed there is no record.
 */
export const recordFound = async (ports: Ports, call: Call, { site, gates, before, now, lookedAt }: Found): Promise<boolean> => {
  const { guard } = ports
  if (!guard || same(before, now)) return false
  const { follows, touched } = await readRules(guard, site)
  const { plan, settings } = site
  const became = becameOf(
    now,
    plan.slots.map(({ slot }) => slot),
  )
  const followed = became === 'inForce' && follows ? plan : undefined
  if (followed) {
    const kept = await readKept(ports, planKey(hashOf(followed)))
    if (!kept.value) await replace(ports, planKey(hashOf(followed)), followed, kept)
  }
  const { recordFinding } = await ledgers()
  const tracker = ports.tracker({ mapping: settings.mapping, zone: settings.zone })
  await recordFinding(ports, call, { tracker, settings }, (known) =>
    isOnRecord(known, now)
      ? undefined
      : {
          kind: 'enforcement.found',
          became,
          plan: followed ? hashOf(followed) : null,
          held: [...now.held],
          partly: [...now.partly],
          changes: { text: changesIn(gates, before, now) },
          ...touchedIn(touched, lookedAt),
        },
  )
  return followed !== undefined
}
