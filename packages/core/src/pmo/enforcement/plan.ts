import type { EnforcementPlan, PlannedSlot, UnheldGate } from '../../gates/enforcement.ts'
import type { Template } from '../../methodology/template.ts'
import type { Settings } from '../settings.ts'

/** As many as a tracker keeps fields for. */
const mostSlots = 8

type StatesOfPhase = ReadonlyMap<string, readonly string[]>

/** The tracker's states by the phase of this template that they mean. */
const statesOf = ({ mapping }: Pick<Settings, 'mapping'>, template: Template): StatesOfPhase => {
  const phases = mapping.templatePhases?.[template.id] ?? mapping.phases
  const states = new Map<string, string[]>()
  for (const [state, phase] of Object.entries(phases)) states.set(phase, [...(states.get(phase) ?? []), state])
  return states
}

interface Guarded {
  readonly gate: UnheldGate
  readonly opens: readonly string[]
  readonly behind: readonly string[]
  readonly before: readonly string[]
}

const guardedIn = (settings: Pick<Settings, 'mapping'>, template: Template): readonly Guarded[] => {
  const states = statesOf(settings, template)
  const inPhases = (phases: Template['phases']) => phases.flatMap(({ id }) => states.get(id) ?? [])
  return template.gates.flatMap(({ id, name, opens }, index) => {
    const place = template.phases.findIndex((phase) => phase.id === opens)
    if (opens === null || place < 0) return []
    const gate = { template: template.id, gate: id, name, slot: index + 1, state: null, heldBy: null }
    return [
      {
        gate,
        opens: states.get(opens) ?? [],
        behind: inPhases(template.phases.slice(place)),
        before: inPhases(template.phases.slice(0, place)),
      },
    ]
  })
}

/** One state needs one slot, or items of one template would be held by the gate of another: the lowest, which lets nobody through that it should hold under that template. */
const slotOfState = (gates: readonly Guarded[]): ReadonlyMap<string, number> => {
  const slots = new Map<string, number>()
  for (const { gate, opens } of gates)
    for (const state of opens) slots.set(state, Math.min(gate.slot, slots.get(state) ?? Number.POSITIVE_INFINITY))
  return slots
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]
const without = (values: readonly string[], others: readonly string[]): readonly string[] =>
  unique(values).filter((value) => !others.includes(value))

const slotFrom = (slot: number, gates: readonly Guarded[], states: readonly string[]): PlannedSlot => {
  const behind = gates.flatMap((each) => each.behind)
  const before = gates.flatMap((each) => each.before)
  const named = new Map(gates.map(({ gate: { template, gate, name } }) => [`${template} ${gate}`, { template, gate, name }]))
  return { slot, gates: [...named.values()], states, behind: without(behind, before), before: without(before, behind) }
}

/**
 * The plan that all templates in use share. A gate is known by its slot, its number in its template, so that templates on the same states do not hold each other.
 * Where two of them open one state at gates of different numbers, the lower slot holds it and the other gate is told as not held.
 */
export const planOf = (
  settings: Pick<Settings, 'mapping'>,
  templates: readonly Template[],
  whenUnable: EnforcementPlan['whenUnable'],
): EnforcementPlan => {
  const all = templates.flatMap((template) => guardedIn(settings, template))
  const possible = all.filter(({ gate }) => gate.slot <= mostSlots)
  const holds = slotOfState(possible)
  const numbers = unique(possible.map(({ gate }) => gate.slot)).toSorted((one, other) => one - other)
  const slots = numbers.flatMap((slot) => {
    const states = [...holds].flatMap(([state, by]) => (by === slot ? [state] : []))
    const own = possible.filter(({ gate, opens }) => gate.slot === slot && opens.some((state) => states.includes(state)))
    return states.length > 0 ? [slotFrom(slot, own, states)] : []
  })
  const unheld = all.flatMap(({ gate, opens }): UnheldGate[] => {
    if (gate.slot > mostSlots || opens.length === 0) return [gate]
    return opens.flatMap((state) => (holds.get(state) === gate.slot ? [] : [{ ...gate, state, heldBy: holds.get(state) ?? null }]))
  })
  return { itemTypes: settings.mapping.projectItemTypes, slots, unheld, whenUnable }
}
