import { TrackerError } from '../failure.ts'
import { saysTheSame } from '../gates/judge.ts'
import { passageInForce } from '../gates/passage.ts'
import type { GateEvent, GatePassage, StoredJudgement } from '../gates/records.ts'
import type { Call, Ports } from '../ports.ts'
import { addDays, dayOf } from '../work/calendar.ts'
import type { ItemRef } from '../work/values.ts'
import { judgementKey, passagesKey } from './documents.ts'
import { gateView, type Moment, obstaclesTo } from './gate-view.ts'
import { assessNow, keep, openSite, type Site } from './judge-component.ts'
import { ensureVisible, openGate } from './open-gate.ts'
import type { DeclarationView, DeclareResult } from './views.ts'

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

const recordPassage = async (ports: Ports, item: ItemRef, passage: GatePassage): Promise<readonly GatePassage[] | undefined> => {
  const key = passagesKey(item)
  const before = await ports.shelf.read(key)
  const recorded = before?.value.passages ?? []
  if (passageInForce(recorded, passage.gate, passage.on)) return undefined
  const passages = [...recorded.filter(({ gate }) => gate !== passage.gate), passage]
  const written = await ports.shelf.write(key, { passages }, before?.version ?? 'new')
  if (!written.ok)
    throw new TrackerError(
      'conflict',
      'Somebody else decided on this project at the same moment',
      'Look at the gate again and repeat your decision if it still stands.',
    )
  return passages
}

const passageOf = (call: Call, site: Site, seen: Declaration): GatePassage => {
  const on = dayOf(call.now, site.configured.settings.zone)
  return {
    gate: seen.gate,
    by: call.actor.ref,
    byName: call.actor.name,
    on,
    at: call.now,
    judgementHash: seen.judgementHash,
    until: addDays(on, site.configured.settings.passageDays),
  }
}

const needSite = async (ports: Ports, call: Call): Promise<Site> => {
  const site = await openSite(ports, call)
  if (site) return site
  throw new TrackerError('invalid', 'No template is chosen on this site yet', 'A PMO admin opens the settings and chooses one.')
}

/**
 * Declares a gate passed with the product's own identity: judges again, checks role and readiness, records the passage once, then marks the project item.
 * Nothing is written when anything stands against it.
 */
export const declareOfficially = async (ports: Ports, call: Call, seen: Declaration): Promise<DeclareResult> => {
  const site = await needSite(ports, call)
  const { template } = site.configured
  const [{ reading, stored: now }, before, isPmo] = await Promise.all([
    assessNow(ports, call, site, seen.item),
    ports.shelf.read(judgementKey(seen.item)),
    ports.directory.isPmo(call.actor),
  ])
  const gate = template.gates.find(({ id }) => id === seen.gate)
  if (!now || !gate) throw new TrackerError('invalid', `The gate ${seen.gate} is not ahead of this project`, 'Open the gate panel again.')
  const moment: Moment = { call, source: 'official', isPmo, pending: null }
  const obstacles = [...obstaclesTo(gate, now, moment), ...staleness(seen, before?.value, now)]
  const passages = obstacles.length === 0 ? await recordPassage(ports, seen.item, passageOf(call, site, seen)) : undefined
  if (!passages) {
    const standing = await keep(ports, site, reading, now, 'now')
    return {
      status: 'refused',
      obstacles: obstacles.length === 0 ? ['alreadyPassed'] : obstacles,
      view: gateView(template, standing ?? now, moment),
    }
  }
  const event: GateEvent = { at: call.now, kind: 'passed', gate: gate.id, byName: call.actor.name }
  const passed = await keep(ports, site, reading, { ...now, passages, history: [...now.history, event] }, 'now')
  return { status: 'passed', view: gateView(template, passed ?? now, moment) }
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

export const declarePassed = async (ports: Ports, call: Call, seen: Declaration): Promise<DeclareResult> => {
  await ensureVisible(ports, call, seen.item)
  return call.identity === 'product' ? declareOfficially(ports, call, seen) : request(ports, call, seen)
}

/** Acts on a wish that waits on an item, as the person whose it is by the tracker's own history, and takes it away. Returns what became of it. */
export const settleRequest = async (ports: Ports, call: Call, site: Site, item: ItemRef): Promise<DeclareResult | undefined> => {
  const wish = await site.tracker.declarationRequest(item)
  if (!wish) return undefined
  const asAuthor: Call = { ...call, actor: { ref: wish.by, name: wish.byName, active: true } }
  const result = await declareOfficially(ports, asAuthor, { item, gate: wish.gate, judgementHash: wish.judgementHash })
  if (result.status === 'refused') await noteRefusal(ports, asAuthor, site, item, wish.gate)
  await ports.desk.ensureDeclarationRequest(item, null)
  return result
}

const noteRefusal = async (ports: Ports, call: Call, site: Site, item: ItemRef, gate: string): Promise<void> => {
  const { reading, stored } = await assessNow(ports, call, site, item)
  if (!stored) return
  const event: GateEvent = { at: call.now, kind: 'refused', gate, byName: call.actor.name }
  await keep(ports, site, reading, { ...stored, history: [...stored.history, event] }, 'now')
}
