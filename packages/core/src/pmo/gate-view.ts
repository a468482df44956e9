import type { EnforcementState } from '../gates/enforcement.ts'
import type { Limit, Observation, RuleResult } from '../gates/judgement.ts'
import { passageInForce } from '../gates/passage.ts'
import type { StoredJudgement } from '../gates/records.ts'
import { type EffectiveCriterion, type EffectiveTemplate, effectiveTemplate } from '../methodology/effective.ts'
import type { Gate, Template } from '../methodology/template.ts'
import type { Call } from '../ports.ts'
import type { FactWords } from '../rules/naming.ts'
import { dayOf } from '../work/calendar.ts'
import type { IsoDate } from '../work/values.ts'
import { gateSteps } from './life-cycle.ts'
import type { CriterionView, DeclarationView, GateView, JudgedGate, ObservedFact } from './views.ts'

/** What names the things in a judgement. */
interface Naming {
  readonly roleName: (id: string) => string
  readonly facts: FactWords
  readonly stored: StoredJudgement
}

/** Whether a record would make it known: what a mapped field tells, or cannot tell for a fault, stays as it is. */
const leavesRoom = (observed: Observation, field: string | undefined): boolean =>
  typeof observed === 'object'
    ? ['unmapped', 'empty', 'noRecord', 'noHistory', 'zeroBase', 'stale'].includes(observed.unknown)
    : field === undefined

/** Of several limits of one fact, such as a day from and a day to, the one that the value breaks. */
const isBroken = ({ is, value }: Limit, observed: Observation): boolean =>
  typeof observed === typeof value && ((is === 'atMost' && observed > (value ?? '')) || (is === 'atLeast' && observed < (value ?? '')))

/** What a person reads beside the value: why it does not do, where it does not. */
export const limitTold = (fact: string, observed: Observation, limits: readonly Limit[]): Limit | undefined => {
  const asked = limits.filter((limit) => limit.fact === fact)
  return asked.find((limit) => isBroken(limit, observed)) ?? asked[0]
}

const observedFact = (
  [fact, observed]: readonly [string, Observation],
  limits: readonly Limit[],
  criterion: EffectiveCriterion,
  { facts: { specOf, meaningOf }, stored }: Naming,
): ObservedFact => {
  const spec = specOf(fact)
  const limit = limitTold(fact, observed, limits)
  const source = stored.evidence.sources[fact]
  const problem = source?.problem
  const field = spec?.fields[0]
  return {
    fact,
    ...meaningOf(fact, criterion),
    observed,
    ...(limit ? { limit } : {}),
    ...(field ? { field } : {}),
    ...(spec?.recorded && spec.type !== 'person' && leavesRoom(observed, source?.field) ? { recordable: true as const } : {}),
    ...(problem === undefined ? {} : { problem }),
  }
}

const criterionView = (criterion: EffectiveCriterion, result: RuleResult, naming: Naming): CriterionView => ({
  id: criterion.id,
  statement: criterion.statement,
  scope: criterion.gate === '*' ? 'always' : 'gate',
  demand: criterion.demand,
  weight: criterion.weight,
  severity: result.severity,
  value: result.value,
  waived: result.waived,
  waivable: criterion.waivable,
  fixedBy: naming.roleName(criterion.fixedBy),
  guideline: criterion.guideline,
  observed: Object.entries(result.observed).map((entry) => observedFact(entry, result.limits, criterion, naming)),
})

const judgedGate = (template: EffectiveTemplate, naming: Naming, isPmo: boolean): JudgedGate => {
  const { stored } = naming
  const { judgement, evidence } = stored
  return {
    judgementHash: stored.judgementHash,
    outcome: judgement.outcome,
    shouldScore: judgement.shouldScore,
    asOf: judgement.asOf,
    judgedAt: stored.judgedAt,
    criteria: judgement.rules.flatMap((result) => {
      const criterion = template.criteria.find(({ id }) => id === result.id)
      return criterion && (isPmo || result.severity !== 'observe') ? [criterionView(criterion, result, naming)] : []
    }),
    itemsRead: evidence.itemsRead,
    scopeComplete: evidence.scopeComplete,
    hiddenItems: evidence.hiddenItems,
  }
}

const isHolder = (role: string, stored: StoredJudgement, actor: string): boolean => {
  const person = stored.facts.values[`roles[${role}].person`]
  const named = person?.known === true && person.value.is === 'person' && person.value.person === actor
  return named || stored.groups?.[role]?.includes(actor) === true
}

/** The roles that decide at this gate and that the actor holds, by the facts of the component or as the PMO. */
const decidingRolesOf = (gate: Gate, stored: StoredJudgement, actor: string, isPmo: boolean): readonly string[] =>
  gate.decidedBy.filter((role) => (role === 'pmo' ? isPmo : isHolder(role, stored, actor)))

/** What is known of the moment besides the stored judgement. */
export interface Moment {
  readonly call: Call
  /** The fact catalogue's look-ups; what opens a gate loads the catalogue beside itself. */
  readonly facts: FactWords
  readonly source: 'official' | 'preview'
  readonly isPmo: boolean
  /** Roles that the actor gave to themselves, where that was looked up: they do not decide. */
  readonly selfAppointed?: readonly string[]
  readonly pending: { readonly byName?: string; readonly at?: string } | null
  readonly countsNow?: Extract<GateView, { kind: 'gate' }>['countsNow'] | undefined
}

