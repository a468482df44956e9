import type { GatePassage, NoGateReason } from '../gates/records.ts'
import type { Gate, Template } from '../methodology/template.ts'
import type { ItemState } from '../work/items.ts'
import type { GateStep } from './views.ts'

interface Course {
  readonly phases: Template['phases']
  readonly gates: readonly Gate[]
}

/** The gate that a component stands before: the one that ends its phase, also after it was passed and until the project moves on. */
export const gateAhead = (template: Course, state: ItemState): { readonly gate: Gate } | { readonly none: NoGateReason } => {
  if (state.category === 'dropped') return { none: 'dropped' }
  if (!template.phases.some(({ id }) => id === state.phase)) return { none: 'phaseUnknown' }
  const gate = template.gates.find(({ from }) => from === state.phase)
  return gate ? { gate } : { none: 'allPassed' }
}

/** Every gate of the life cycle with where the component stands; a gate behind it that nobody passed here is *not evidenced*. */
export const gateSteps = (template: Course, ahead: string, passages: readonly GatePassage[]): GateStep[] => {
  const position = template.gates.findIndex((gate) => gate.id === ahead)
  const phaseName = (id: string | null): string | null => template.phases.find((candidate) => candidate.id === id)?.name ?? null
  return template.gates.map((gate, index) => {
    const passage = passages.find((candidate) => candidate.gate === gate.id)
    const state = passage ? 'passed' : index === position ? 'current' : index < position ? 'notEvidenced' : 'upcoming'
    return {
      id: gate.id,
      name: gate.name,
      opensPhase: phaseName(gate.opens),
      state,
      ...(passage ? { passedOn: passage.on, passedBy: passage.byName } : {}),
    }
  })
}
