import { type ComponentReading, deriveFacts } from '../facts/derive.ts'
import { tierOf } from '../facts/tier.ts'
import type { EnforcementState } from '../gates/enforcement.ts'
import { judge, judgementHashOf } from '../gates/judge.ts'
import type { GateEvent, GatePassage, StoredJudgement } from '../gates/records.ts'
import { effectiveTemplate } from '../methodology/effective.ts'
import { gateAhead } from './life-cycle.ts'
import type { Configured } from './settings-document.ts'

/** What is known of a component beside its facts. */
export interface Standing {
  readonly passages: readonly GatePassage[]
  readonly enforcement: EnforcementState | null
  readonly history: readonly GateEvent[]
}

const keptEvents = 20

const withEvent = (history: readonly GateEvent[], event: GateEvent): readonly GateEvent[] => {
  const last = history.findLast((candidate) => candidate.kind === 'judged')
  const same = last && last.gate === event.gate && last.outcome === event.outcome
  return same ? history : [...history, event].slice(-keptEvents)
}

/** Judges a component at the gate ahead of it, or at the named one. `undefined`: it is past its last gate. */
export const assess = (
  configured: Configured,
  reading: ComponentReading,
  standing: Standing,
  gateId?: string,
): StoredJudgement | undefined => {
  const { project } = reading
  const phase = project.state.phase ?? null
  const gate = gateId ?? gateAhead(configured.template, phase, standing.passages)?.id
  if (gate === undefined) return undefined
  const { facts, evidence } = deriveFacts(reading)
  const tier = tierOf(facts.values['component.tier'])
  const judgement = judge(effectiveTemplate(configured.template, tier), gate, facts)
  return {
    component: { ref: project.ref, key: project.key, title: project.title, phase },
    template: configured.templateHash,
    tier,
    zone: reading.zone,
    judgement,
    judgementHash: judgementHashOf(judgement),
    facts,
    evidence,
    judgedAt: reading.readAt,
    passages: standing.passages,
    enforcement: standing.enforcement,
    history: withEvent(standing.history, { at: reading.readAt, kind: 'judged', gate, outcome: judgement.outcome }),
  }
}
