import { heldAt } from '../methodology/effective.ts'
import type { Tier } from '../methodology/template.ts'
import { dayOf } from '../work/calendar.ts'
import type { ItemState, Transition } from '../work/items.ts'
import type { Instant, TimeZone } from '../work/values.ts'
import type { ComponentReading, Crossing, Governance } from './ground.ts'
import { tierFact, tierOf } from './tier.ts'

interface Move {
  readonly entry: Transition
  /** Phases by their places; a state that means no phase leaves the project where it was. */
  readonly from: number
  readonly to: number
  readonly names: { readonly from: string | null; readonly to: string }
}

type PlaceOf = (phase: string | null | undefined) => number

const nowhere = -1

/** The project's way through the phases, oldest first, and where it stood before its first move; a state without a phase is a pause on it where `paused` says so. */
const wayOf = (
  history: readonly Transition[],
  placeOf: PlaceOf,
  { now, paused }: { readonly now: ItemState; readonly paused: boolean },
) => {
  const moves: Move[] = []
  let start: { readonly place: number; readonly name: string } | undefined
  let last = nowhere
  for (const entry of history.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    if (entry.change.field !== 'state') continue
    const { from, to } = entry.change
    const before = placeOf(from?.phase)
    if (start === undefined && from) start = { place: before, name: from.name }
    if (before > nowhere || !paused) last = before
    const place = placeOf(to.phase)
    if (place === nowhere) continue
    moves.push({ entry, from: last, to: place, names: { from: from?.name ?? null, to: to.name } })
    last = place
  }
  return { moves, start: start ?? (moves.length === 0 ? { place: placeOf(now.phase), name: now.name } : undefined) }
}

type Moving = Pick<ComponentReading, 'history' | 'project'>

/** The project's way as one gate sees it. */
const wayPast = (opened: string, { history = [], project }: Moving, phases: readonly string[]) => {
  // Where nobody says the order of phases, only the gate's own phase is known to lie behind it.
  const known = phases.includes(opened)
  const order = known ? phases : [opened]
  const placeOf: PlaceOf = (phase) => (phase === null || phase === undefined ? nowhere : order.indexOf(phase))
  return { known, opens: placeOf(opened), ...wayOf(history, placeOf, { now: project.state, paused: known }) }
}

/** The last move into a gate's phase, or past it to a later one. */
const crossingOf = (gate: Governance['gates'][number], reading: Moving, phases: readonly string[]): Crossing | undefined => {
  if (gate.opens === null) return undefined
  const { project } = reading
  const { known, opens, moves, start } = wayPast(gate.opens, reading, phases)
  const move = moves.findLast(({ from, to }) => to >= opens && from < opens)
  if (move) {
    const { at, by, byName } = move.entry
    return { gate: gate.id, at, by: by ?? null, byName: byName ?? '', from: move.names.from ?? '', to: move.names.to }
  }
  if (!known || !start || start.place < opens) return undefined
  return { gate: gate.id, at: project.createdAt, by: null, byName: '', from: null, to: start.name }
}

/** When the project last stood before a gate that comes earlier than this one, until a moment. */
const sentBackBefore = (
  gates: Governance['gates'],
  held: string,
  { until, reading, phases }: { readonly until: Instant; readonly reading: Moving; readonly phases: readonly string[] },
): Instant | undefined => {
  const own = gates.findIndex(({ id }) => id === held)
  const earlier = gates.slice(0, Math.max(own, 0)).findLast(({ opens }) => opens !== null && phases.includes(opens))
  if (!earlier?.opens) return undefined
  const { opens, moves } = wayPast(earlier.opens, reading, phases)
  return moves.findLast(({ entry, to }) => to < opens && entry.at <= until)?.entry.at
}

/** A project that is sent back before an earlier gate loses what it passed at the later ones, also where the tracker and the last refresh did not take it away. */
const isLost = ({ on, at }: Governance['passages'][number], back: Instant | undefined, zone: TimeZone): boolean =>
  back !== undefined && (at === undefined ? on !== null && on < dayOf(back, zone) : at < back)

/** The gate at which this one is decided in a tier; `open`: at a later one, so that nothing is decided here. */
const heldIn = (gates: Governance['gates'], gate: Governance['gates'][number], tier: Tier): string => {
  const held = heldAt(gates, gate, tier) ?? gate
  return gates.indexOf(held) > gates.indexOf(gate) ? 'open' : held.id
}

/**
 * Gates that a project stands behind although nobody had passed them when it came there, and nobody declared them passed when it came under the template:
 * by its last move into the gate's phase or over it, or without any move at all. A move that was undone counts no more: such a gate is ahead again, and is then decided.
 */
const crossingsIn = (ground: ComponentReading, { gates, phases = [], passages, inFlight }: Governance): readonly Crossing[] => {
  const now = phases.indexOf(ground.project.state.phase ?? '')
  const tier = tierOf(tierFact(ground.project, ground.tierTable))
  return gates.flatMap((gate) => {
    const crossing = crossingOf(gate, ground, phases)
    if (!crossing || (now >= 0 && phases.indexOf(gate.opens ?? '') > now)) return []
    const day = dayOf(crossing.at, ground.zone)
    const declared = inFlight !== undefined && (day <= inFlight.on || inFlight.gates.some((each) => each.gate === gate.id))
    const held = heldIn(gates, gate, tier)
    const back = sentBackBefore(gates, held, { until: crossing.at, reading: ground, phases })
    const passed =
      held === 'open' ||
      passages.some((passage) => passage.gate === held && (passage.on === null || passage.on <= day) && !isLost(passage, back, ground.zone))
    return declared || passed ? [] : [crossing]
  })
}

/** The project's last move past one of its gates, while it stands behind it. */
export const moveOver = (reading: ComponentReading, id: string): Crossing | undefined => {
  const { gates = [], phases = [] } = reading.governance ?? {}
  const gate = gates.find((each) => each.id === id)
  const now = phases.indexOf(reading.project.state.phase ?? '')
  return gate && now >= phases.indexOf(gate.opens ?? '') ? crossingOf(gate, reading, phases) : undefined
}

/** A reading with the gates that its project stands behind unpassed, and those that it moved past on what no longer held. */
export const withCrossings = (reading: ComponentReading): ComponentReading => {
  const { governance, history } = reading
  if (!governance || !history) return reading
  const crossed = crossingsIn(reading, governance)
  const still = (governance.worsened ?? []).filter(
    ({ gate, at }) => !crossed.some((each) => each.gate === gate) && moveOver(reading, gate)?.at === at,
  )
  return { ...reading, governance: { ...governance, crossed: [...crossed, ...still] } }
}
