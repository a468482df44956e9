import { hashOf } from '../hash.ts'
import type { IsoDate } from '../work/values.ts'
import type { Criterion, Demand, Gate, Severity, SeverityStep, Template, Tier } from './template.ts'

/** A criterion with its tier worked in. */
export interface EffectiveCriterion extends Omit<Criterion, 'tiers'> {
  readonly demand: Demand
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
export const heldAt = (gates: readonly Gate[], gate: Gate, tier: Tier): Gate | undefined => {
  let at: Gate | undefined = gate
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

const decided = (template: Template, tier: Tier): EffectiveTemplate => ({
  id: template.id,
  name: template.name,
  version: template.version,
  tier,
  hash: hashOf({ template, tier }),
  phases: template.phases,
  gates: template.gates.filter((gate) => gate.mergedInto?.[tier] === undefined),
  roles: template.roles,
  parameters: parametersIn(template, tier),
  criteria: template.criteria.map((criterion) => {
    const asked = inTier(criterion, tier)
    const gate = heldGate(template.gates, asked.gate, tier)
    return gate === asked.gate ? asked : { ...asked, gate }
  }),
})

const known = new WeakMap<Template, Map<Tier, EffectiveTemplate>>()

/**
 * The template with everything that depends on the tier decided: only gates that are held in it, with the criteria of those merged into them.
 * The same template gives the same object again: its hash, and what is compiled from it, cost far more than a judgement.
 */
export const effectiveTemplate = (template: Template, tier: Tier): EffectiveTemplate => {
  const tiers = known.get(template) ?? new Map<Tier, EffectiveTemplate>()
  const effective = tiers.get(tier) ?? decided(template, tier)
  known.set(template, tiers.set(tier, effective))
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
