import { factsHashOf } from '../facts/facts-hash.ts'
import { TrackerError } from '../failure.ts'
import { saysTheSame } from '../gates/judge.ts'
import type { DeclarationRequest, GateEvent, GatePassage, StoredJudgement } from '../gates/records.ts'
import type { Call, Ports } from '../ports.ts'
import { factWords } from '../rules/naming.ts'
import { addDays, dayOf } from '../work/calendar.ts'
import type { ItemRef } from '../work/values.ts'
import { decidedKey, judgementKey, passagesKey } from './documents.ts'
import { gateView, type Moment, obstaclesTo } from './gate-view.ts'
import { withEvent } from './history.ts'
import { type Judged, judgeNow, keep, needSite, type Site } from './judge-component.ts'
import { readKept } from './kept.ts'
import { openGate } from './open-gate.ts'
import { findComponent } from './read-components.ts'
import { selfAppointedRoles } from './self-appointed.ts'
import type { DeclarationView, DeclareResult, GateView } from './views.ts'

export interface Declaration {
  readonly item: ItemRef
  readonly gate: string
  readonly judgementHash: string
}

type Obstacles = DeclarationView['obstacles']

/** The judgement that the person saw must be the one that stands, and judging again must say the same. */
const staleness = (seen: Declaration, before: StoredJudgement | undefined, now: StoredJudgement): Obstacles =>
  before?.judgementHash === seen.judgementHash && now.judgement.gate === seen.gate && saysTheSame(before.judgement, now.judgement)
    ? []
    : ['stale']

/** The passage of the gate in the records, in place of one that the project item does not confirm. */
const recordPassage = async (ports: Ports, item: ItemRef, passage: GatePassage): Promise<void> => {
  const key = passagesKey(item)
  const before = await readKept(ports, key)
  const others = (before.value?.passages ?? []).filter(({ gate }) => gate !== passage.gate)
  const written = await ports.shelf.write(key, { passages: [...others, passage] }, before.version)
  if (!written.ok)
    throw new TrackerError(
      'conflict',
      'Somebody else decided on this project at the same moment',
      'Look at the gate again and repeat your decision if it still stands.',
    )
}

/** Keeps what the decision rests on, under its hash and for good, before the decision itself. */
const recordEvidence = async (ports: Ports, { judgementHash, judgement, facts, evidence }: StoredJudgement): Promise<void> => {
  const key = decidedKey(judgementHash)
  if (!(await ports.shelf.read(key))) await ports.shelf.write(key, { judgement, facts, evidence }, 'new')
}

const passageOf = (call: Call, site: Site, { judgement, judgementHash, facts }: StoredJudgement): GatePassage => {
  const { zone, passageDays } = site.configured.settings
  const on = dayOf(call.now, zone)
  return {
    gate: judgement.gate,
    by: call.actor.ref,
    byName: call.actor.name,
    on,
    at: call.now,
    judgementHash,
    factsHash: factsHashOf(facts),
    until: addDays(on, passageDays),
  }
}

const notAhead = (gate: string): TrackerError =>
  new TrackerError('invalid', `The gate ${gate} is not ahead of this project`, 'Open the gate panel again.')

interface Weighed {
  readonly judged: Judged
  readonly now: StoredJudgement
  readonly moment: Moment
  readonly obstacles: Obstacles
}

/** Judges again and says what stands against the declaration. */
const weigh = async (ports: Ports, call: Call, site: Site, seen: Declaration): Promise<Weighed> => {
  const before = (await readKept(ports, judgementKey(seen.item))).value
  const [judged, isPmo] = await Promise.all([
    findComponent(site.tracker, call, site.configured.settings, seen.item).then((reading) => judgeNow(ports, site, reading)),
    ports.directory.isPmo(call.actor),
  ])
  const gate = judged?.configured.template.gates.find(({ id }) => id === seen.gate)
  if (!judged || !gate || 'none' in judged.outcome) throw notAhead(seen.gate)
  const selfAppointed = await selfAppointedRoles(site.tracker, seen.item, gate, call.actor.ref)
  const moment: Moment = { call, facts: factWords, source: 'official', isPmo, selfAppointed, pending: null }
  const now = judged.outcome
  const obstacles = [...obstaclesTo(gate, now, moment), ...staleness(seen, before && !('none' in before) ? before : undefined, now)]
  return { judged, now, moment, obstacles }
}

