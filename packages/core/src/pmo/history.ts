import type { GateEvent } from '../gates/records.ts'

const keptEvents = 20

/** A gate's past with one more line, oldest first; a judgement that says what the last one said adds none. */
export const withEvent = (history: readonly GateEvent[], event: GateEvent): readonly GateEvent[] => {
  const last = history.findLast((candidate) => candidate.kind === 'judged')
  const repeated = event.kind === 'judged' && last?.gate === event.gate && last.outcome === event.outcome
  return repeated ? history : [...history, event].slice(-keptEvents)
}
