import { roleFields } from '../facts/catalogue.ts'
import { type ComponentReading, deriveFacts } from '../facts/derive.ts'
import type { Evidence } from '../facts/evidence.ts'
import type { FactReading, Facts } from '../facts/facts.ts'
import { unexplained } from '../facts/governance.ts'
import { fieldOf, isPerson } from '../facts/reading.ts'
import { computedTier, declaredTier, tierOf } from '../facts/tier.ts'
import type { EnforcementState } from '../gates/enforcement.ts'
import { judge, judgementHashOf } from '../gates/judge.ts'
import {
  type AppliedTailoring,
  type BesideTemplate,
  type DeclaredInFlight,
  type Disbelieved,
  type GateEvent,
  type GatePassage,
  type NoGateAhead,
  type StoredJudgement,
  weighedAt,
} from '../gates/records.ts'
import type { Waiver } from '../gates/waiver.ts'
import { effectiveTemplate, heldGate } from '../methodology/effective.ts'
import type { Tier } from '../methodology/template.ts'
import type { WorkItem } from '../work/items.ts'
import { withEvent } from './history.ts'
import { gateAhead } from './life-cycle.ts'
import type { Configured } from './settings-document.ts'

/** What is known of a component beside its facts. */
export interface Standing {
  /** Only what the project item itself confirms. */
  readonly passages: readonly GatePassage[]
  /** Exceptions that somebody granted, by the project's ledger. */
  readonly waivers?: readonly Waiver[]
  readonly enforcement: EnforcementState | null
  readonly history: readonly GateEvent[]
  readonly tailoring?: AppliedTailoring
  readonly inFlight?: DeclaredInFlight
  readonly beside?: BesideTemplate
  readonly disbelieved?: Disbelieved
  readonly counted?: StoredJudgement['counted']
}

/** Whom the project item names in its roles, as they are called there. */
const namedOn = (project: WorkItem): NonNullable<StoredJudgement['people']> =>
  Object.fromEntries(
    roleFields.flatMap((role) => {
      const reading = fieldOf(project, role)
      return reading.ok && reading.value !== null && isPerson(reading.value)
        ? [[role, { ref: reading.value.ref, name: reading.value.name }]]
        : []
    }),
  )

const tierIn = (fact: FactReading): Tier | null => (fact.known ? tierOf(fact) : null)

/** What a judgement is kept with, so that the panel opens with one read. */
const besides = (
  { passages, waivers = [], enforcement, tailoring, inFlight, beside, disbelieved = [], counted }: Standing,
  { project, tierTable }: ComponentReading,
  facts: Facts,
) => ({
  passages,
  enforcement,
  ...(waivers.length > 0 ? { waivers } : {}),
  ...(tailoring ? { tailoring } : {}),
  ...(inFlight ? { inFlight } : {}),
  ...(beside ? { beside } : {}),
  ...(disbelieved.length > 0 ? { disbelieved } : {}),
  ...(counted ? { counted } : {}),
  people: namedOn(project),
  tiers: { declared: tierIn(declaredTier(project)), computed: tierIn(computedTier(project, tierTable, facts.values)) },
})

/** A component as judged today: its facts, and the judgement of the gate ahead or why there is none. */
export interface Assessment {
  readonly facts: Facts
  readonly evidence: Evidence
  readonly tier: Tier
  readonly outcome: StoredJudgement | NoGateAhead
}

/** A project behind all gates still stands before the last one that nobody passed, until the PMO explains how it came there. */
const lastUnpassed = ({ governance }: ComponentReading): string | undefined => governance && unexplained(governance).at(-1)?.gate

/** Judges a component at the gate ahead of it, or at the named one. */
export const assess = (configured: Configured, reading: ComponentReading, standing: Standing, gateId?: string): Assessment => {
  const { project, readAt } = reading
  const { facts, evidence } = deriveFacts(reading)
  const tier = tierOf(facts.values['component.tier'])
  const component = { ref: project.ref, key: project.key, title: project.title, phase: project.state.phase ?? null }
  const ahead = gateAhead(configured.template, project.state, tier)
  const named = gateId === undefined ? undefined : heldGate(configured.template.gates, gateId, tier)
  const gate = named ?? ('gate' in ahead ? ahead.gate.id : ahead.none === 'allPassed' ? lastUnpassed(reading) : undefined)
  if (gate === undefined) {
    const none = 'none' in ahead ? ahead.none : 'allPassed'
    const last = configured.template.gates.findLast(({ mode }) => mode !== 'external')
    const behind = last && weighedAt(assess(configured, reading, { ...standing, history: [] }, last.id).outcome)
    const outcome = { component, template: configured.templateHash, none, judgedAt: readAt }
    return { facts, evidence, tier, outcome: behind ? { ...outcome, behind: { ...behind, history: [] } } : outcome }
  }
  const judgement = judge(effectiveTemplate(configured.template, tier, standing.tailoring?.entries), gate, facts, standing.waivers)
  const outcome: StoredJudgement = {
    component,
    template: configured.templateHash,
    tier,
    zone: reading.zone,
    judgement,
    judgementHash: judgementHashOf(judgement),
    facts,
    evidence,
    judgedAt: readAt,
    ...besides(standing, reading, facts),
    history: withEvent(standing.history, { at: readAt, kind: 'judged', gate, outcome: judgement.outcome }),
  }
  return { facts, evidence, tier, outcome }
}
