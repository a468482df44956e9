import type { Facts } from '../facts/facts.ts'
import { tierOf } from '../facts/tier.ts'
import type { DeclaredInFlight, GatePassage, NoGateReason } from '../gates/records.ts'
import { type Course, endOf } from '../methodology/phase-end.ts'
import type { Gate, Tier } from '../methodology/template.ts'
import type { ItemState } from '../work/items.ts'
import type { GateStep } from './views.ts'

/** The gate that a component stands before: the one that ends its phase, or the next phase that a gate ends; also after it was passed and until the project moves on. */
export const gateAhead = (template: Course, state: ItemState, tier: Tier): { readonly gate: Gate } | { readonly none: NoGateReason } => {
  if (state.category === 'dropped') return { none: 'dropped' }
  const phase = template.phases.find(({ id }) => id === state.phase)
  if (!phase) return { none: 'phaseUnknown' }
  const gate = endOf(template, phase.id, tier)
  return gate ? { gate } : { none: 'allPassed' }
}

/** The same by what the facts say of phase and tier. */
export const gateAheadIn = (template: Course, { values }: Facts): ReturnType<typeof gateAhead> => {
  const phase = values['component.phase']
  const state = { name: '', category: undefined, ...(phase?.known && phase.value.is === 'choice' ? { phase: phase.value.choice } : {}) }
  return gateAhead(template, state, tierOf(values['component.tier']))
}

const declaredStep = ({ passedOn, where }: DeclaredInFlight['gates'][number]): Pick<GateStep, 'passedOn' | 'where'> => ({
  ...(passedOn === null ? {} : { passedOn }),
  where,
})

/**
 * Every gate of the life cycle with where the component stands; a gate behind it that nobody passed here is *not evidenced*.
 * A gate that is judged on items and deliveries is no step of the component's.
 */
export const gateSteps = (
  template: Course,
  ahead: string,
  { passages, inFlight }: { readonly passages: readonly GatePassage[]; readonly inFlight?: DeclaredInFlight | undefined },
): GateStep[] => {
  const own = template.gates.filter(({ id, mode }) => mode !== 'external' || id === ahead)
  const position = own.findIndex((gate) => gate.id === ahead)
  const phaseName = (id: string | null): string | null => template.phases.find((candidate) => candidate.id === id)?.name ?? null
  return own.map((gate, index) => {
    const passage = passages.find((candidate) => candidate.gate === gate.id)
    const declared = passage || index === position ? undefined : inFlight?.gates.find((candidate) => candidate.gate === gate.id)
    const behind = declared ? 'declared' : 'notEvidenced'
    const state = passage ? 'passed' : index === position ? 'current' : index < position ? behind : 'upcoming'
    return {
      id: gate.id,
      name: gate.name,
      opensPhase: phaseName(gate.opens),
      state,
      ...(passage
        ? { passedOn: passage.on, passedBy: passage.byName, ...(passage.conditional ? { conditional: true as const } : {}) }
        : {}),
      ...(declared && state === 'declared' ? declaredStep(declared) : {}),
    }
  })
}
