import { factsHashOf } from '../../facts/facts-hash.ts'
import { isPerson } from '../../facts/reading.ts'
import { TrackerError } from '../../failure.ts'
import { says } from '../../gates/judge.ts'
import { type GateEvent, type StoredJudgement, weighedAt } from '../../gates/records.ts'
import type { Act, Recorded } from '../../governance/acts.ts'
import { baselineAfter, decisionAfter } from '../../governance/approval/follow.ts'
import { passagesIn } from '../../governance/approval/passages.ts'
import { baselineHash } from '../../governance/baseline/baseline.ts'
import { effectOf } from '../../governance/changes/authority.ts'
import type { Obstacle } from '../../governance/obstacle.ts'
import { delegators, type Scene } from '../../governance/scene.ts'
import { governanceState } from '../../governance/state.ts'
import { obstaclesTo } from '../../governance/weigh.ts'
import { appendTo, busy, type Ledger } from '../../ledger/keep.ts'
import { effectiveTemplate } from '../../methodology/effective.ts'
import type { Call, Ports } from '../../ports.ts'
import { addDays, dayOf } from '../../work/calendar.ts'
import type { Instant, ItemRef, PersonRef } from '../../work/values.ts'
import { judgementKey } from '../documents.ts'
import { withEvent } from '../history.ts'
import { type Judged, judgeNow, type Site } from '../judge-component.ts'
import { keepJudged } from '../keep-judged.ts'
import { readKept } from '../kept.ts'
import { findComponent } from '../read-components.ts'
import { decidingRoles, selfAppointedRoles } from '../self-appointed.ts'
import { followUp } from './follow-up.ts'
import { judgeAgain } from './judge-again.ts'
import { evidentOf, keepEvidence } from './keep-evidence.ts'
import { withStanding } from './stand.ts'

/** What somebody wants done on a project; an act may depend on how the project stands. `at`: when they asked for it, which for a wish is before now. */
export interface Asked {
  readonly item: ItemRef
  readonly act: Act | ((scene: Scene) => Act)
  readonly at: Instant
  /** The judgement that they may have seen, where it is not the one that stands now. */
  readonly stood?: StoredJudgement | undefined
}

interface Settled extends Asked {
  readonly act: Act
}

/** What became of it, and how the project is judged now. */
export interface Performed {
  readonly obstacles: readonly Obstacle[]
  readonly judged: Judged
  readonly scene: Scene
}

const noProject = (): TrackerError =>
  new TrackerError('invalid', 'This item stands for no project with a gate', 'Open the gate panel again.')

const gateNamed = (act: Act): string | undefined => ('gate' in act ? act.gate : undefined)

/** Everybody whom the project item, or an item below it, names in whatever field was read. */
const teamOf = ({ project, below }: Judged['reading']): readonly PersonRef[] => {
  const fields = [project, ...below].flatMap((item) => Object.values(item.fields))
  return [...new Set(fields.flatMap((field) => (field.ok && field.value !== null && isPerson(field.value) ? [field.value.ref] : [])))]
}

/** The project as it is judged at this moment, with its ledger: what an act is weighed against. */
const sceneOf = async (ports: Ports, call: Call, site: Site, item: ItemRef): Promise<Pick<Performed, 'judged' | 'scene'>> => {
  const { settings } = site.configured
  const judged = await findComponent(site.tracker, call, settings, item).then((reading) => judgeNow(ports, site, reading))
  const stored = judged && weighedAt(judged.outcome)
  if (!judged || !stored) throw noProject()
  const template = effectiveTemplate(judged.configured.template, judged.tier, judged.tailoring?.entries)
  const [isPmo, deciders] = await Promise.all([ports.directory.isPmo(call.actor), site.deciders()])
  const today = dayOf(call.now, settings.zone)
  const represented = delegators({ site: deciders, today, actor: call.actor }).map(({ ref }) => ref)
  const people = { actor: call.actor.ref, delegators: represented }
  const selfAppointed = await selfAppointedRoles(site.tracker, item, decidingRoles(template), people)
  return {
    judged,
    scene: {
      actor: call.actor,
      isPmo,
      selfAppointed,
      now: call.now,
      today,
      usableUntil: addDays(today, settings.passageDays),
      template,
      stored,
      ...('none' in judged.outcome ? { behind: true as const } : {}),
      state: judged.governance.state,
      site: deciders,
      team: teamOf(judged.reading),
    },
  }
}

