import type { GatePassage } from '../gates/records.ts'
import type { Gate, Template } from '../methodology/template.ts'
import type { GateStep } from './views.ts'

interface Course {
  readonly phases: Template['phases']
  readonly gates: readonly Gate[]
}

/**
 * The gate that a component stands before: the one that ends its phase, also after it was passed and until the project moves on.
 * Where the phase is not known, the first gate that is not passed; `undefined` after the last gate.
 */
export const gateAhead = (template: Course, phase: string | null, passages: readonly GatePassage[]): Gate | undefined => {
  if (phase !== null) return template.gates.find((gate) => gate.from === phase)
  return template.gates.find((gate) => !passages.some((passage) => passage.gate === gate.id))
}

/** Every gate of the life cycle with where the component stands; a gate behind it that nobody passed here is *not evidenced*. */
export const gateSteps = (template: Course, phase: string | null, ahead: string, passages: readonly GatePassage[]): GateStep[] => {
  const position = template.gates.findIndex((gate) => gate.id === ahead)
  const phaseName = (id: string | null): string | null => template.phases.find((candidate) => candidate.id === id)?.name ?? null
  return template.gates.map((gate, index) => {
    const passage = passages.find((candidate) => candidate.gate === gate.id)
    const state = passage ? 'passed' : index === position ? 'current' : index < position && phase !== null ? 'notEvidenced' : 'upcoming'
    return {
      id: gate.id,
      name: gate.name,
      opensPhase: phaseName(gate.opens),
      state,
      ...(passage ? { passedOn: passage.on, passedBy: passage.byName } : {}),
    }
  })
}
