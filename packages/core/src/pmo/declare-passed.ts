import { TrackerError } from '../failure.ts'
import type { Act } from '../governance/acts.ts'
import { heldAmong, holds, type Scene } from '../governance/scene.ts'
import type { Gate } from '../methodology/template.ts'
import type { Call, Ports } from '../ports.ts'
import { factWords } from '../rules/naming.ts'
import type { ItemRef } from '../work/values.ts'
import { gateView } from './gate-view.ts'
import { askFor } from './governance/ask-for.ts'
import { type Performed, perform } from './governance/perform.ts'
import { needSite } from './judge-component.ts'
import { openGate } from './open-gate.ts'
import type { DeclareResult, GateView } from './views.ts'

export interface Declaration {
  readonly item: ItemRef
  readonly gate: string
  readonly judgementHash: string
}

/** Declaring a gate passed is a vote to let it pass, in the first of the deciding roles that this person holds. */
const voteOf = ({ gate, judgementHash }: Declaration, role: string): Act => ({ kind: 'vote', gate, judgementHash, outcome: 'go', role })

const roleFor = ({ decidedBy }: Gate, scene: Scene): string =>
  decidedBy.find((role) => holds(scene, scene.actor.ref, role)) ?? heldAmong(scene, scene.actor.ref, decidedBy) ?? decidedBy[0] ?? 'pmo'

const notAhead = (gate: string): TrackerError =>
  new TrackerError('invalid', `The gate ${gate} is not ahead of this project`, 'Open the gate panel again.')

const viewOf = ({ judged, scene }: Performed, call: Call): GateView =>
  gateView(judged.configured.template, 'none' in judged.outcome ? scene.stored : judged.outcome, {
    call,
    facts: factWords,
    source: 'official',
    isPmo: scene.isPmo,
    selfAppointed: scene.selfAppointed,
    pending: null,
  })

const declareOfficially = async (ports: Ports, call: Call, seen: Declaration): Promise<DeclareResult> => {
  const site = await needSite(ports, call)
  const act = (scene: Scene): Act => {
    const gate = scene.template.gates.find(({ id }) => id === seen.gate)
    if (!gate || scene.behind) throw notAhead(seen.gate)
    return voteOf(seen, roleFor(gate, scene))
  }
  const done = await perform(ports, call, site, { item: seen.item, act, at: call.now })
  const view = viewOf(done, call)
  return done.obstacles.length > 0 ? { status: 'refused', obstacles: done.obstacles, view } : { status: 'passed', view }
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
  const stale = view.judged.judgementHash === seen.judgementHash && view.gate.id === seen.gate ? [] : (['stale'] as const)
  const obstacles = [...view.declaration.obstacles, ...stale]
  if (obstacles.length > 0) return { status: 'refused', obstacles, view }
  await askFor(ports, seen.item, voteOf(seen, view.declaration.role ?? 'pmo'))
  const pending = { byName: call.actor.name, at: call.now }
  return { status: 'requested', view: { ...view, declaration: { ...view.declaration, may: false, obstacles: ['pending'], pending } } }
}

/** Declares a gate passed that one person decides. */
export const declarePassed = async (ports: Ports, call: Call, seen: Declaration): Promise<DeclareResult> =>
  call.identity === 'product' ? declareOfficially(ports, call, seen) : request(ports, call, seen)
