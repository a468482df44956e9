import type { ComponentReading } from '../facts/derive.ts'
import type { EnforcementState } from '../gates/enforcement.ts'
import type { GateEvent, GatePassage, StoredJudgement } from '../gates/records.ts'
import type { Call, Ports, Tracker } from '../ports.ts'
import type { ItemRef } from '../work/values.ts'
import { assess, type Standing } from './assess.ts'
import { judgementKey, passagesKey } from './documents.ts'
import { keepJudgement, keepSummary } from './keep.ts'
import { gateAhead } from './life-cycle.ts'
import { readComponent } from './read-components.ts'
import { type Configured, readConfigured } from './settings-document.ts'
import { summarise } from './summarise.ts'

/** Tracker and settings of a configured site, as one call needs them. */
export interface Site {
  readonly configured: Configured
  readonly tracker: Tracker
}

export const openSite = async (ports: Ports, call: Call): Promise<Site | undefined> => {
  const configured = await readConfigured(ports, call.zone)
  if (!configured) return undefined
  const { mapping, zone } = configured.settings
  return { configured, tracker: ports.tracker({ mapping, zone }) }
}

/** What the tracker enforces at a gate today; `null` where this host cannot read it or the gate opens no phase. */
export const readEnforcement = async (ports: Ports, configured: Configured, gateId: string): Promise<EnforcementState | null> => {
  const index = configured.template.gates.findIndex(({ id }) => id === gateId)
  const gate = configured.template.gates[index]
  if (!gate || gate.opens === null || !ports.guard) return null
  const opensStates = Object.entries(configured.settings.mapping.phases).flatMap(([state, phase]) => (phase === gate.opens ? [state] : []))
  return ports.guard.inForce({ id: gate.id, slot: index + 1, opensStates, itemTypes: configured.settings.mapping.projectItemTypes })
}

export type EnforcementReader = (gateId: string) => Promise<EnforcementState | null>

/** Reads each gate's enforcement once, however many components stand before it. */
export const rememberEnforcement = (ports: Ports, configured: Configured): EnforcementReader => {
  const read = new Map<string, Promise<EnforcementState | null>>()
  return (gateId) => {
    const known = read.get(gateId) ?? readEnforcement(ports, configured, gateId)
    read.set(gateId, known)
    return known
  }
}

const pastOf = async (ports: Ports, item: ItemRef): Promise<readonly GateEvent[]> => {
  const found = await ports.shelf.read({ ...judgementKey(item), check: (value) => value })
  try {
    return found ? judgementKey(item).check(found.value).history : []
  } catch {
    return []
  }
}

const standingOf = async (
  ports: Ports,
  configured: Configured,
  reading: ComponentReading,
  enforcement: EnforcementReader,
): Promise<Standing> => {
  const item = reading.project.ref
  const [passages, history] = await Promise.all([ports.shelf.read(passagesKey(item)), pastOf(ports, item)])
  const passed: readonly GatePassage[] = passages?.value.passages ?? []
  const gate = gateAhead(configured.template, reading.project.state.phase ?? null, passed)
  return { passages: passed, history, enforcement: gate ? await enforcement(gate.id) : null }
}

/** Judges one component from what was read, without keeping anything. */
export const assessReading = async (
  ports: Ports,
  configured: Configured,
  reading: ComponentReading,
  enforcement: EnforcementReader,
): Promise<StoredJudgement | undefined> => assess(configured, reading, await standingOf(ports, configured, reading, enforcement))

/** Judges one component now, without keeping anything. `undefined`: it is past its last gate. */
export const assessNow = async (
  ports: Ports,
  call: Call,
  site: Site,
  item: ItemRef,
): Promise<{ readonly reading: ComponentReading; readonly stored: StoredJudgement | undefined }> => {
  const reading = await readComponent(site.tracker, call, site.configured.settings, item)
  const stored = await assessReading(ports, site.configured, reading, (gate) => readEnforcement(ports, site.configured, gate))
  return { reading, stored }
}

/** Keeps what was judged with the product's own identity, and the component's line in the portfolio. */
export const keep = async (
  ports: Ports,
  site: Site,
  reading: ComponentReading,
  stored: StoredJudgement | undefined,
  when: 'whenChanged' | 'now',
): Promise<StoredJudgement | undefined> => {
  const { template } = site.configured
  const kept = stored && (await keepJudgement(ports, site.tracker, template, stored, when))
  await keepSummary(ports, summarise(template, reading, kept))
  return kept
}
