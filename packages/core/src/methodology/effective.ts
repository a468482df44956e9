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
  return other ? { ...criterion, demand: other.demand, weight: other.weight, severity: [{ severity: other.severity }] } : criterion
}

/** The values of the template's parameters in one tier. */
export const parametersIn = (template: Template, tier: Tier): EffectiveTemplate['parameters'] =>
  Object.fromEntries(Object.entries(template.parameters).map(([name, parameter]) => [name, parameter.tiers?.[tier] ?? parameter.value]))

/** The template with everything that depends on the tier decided. */
export const effectiveTemplate = (template: Template, tier: Tier): EffectiveTemplate => ({
  id: template.id,
  name: template.name,
  version: template.version,
  tier,
  hash: hashOf({ template, tier }),
  phases: template.phases,
  gates: template.gates,
  roles: template.roles,
  parameters: parametersIn(template, tier),
  criteria: template.criteria.map((criterion) => inTier(criterion, tier)),
})

/** The severity in force on a day: the last step dated on or before it. Before the first dated step: off. */
export const severityOn = (steps: readonly SeverityStep[], asOf: IsoDate): Severity => {
  const due = steps.filter((step) => step.from === undefined || step.from <= asOf)
  const ordered = due.toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
  return ordered.at(-1)?.severity ?? 'off'
}
