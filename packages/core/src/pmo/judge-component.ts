import type { ComponentReading } from '../facts/derive.ts'
import { TrackerError } from '../failure.ts'
import type { EnforcementState } from '../gates/enforcement.ts'
import { confirmedBy } from '../gates/passage.ts'
import type { GateEvent, GatePassage, ItemMarks, NoGateAhead, StoredJudgement } from '../gates/records.ts'
import type { Call, Ports, Tracker } from '../ports.ts'
import { type Assessment, assess } from './assess.ts'
import { judgementKey, passagesKey } from './documents.ts'
import { keepJudgement, keepSummary } from './keep.ts'
import { readKept } from './kept.ts'
import { gateAhead } from './life-cycle.ts'
import { type Configured, readConfigured } from './settings-document.ts'
import { summarise } from './summarise.ts'

/** Tracker and settings of a configured site, as one call needs them. */
export interface Site {
  readonly configured: Configured
  readonly tracker: Tracker
}

export const openSite = async (ports: Ports, call: Call): Promise<Site | undefined> => {
  const configured = await readConfigured(ports, call)
  if (!configured) return undefined
  const { mapping, zone } = configured.settings
  return { configured, tracker: ports.tracker({ mapping, zone }) }
}

/** The configured site; throws `invalid` where no template is chosen yet. */
export const needSite = async (ports: Ports, call: Call): Promise<Site> => {
  const site = await openSite(ports, call)
  if (site) return site
  throw new TrackerError('invalid', 'No template is chosen on this site yet', 'A PMO admin opens the settings and chooses one.')
}

/** What the tracker enforces at a gate today; `null` where this host cannot read it or the gate opens no phase. */
export const readEnforcement = async (ports: Ports, configured: Configured, gateId: string): Promise<EnforcementState | null> => {
  const index = configured.template.gates.findIndex(({ id }) => id === gateId)
  const gate = configured.template.gates[index]
  if (!gate || gate.opens === null || !ports.guard) return null
  const { mapping } = configured.settings
  const opensStates = Object.entries(mapping.phases).flatMap(([state, phase]) => (phase === gate.opens ? [state] : []))
  return ports.guard.inForce({ id: gate.id, slot: index + 1, opensStates, itemTypes: mapping.projectItemTypes })
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

/** One component judged, with what stood on its project item and in its records when it was. */
export interface Judged extends Assessment {
  readonly reading: ComponentReading
  readonly marks: ItemMarks
  /** Gates passed, as far as the project item itself confirms them. */
  readonly passages: readonly GatePassage[]
  /** The gate's past before this judgement. */
  readonly history: readonly GateEvent[]
}

/** Judges one component from what was read, without keeping anything. */
export const judgeReading = async (
  ports: Ports,
  site: Site,
  reading: ComponentReading,
  enforcement: EnforcementReader,
): Promise<Judged> => {
  const item = reading.project.ref
  const { configured } = site
  const [marks, recorded, before] = await Promise.all([
    site.tracker.marks(item),
    readKept(ports, passagesKey(item)),
    readKept(ports, judgementKey(item)),
  ])
  const passages = confirmedBy(marks, recorded.value?.passages ?? [])
  const history = before.value && !('none' in before.value) ? before.value.history : []
  const ahead = gateAhead(configured.template, reading.project.state)
  const standing = { passages, history, enforcement: 'gate' in ahead ? await enforcement(ahead.gate.id) : null }
  return { ...assess(configured, reading, standing), reading, marks, passages, history }
}

/** Keeps what was judged with the product's own identity, and the component's line in the portfolio. */
export const keep = async (
  ports: Ports,
  site: Site,
  judged: Judged,
  when: 'whenChanged' | 'now',
): Promise<StoredJudgement | NoGateAhead> => {
  const { template } = site.configured
  const { marks, passages } = judged
  const kept = await keepJudgement(ports, judged.outcome, { template, marks, passages, when })
  await keepSummary(ports, summarise(template, { ...judged, outcome: kept }))
  return kept
}

/** Judges one project item now, without keeping anything; `undefined`: this item stands for no project. */
export const judgeNow = async (ports: Ports, site: Site, reading: ComponentReading | undefined): Promise<Judged | undefined> =>
  reading && judgeReading(ports, site, reading, (gate) => readEnforcement(ports, site.configured, gate))