/** The judgement that the person saw must be the one that stood, and judging again must say the same. */
const staleness = async (ports: Ports, { item, act, stood }: Settled, now: StoredJudgement): Promise<readonly Obstacle[]> => {
  if (!('judgementHash' in act)) return []
  const before = stood ?? (await readKept(ports, judgementKey(item))).value
  const same =
    before !== undefined &&
    !('none' in before) &&
    before.judgementHash === act.judgementHash &&
    says(before.judgement) === says(now.judgement)
  return same && now.judgement.gate === act.gate ? [] : ['stale']
}

/** A decision on a change with the baseline that follows from it, which nobody but the product puts there. */
const changeDecided = ({ follows: _, ...act }: Extract<Act, { kind: 'change.decide' }>, scene: Scene): Recorded => {
  const change = scene.state.changes.find(({ seq }) => seq === act.change)
  const effect = change && act.outcome === 'approve' ? effectOf(scene, change) : undefined
  if (effect?.is !== 'rebaseline') return act
  const { baseline, within } = effect
  return { ...act, follows: { after: baselineHash(baseline), baseline, within } }
}

const recordedOf = (act: Act, scene: Scene): Recorded => {
  const { actor, stored, usableUntil, now, factsHash } = scene
  if (act.kind === 'change.decide') return changeDecided(act, scene)
  if (act.kind === 'waiver.ask' && act.owner.person === actor.ref) return { ...act, owner: { person: actor.ref, name: actor.name } }
  if (act.kind === 'vote') return { ...act, judgementHash: stored.judgementHash, says: says(stored.judgement) }
  if (act.kind !== 'emergency.release') return act
  const ends = dayOf(new Date(Date.parse(now) + act.hours * 3_600_000).toISOString(), stored.zone)
  const until = ends < usableUntil ? ends : usableUntil
  const released = { factsHash: factsHash ?? factsHashOf(stored.facts), template: stored.judgement.template.hash, until }
  return { ...act, judgementHash: stored.judgementHash, released }
}

/** The act and what the product adds because of it, in one go. */
const records = (ledger: Judged['governance']['ledger'], call: Call, { act, at }: Settled, scene: Scene): readonly Recorded[] => {
  const recorded = recordedOf(act, scene)
  if (recorded.kind !== 'vote') return [recorded]
  const seq = ledger.hashes.length + 1
  const entry = { hash: '', seq, at, by: { ref: call.actor.ref, name: call.actor.name }, act: recorded }
  const decision = decisionAfter({ ...scene, state: governanceState({ ...ledger, entries: [...ledger.entries, entry] }) }, recorded.gate)
  if (!decision) return [recorded]
  const set = baselineAfter(scene, decision)
  return [recorded, decision, ...(set ? [set] : [])]
}

/** What this very person asked at this very moment stands already: a wish that was taken up before its item could be cleared. */
const standsAlready = ({ ledger }: Judged['governance'], call: Call, { act, at }: Settled): boolean =>
  ledger.entries.some((entry) => entry.at === at && entry.by.ref === call.actor.ref && entry.act.kind === act.kind)

const eventOf = (call: Call, kind: GateEvent['kind'], { act }: Settled, stored: StoredJudgement): GateEvent => ({
  at: call.now,
  kind,
  gate: gateNamed(act) ?? stored.judgement.gate,
  byName: call.actor.name,
})

const keepNow = async (ports: Ports, judged: Performed['judged'], event?: GateEvent): Promise<Performed['judged']> => {
  const { outcome: now } = judged
  const outcome = event && !('none' in now) ? { ...now, history: withEvent(now.history, event) } : now
  return { ...judged, outcome: await keepJudged(ports, { ...judged, outcome }, 'now') }
}

