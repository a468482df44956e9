import type { Gate, Template, Tier } from './template.ts'

/** The phases and gates of a method, whatever else it asks for. */
export interface Course {
  readonly phases: Template['phases']
  readonly gates: readonly Gate[]
}

/**
 * The gate that ends a phase; one that is judged by machine only where there is no other. A gate that its tier merges into another is not stood before:
 * the way goes on through the phase that it opens.
 */
export const endOf = ({ gates }: Course, phase: string, tier: Tier): Gate | undefined => {
  let at: string | null = phase
  for (let step = 0; step <= gates.length && at !== null; step += 1) {
    const ending: readonly Gate[] = gates.filter(({ from }) => from === at)
    const gate = ending.find(({ mode }) => mode !== 'external') ?? ending[0]
    if (gate?.mergedInto?.[tier] === undefined) return gate
    at = gate.opens
  }
  return undefined
}
