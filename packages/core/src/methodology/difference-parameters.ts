import { canonical } from '../hash.ts'
import type { Condition } from '../rules/condition.ts'
import { parametersOf } from '../rules/parts.ts'
import { allTiers, type TemplateChange } from './change.ts'
import { effectOfLimit } from './difference-limits.ts'
import { parametersIn } from './effective.ts'
import { type Effect, oppositeOf, resolved, strictness, together } from './strictness.ts'
import type { Criterion, Parameter, Template, Tier } from './template.ts'

export const parametersUsedBy = (criterion: Criterion): readonly string[] => [
  ...parametersOf(criterion.passes),
  ...(criterion.when ? parametersOf(criterion.when) : []),
]

type Value = number | string | boolean

/** What other values of parameters do to one criterion; `changed` wherever its condition does not prove it. */
export const effectOn = (criterion: Criterion, before: Readonly<Record<string, Value>>, after: Readonly<Record<string, Value>>): Effect => {
  const of = (condition: Condition): Effect => strictness(resolved(condition, before), resolved(condition, after))
  // A rule that applies to fewer projects asks less.
  return together([of(criterion.passes), ...(criterion.when ? [oppositeOf(of(criterion.when))] : [])])
}

interface Step {
  readonly tier: Tier
  readonly before: Value
  readonly after: Value
}

/** Tiers in which a parameter changed in the same way, told once. */
const grouped = (steps: readonly Step[]): readonly (Step & { readonly tiers: readonly Tier[] })[] => {
  const groups = new Map<string, Step & { tiers: Tier[] }>()
  for (const step of steps) {
    const key = canonical([step.before, step.after])
    const group = groups.get(key) ?? { ...step, tiers: [] }
    group.tiers.push(step.tier)
    groups.set(key, group)
  }
  return [...groups.values()]
}

const ofLimits = (name: string, before: Parameter, after: Parameter): TemplateChange[] => {
  const differs = (...keys: readonly (keyof Parameter)[]): boolean => keys.some((key) => before[key] !== after[key])
  const effect = effectOfLimit(before.tailoring, after.tailoring)
  return [
    ...(effect !== 'same' || differs('min', 'max')
      ? [{ subject: 'parameter', id: name, aspect: 'limits', effect: effect === 'same' ? 'changed' : effect, before, after } as const]
      : []),
    ...(differs('label', 'unit', 'stricter')
      ? [{ subject: 'parameter', id: name, aspect: 'label', effect: 'reworded', before, after } as const]
      : []),
  ]
}

const changedValue = (name: string, before: Template, after: Template): TemplateChange[] => {
  const values = allTiers.map((tier) => ({ tier, old: parametersIn(before, tier), young: parametersIn(after, tier) }))
  const steps = values.flatMap(({ tier, old, young }): Step[] => {
    const [was, is] = [old[name], young[name]]
    return was === undefined || is === undefined || was === is ? [] : [{ tier, before: was, after: is }]
  })
  const users = after.criteria.filter((criterion) => parametersUsedBy(criterion).includes(name))
  return grouped(steps).map((step) => {
    const base = parametersIn(after, step.tier)
    const effect = together(users.map((user) => effectOn(user, { ...base, [name]: step.before }, { ...base, [name]: step.after })))
    return {
      subject: 'parameter',
      id: name,
      aspect: 'value',
      effect: effect === 'same' ? 'reworded' : effect,
      tiers: step.tiers,
      before: step.before,
      after: step.after,
      usedBy: users.map(({ id }) => id),
    }
  })
}

/** Which parameters were added, removed or set to another value, and what that asks of the projects by the criteria that use them. */
export const differenceOfParameters = (before: Template, after: Template): TemplateChange[] => [
  ...Object.entries(after.parameters).flatMap(([name, parameter]): TemplateChange[] => {
    const was = Object.hasOwn(before.parameters, name) ? before.parameters[name] : undefined
    return was
      ? [...changedValue(name, before, after), ...ofLimits(name, was, parameter)]
      : [{ subject: 'parameter', id: name, aspect: 'added', effect: 'reworded', value: parameter.value }]
  }),
  ...Object.entries(before.parameters).flatMap(([name, { value }]): TemplateChange[] =>
    Object.hasOwn(after.parameters, name) ? [] : [{ subject: 'parameter', id: name, aspect: 'removed', effect: 'reworded', value }],
  ),
]