const ofApproval: ReadonlySet<Act['kind']> = new Set(['approval.ask', 'approval.withdraw', 'vote'])

/** How the project stands with what was added. Votes change nothing that is judged; what else is recorded may, so that it is judged again. */
const standWith = async (
  site: Site,
  { judged, scene }: Omit<Performed, 'obstacles'>,
  act: Act,
  ledger: Ledger,
): Promise<Performed['judged']> => {
  const state = governanceState(ledger)
  if (!ofApproval.has(act.kind) || 'none' in judged.outcome) return judgeAgain(site, judged, { ledger, state })
  const passages = passagesIn(state, scene.stored.zone)
  const now = { state, reading: judged.reading, site: scene.site }
  const outcome = withStanding({ ...judged.outcome, passages }, scene.template, now)
  return { ...judged, governance: { ledger, state }, passages, outcome }
}

/** Where anybody may write the storage, only the item says what belongs to the chain: what somebody else attested meanwhile must not be cut off. */
const ensureAttestedStill = async ({ shelf }: Ports, { tracker }: Site, { marks, reading, governance }: Judged): Promise<void> => {
  if (shelf.guarded) return
  const { record } = await tracker.marks(reading.project.ref)
  if (record?.seq !== marks.record?.seq || record?.head !== marks.record?.head) throw busy(governance.ledger.subject)
}

const append = async (
  ports: Ports,
  call: Call,
  site: Site,
  asked: Settled,
  { judged, scene }: Omit<Performed, 'obstacles'>,
): Promise<Performed> => {
  const { governance } = judged
  const evident = evidentOf(ports, judged, scene.stored)
  const added = records(governance.ledger, call, asked, { ...scene, factsHash: evident.factsHash })
  const decision = added.find((one) => one.kind === 'decision')
  await ensureAttestedStill(ports, site, judged)
  const rests = decision !== undefined || asked.act.kind === 'emergency.release'
  if (rests) await keepEvidence(ports, scene.stored.judgementHash, evident)
  const by = { ref: call.actor.ref, name: call.actor.name }
  const ledger = await appendTo(
    ports,
    governance.ledger,
    added.map((act, index) => ({ at: asked.at, by, act, ...(rests && index === 0 ? { beside: evident.beside } : {}) })),
  )
  const now = await standWith(site, { judged, scene }, asked.act, ledger)
  const event = decision
    ? { ...eventOf(call, decision.until === null ? 'refused' : 'passed', asked, scene.stored), decision: decision.outcome }
    : undefined
  const kept = await keepNow(ports, now, event)
  const stands = await followUp(ports, site, kept)
  const stored = weighedAt(stands.outcome) ?? scene.stored
  return { obstacles: [], judged: stands, scene: { ...scene, state: stands.governance.state, stored } }
}

/**
 * Does what somebody asks for, with the product's own identity: judges again, weighs it against the project as it is at this moment, keeps the evidence, puts the act into the ledger
 * with what follows from it, all at once, then writes the head of the ledger and the marks on the project item. Nothing but the fresh judgement is written when anything stands against it;
 * `noteRefusal` leaves a line in the gate's history then. It can be repeated: what stands in the ledger already is not done twice.
 */
export const perform = async (ports: Ports, call: Call, site: Site, given: Asked, noteRefusal = false): Promise<Performed> => {
  const { judged, scene } = await sceneOf(ports, call, site, given.item)
  const asked = { ...given, act: typeof given.act === 'function' ? given.act(scene) : given.act }
  if (standsAlready(judged.governance, call, asked)) return { obstacles: [], judged: await keepNow(ports, judged), scene }
  const obstacles = [...obstaclesTo(asked.act, scene), ...(await staleness(ports, asked, scene.stored))]
  if (obstacles.length === 0) return append(ports, call, site, asked, { judged, scene })
  const event = noteRefusal ? eventOf(call, 'refused', asked, scene.stored) : undefined
  return { obstacles, judged: await keepNow(ports, judged, event), scene }
}
