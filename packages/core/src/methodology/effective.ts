import { canonical, hashOf } from '../hash.ts'
import type { IsoDate } from '../work/values.ts'
import { withParameters } from './parameter-words.ts'
import type { TailoringEntry } from './tailoring.ts'
import type { Criterion, Demand, Gate, Severity, SeverityStep, Template, Tier } from './template.ts'
import type { EmergencyPolicy, WaiverPolicy } from './template-parts.ts'
import { usualEmergency } from './usual-emergency.ts'

/** A criterion with its tier worked in. */
export interface EffectiveCriterion extends Omit<Criterion, 'tiers'> {
  readonly demand: Demand
  /** The project agreed with the PMO to do without it. */
  readonly leftOut?: true
}

/** A template as it applies to one component: its tier worked in. Its hash stands in every judgement. */
export interface EffectiveTemplate {
  readonly id: string
  readonly name: string
  readonly version: string
  readonly tier: Tier
  readonly hash: string
  readonly phases: Template['phases']
  readonly gates: readonly Gate[]
  readonly roles: Template['roles']
  readonly parameters: Readonly<Record<string, number | string | boolean>>
  readonly criteria: readonly EffectiveCriterion[]
  /** Who may ask for and grant waivers of criteria that say nothing of their own. */
  readonly waivers?: WaiverPolicy
  /** Who may open a gate in an emergency, and for how long. */
  readonly emergency: EmergencyPolicy
}

/** A criterion as one tier asks it. */
export const inTier = ({ tiers, ...criterion }: Criterion, tier: Tier): EffectiveCriterion => {
  const other = tiers?.[tier]
  if (!other) return criterion
  const severity = typeof other.severity === 'string' ? [{ severity: other.severity }] : other.severity
  return { ...criterion, demand: other.demand, weight: other.weight, severity }
}

/** The values of the template's parameters in one tier. */
export const parametersIn = (template: Template, tier: Tier): EffectiveTemplate['parameters'] =>
  Object.fromEntries(Object.entries(template.parameters).map(([name, parameter]) => [name, parameter.tiers?.[tier] ?? parameter.value]))

/** The gate at which a gate is held in a tier: itself, or the one that it is merged into. `undefined`: the gates send each other round in a circle. */
export const heldAt = <G extends Pick<Gate, 'id'> & Partial<Pick<Gate, 'mergedInto'>>>(
  gates: readonly G[],
  gate: G,
  tier: Tier,
): G | undefined => {
  let at: G | undefined = gate
  for (let step = 0; step <= gates.length && at; step += 1) {
    const into: string | undefined = at.mergedInto?.[tier]
    if (into === undefined) return at
    at = gates.find(({ id }) => id === into)
  }
  return undefined
}

/** The same by its id; an id of no gate stays as it is. */
export const heldGate = (gates: readonly Gate[], id: string, tier: Tier): string => {
  const gate = gates.find((candidate) => candidate.id === id)
  return (gate && heldAt(gates, gate, tier))?.id ?? id
}

const ladder: readonly Severity[] = ['off', 'observe', 'warn', 'block']

/** Negative where the first severity is the milder one. */
export const compareSeverities = (a: Severity, b: Severity): number => ladder.indexOf(a) - ladder.indexOf(b)

/** The severity that a criterion steps to in the end: the one that people mean when they speak of it. */
export const lastSeverity = (steps: readonly SeverityStep[]): Severity => severityOn(steps, '9999-12-31')

/** A milder severity caps every step, a stricter one lifts every step: on no day it does the opposite. */
const retuned = (steps: readonly SeverityStep[], { before, after }: Extract<TailoringEntry, { kind: 'severity' }>): SeverityStep[] => {
  const milder = compareSeverities(after, before) < 0
  const own = (severity: Severity): Severity => (compareSeverities(severity, after) > 0 === milder ? after : severity)
  const first: SeverityStep[] = milder || steps.some(({ from }) => from === undefined) ? [] : [{ severity: after }]
  return [...first, ...steps.map((step) => ({ ...step, severity: own(step.severity) }))]
}

const tailored = (criterion: EffectiveCriterion, entries: readonly TailoringEntry[]): EffectiveCriterion => {
  const own = entries.filter((entry) => entry.kind !== 'parameter' && entry.id === criterion.id)
  return own.reduce<EffectiveCriterion>((made, entry) => {
    if (entry.kind === 'severity') return { ...made, severity: retuned(made.severity, entry) }
    return entry.kind === 'criterion' ? { ...made, leftOut: true } : made
  }, criterion)
}

/** What an overlay changes, without its reasons and its people: this much of it is part of the hash. */
const essence = (entries: readonly TailoringEntry[]): unknown =>
  entries
    .map(({ kind, id, before, after }) => ({ kind, id, before, after }))
    .toSorted((a, b) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1))

const tailoredParameters = (entries: readonly TailoringEntry[]): EffectiveTemplate['parameters'] =>
  Object.fromEntries(entries.flatMap((entry) => (entry.kind === 'parameter' ? [[entry.id, entry.after]] : [])))

const decided = (template: Template, tier: Tier, tailoring: readonly TailoringEntry[]): EffectiveTemplate => {
  const parameters = { ...parametersIn(template, tier), ...tailoredParameters(tailoring) }
  return {
    id: template.id,
    name: template.name,
    version: template.version,
    tier,
    hash: hashOf(tailoring.length === 0 ? { template, tier } : { template, tier, tailoring: essence(tailoring) }),
    phases: template.phases,
    gates: template.gates.filter((gate) => gate.mergedInto?.[tier] === undefined),
    roles: template.roles,
    parameters,
    ...(template.waivers ? { waivers: template.waivers } : {}),
    emergency: template.emergency ?? usualEmergency,
    criteria: template.criteria.map((criterion) => {
      const asked = tailored(inTier(criterion, tier), tailoring)
      const statement = withParameters(asked.statement, parameters, template.parameters)
      return { ...asked, statement, gate: heldGate(template.gates, asked.gate, tier) }
    }),
  }
}

const known = new WeakMap<Template, Map<string, EffectiveTemplate>>()

/**
 * The template with everything that depends on the project decided: its tier, with only the gates that are held in it and the criteria of those merged into them,
 * and the tailoring that was agreed for it; entries that do not fit the template have to be left out before.
 * The same template and tailoring give the same object again: its hash, and what is compiled from it, cost far more than a judgement.
 */
export const effectiveTemplate = (template: Template, tier: Tier, tailoring: readonly TailoringEntry[] = []): EffectiveTemplate => {
  const made = known.get(template) ?? new Map<string, EffectiveTemplate>()
  const key = tailoring.length === 0 ? tier : `${tier} ${canonical(essence(tailoring))}`
  const effective = made.get(key) ?? decided(template, tier, tailoring)
  known.set(template, made.set(key, effective))
  return effective
}

/** The severity in force on a day: the last step dated on or before it. Before the first dated step: off. */
export const severityOn = (steps: readonly SeverityStep[], asOf: IsoDate): Severity => {
  let last: SeverityStep | undefined
  for (const step of steps) {
    const begun = step.from === undefined || step.from <= asOf
    if (begun && (step.from ?? '') >= (last?.from ?? '')) last = step
  }
  return last?.severity ?? 'off'
}
