import type { Gate, Template, Tier } from './template.ts'

/** The phases and gates of a method, whatever else it asks for. */
export interface Course {
  readonly phases: Template['phases']
  readonly gates: readonly Gate[]
}

/**
 * The gate that a project in a phase comes to next: the one that ends it; one that is judged by machine only where there is no other. Where no gate ends a phase,
 * the way goes on through the phases after it to one that somebody decides. A gate that its tier merges into another is not stood before: the way goes on through
 * the phase that it opens.
 */
export const endOf = ({ phases, gates }: Course, phase: string, tier: Tier): Gate | undefined => {
  let at: string | null | undefined = phase
  let skipped = false
  for (let step = 0; step <= phases.length + gates.length && at; step += 1) {
    const ending: readonly Gate[] = gates.filter(({ from }) => from === at)
    const gate = ending.find(({ mode }) => mode !== 'external') ?? ending[0]
    if (gate && gate.mergedInto?.[tier] === undefined) return skipped && gate.mode === 'informational' ? undefined : gate
    skipped ||= gate === undefined
    at = gate ? gate.opens : phases[phases.findIndex(({ id }) => id === at) + 1]?.id
  }
  return undefined
}