const keepWith = async (
  ports: Ports,
  { judged, now, moment }: Weighed,
  event: GateEvent | undefined,
  passages: readonly GatePassage[],
): Promise<GateView> => {
  const outcome = { ...now, passages, history: event ? withEvent(now.history, event) : now.history }
  const kept = await keep(ports, { ...judged, passages, outcome }, 'now')
  return gateView(judged.configured.template, 'none' in kept ? outcome : kept, moment)
}

/**
 * Declares a gate passed with the product's own identity: judges again, checks role and readiness, keeps the evidence, records the passage once, then marks the project item.
 * Nothing but the fresh judgement is written when anything stands against it; `noteRefusal` leaves a line in the gate's history then.
 */
const declareOfficially = async (ports: Ports, call: Call, site: Site, seen: Declaration, noteRefusal: boolean): Promise<DeclareResult> => {
  const weighed = await weigh(ports, call, site, seen)
  const { now, obstacles } = weighed
  const event = (kind: 'passed' | 'refused'): GateEvent => ({ at: call.now, kind, gate: seen.gate, byName: call.actor.name })
  if (obstacles.length > 0) {
    const view = await keepWith(ports, weighed, noteRefusal ? event('refused') : undefined, now.passages)
    return { status: 'refused', obstacles, view }
  }
  const passage = passageOf(call, site, now)
  await recordEvidence(ports, now)
  await recordPassage(ports, seen.item, passage)
  const passages = [...now.passages.filter(({ gate }) => gate !== passage.gate), passage]
  return { status: 'passed', view: await keepWith(ports, weighed, event('passed'), passages) }
}

/** Leaves the wish on the project item, where the tracker's own history says whose it is; the product's own identity acts on it in its next run. */
const request = async (ports: Ports, call: Call, seen: Declaration): Promise<DeclareResult> => {
  const view = await openGate(ports, call, { item: seen.item })
  if (view.kind !== 'gate')
    throw new TrackerError(
      'invalid',
      'There is no official judgement of this project to declare passed',
      'Wait for the next refresh, then look again.',
    )
  const stale: Obstacles = view.judged.judgementHash === seen.judgementHash && view.gate.id === seen.gate ? [] : ['stale']
  const obstacles = [...view.declaration.obstacles, ...stale]
  if (obstacles.length > 0) return { status: 'refused', obstacles, view }
  await ports.desk.ensureDeclarationRequest(seen.item, { gate: seen.gate, judgementHash: seen.judgementHash })
  const pending = { byName: call.actor.name, at: call.now }
  return { status: 'requested', view: { ...view, declaration: { ...view.declaration, may: false, obstacles: ['pending'], pending } } }
}

export const declarePassed = async (ports: Ports, call: Call, seen: Declaration): Promise<DeclareResult> =>
  call.identity === 'product' ? declareOfficially(ports, call, await needSite(ports, call), seen, false) : request(ports, call, seen)

const nonsense = (error: unknown): boolean => error instanceof TrackerError && (error.code === 'invalid' || error.code === 'not-found')

const decide = async (ports: Ports, call: Call, site: Site, item: ItemRef, wish: DeclarationRequest): Promise<DeclareResult['status']> => {
  const asAuthor: Call = { ...call, actor: { ref: wish.by, name: wish.byName, active: true } }
  try {
    return (await declareOfficially(ports, asAuthor, site, { item, gate: wish.gate, judgementHash: wish.judgementHash }, true)).status
  } catch (error) {
    if (nonsense(error)) return 'refused'
    throw error
  }
}

/**
 * Acts on a wish that waits on an item, as the person whose it is by the tracker's own history, and takes exactly this wish away.
 * A wish that makes no sense is refused like any other, so that it cannot stand in the way of the rest.
 */
export const settleRequest = async (ports: Ports, call: Call, site: Site, item: ItemRef): Promise<DeclareResult['status'] | undefined> => {
  const wish = await site.tracker.declarationRequest(item)
  if (!wish) return undefined
  const status = await decide(ports, call, site, item, wish)
  await ports.desk.ensureDeclarationRequest(item, null, { gate: wish.gate, judgementHash: wish.judgementHash })
  return status
}