const roleObstacles = (held: readonly string[], selfAppointed: readonly string[]): DeclarationView['obstacles'] => {
  if (held.length === 0) return ['notYourRole']
  return held.every((role) => selfAppointed.includes(role)) ? ['selfAppointed'] : []
}

const today = (call: Call, stored: StoredJudgement): IsoDate => dayOf(call.now, stored.zone)

/** Everything that keeps this person from declaring the gate passed now. */
export const obstaclesTo = (gate: Gate, stored: StoredJudgement, moment: Moment): DeclarationView['obstacles'] => {
  if (passageInForce(stored.passages, gate.id, today(moment.call, stored))) return ['alreadyPassed']
  const { outcome } = stored.judgement
  return [
    ...(gate.mode === 'declared' ? [] : (['notDeclaredMode'] as const)),
    ...(outcome === 'notReady' ? (['notReady'] as const) : outcome === 'unknown' ? (['couldNotCheck'] as const) : []),
    ...(moment.source === 'preview' ? (['preview'] as const) : []),
    ...(moment.pending ? (['pending'] as const) : []),
    ...roleObstacles(decidingRolesOf(gate, stored, moment.call.actor.ref, moment.isPmo), moment.selfAppointed ?? []),
    ...(gate.distinctFrom?.some((role) => isHolder(role, stored, moment.call.actor.ref)) ? (['separation'] as const) : []),
  ]
}

/** The gate panel's content from a judgement and the template that it was made with. What is only observed is shown to the PMO alone. */
export const gateView = (template: Template, stored: StoredJudgement, moment: Moment): GateView => {
  const effective = effectiveTemplate(template, stored.tier, stored.tailoring?.entries)
  const roleName = (id: string): string => effective.roles.find((role) => role.id === id)?.name ?? id
  const gate = effective.gates.find(({ id }) => id === stored.judgement.gate)
  if (!gate) throw new RangeError(`The template ${template.name} ${template.version} has no gate ${stored.judgement.gate}`)
  const passage = passageInForce(stored.passages, gate.id, today(moment.call, stored))
  const reopened = stored.passages.find((each) => each.gate === gate.id && each.reopened)
  const due = stored.facts.values['gate.dueOn']
  const enforcement: EnforcementState | null = stored.enforcement
  const obstacles = obstaclesTo(gate, stored, moment)
  const deciding = decidingRolesOf(gate, stored, moment.call.actor.ref, moment.isPmo).find((role) => !moment.selfAppointed?.includes(role))
  const counting = stored.passages.filter((candidate) => candidate.gate !== gate.id || candidate === passage)
  const steps = gateSteps(effective, gate.id, { passages: counting, inFlight: stored.inFlight })
  return {
    kind: 'gate',
    component: {
      ...stored.component,
      tier: stored.tier,
      tiers: stored.tiers ?? { declared: null, computed: null },
      phase: effective.phases.find(({ id }) => id === stored.component.phase)?.name ?? null,
    },
    template: { id: template.id, name: template.name, version: template.version },
    ...(moment.countsNow ? { countsNow: moment.countsNow } : {}),
    steps,
    gate: {
      id: gate.id,
      name: gate.name,
      mode: gate.mode,
      opensPhase: steps.find(({ id }) => id === gate.id)?.opensPhase ?? null,
      dueOn: due?.known && due.value.is === 'date' ? due.value.date : null,
      passed: passage
        ? {
            on: passage.on,
            byName: passage.byName,
            usableUntil: passage.until,
            ...(passage.conditional ? { conditional: passage.conditional } : {}),
          }
        : null,
      ...(reopened ? { reopened: { on: reopened.on, byName: reopened.byName } } : {}),
    },
    source: moment.source,
    judged: judgedGate(effective, { roleName, facts: moment.facts, stored }, moment.isPmo),
    enforcement,
    mayRecord: moment.isPmo || effective.roles.some(({ id }) => isHolder(id, stored, moment.call.actor.ref)),
    ...(stored.tailoring ? { tailoring: stored.tailoring } : {}),
    ...(stored.inFlight ? { inFlight: stored.inFlight } : {}),
    ...(stored.beside ? { beside: stored.beside } : {}),
    ...(stored.disbelieved ? { disbelieved: stored.disbelieved } : {}),
    declaration: {
      may: obstacles.length === 0,
      obstacles,
      ...(deciding === undefined ? {} : { role: deciding }),
      deciders: gate.decidedBy.map(roleName),
      ...(moment.pending ? { pending: moment.pending } : {}),
    },
    ...(stored.awaiting ? { awaiting: stored.awaiting } : {}),
    ...(stored.exceptions ? { exceptions: stored.exceptions } : {}),
    ...(stored.rejected ? { rejected: stored.rejected } : {}),
    history: stored.history,
    zone: stored.zone,
    now: moment.call.now,
  }
}
