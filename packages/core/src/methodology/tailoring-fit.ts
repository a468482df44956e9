import { effectOn, parametersUsedBy } from './difference-parameters.ts'
import { compareSeverities, inTier, lastSeverity, parametersIn } from './effective.ts'
import { type Effect, together } from './strictness.ts'
import type { TailoringEntry } from './tailoring.ts'
import type { Criterion, Parameter, Template, Tier } from './template.ts'

type Scalar = number | string | boolean

/**
 * Why an entry of a tailoring does not fit a template: `gone`, the template has no such thing; `changed`, it says something else than when it was agreed;
 * `fixed`, nobody may change it; `looser`, it may only be tightened; `protects`, it would loosen a criterion that is fixed or never waived;
 * `notProven`, nobody can say that it tightens; `twice`, two entries speak of the same thing.
 */
export interface Misfit {
  readonly kind: TailoringEntry['kind']
  readonly id: string
  readonly why: 'gone' | 'changed' | 'same' | 'wrongType' | 'outOfBounds' | 'fixed' | 'looser' | 'protects' | 'notProven' | 'twice'
  /** What the template says itself. */
  readonly now?: Scalar
  /** The criterion that must not be loosened. */
  readonly criterion?: string
}

type Why = Omit<Misfit, 'kind' | 'id'> | undefined

/** A criterion that a project can never make easier for itself. */
const isProtected = ({ tailoring, waivable }: Criterion): boolean => tailoring === 'fixed' || !waivable

const declaredEffect = ({ stricter }: Parameter, before: Scalar, after: Scalar): Effect | undefined => {
  if (stricter === undefined || typeof before !== 'number' || typeof after !== 'number') return undefined
  return after > before === (stricter === 'higher') ? 'tightened' : 'relaxed'
}

const inBounds = ({ min, max }: Parameter, value: Scalar): boolean =>
  typeof value !== 'number' || ((min === undefined || value >= min) && (max === undefined || value <= max))

const ofParameter = (entry: Extract<TailoringEntry, { kind: 'parameter' }>, template: Template, tier: Tier): Why => {
  const parameter = Object.hasOwn(template.parameters, entry.id) ? template.parameters[entry.id] : undefined
  const values = parametersIn(template, tier)
  const now = values[entry.id]
  if (!parameter || now === undefined) return { why: 'gone' }
  if (now !== entry.before) return { why: 'changed', now }
  if (now === entry.after) return { why: 'same', now }
  if (typeof now !== typeof entry.after) return { why: 'wrongType', now }
  if (parameter.tailoring === 'fixed') return { why: 'fixed', now }
  if (!inBounds(parameter, entry.after)) return { why: 'outOfBounds', now }
  const effects = template.criteria
    .filter((criterion) => parametersUsedBy(criterion).includes(entry.id))
    .map((criterion) => ({ criterion, effect: effectOn(criterion, values, { ...values, [entry.id]: entry.after }) }))
  const declared = declaredEffect(parameter, now, entry.after)
  const harmed = effects.find(
    ({ criterion, effect }) => isProtected(criterion) && (effect === 'relaxed' || (effect === 'changed' && declared !== 'tightened')),
  )
  if (harmed) return { why: 'protects', now, criterion: harmed.criterion.id }
  if (parameter.tailoring === 'relaxable') return undefined
  const proven = together(effects.map((each) => each.effect))
  if (effects.some((each) => each.effect === 'relaxed')) return { why: 'looser', now }
  // What the template says of its parameter counts only where its rules prove nothing.
  const effect = proven === 'tightened' ? proven : (declared ?? proven)
  if (effect === 'tightened') return undefined
  return { why: effect === 'relaxed' ? 'looser' : 'notProven', now }
}

const ofCriterion = (entry: Exclude<TailoringEntry, { kind: 'parameter' }>, template: Template, tier: Tier): Why => {
  const criterion = template.criteria.find(({ id }) => id === entry.id)
  if (!criterion) return { why: 'gone' }
  const now = lastSeverity(inTier(criterion, tier).severity)
  if (entry.kind === 'severity' && now !== entry.before) return { why: 'changed', now }
  if (entry.kind === 'severity' && now === entry.after) return { why: 'same', now }
  if (criterion.tailoring === 'fixed') return { why: 'fixed', now }
  if (entry.kind === 'severity' && compareSeverities(entry.after, now) > 0) return undefined
  if (!criterion.waivable) return { why: 'protects', now, criterion: criterion.id }
  return criterion.tailoring === 'relaxable' ? undefined : { why: 'looser', now }
}

const subject = ({ kind, id }: TailoringEntry): string => `${kind === 'parameter' ? 'parameter' : 'criterion'} ${id}`

/** Which entries do not fit the template as this tier asks it, and why. None: the overlay stays within the template's limits. */
export const misfitsOf = (template: Template, tier: Tier, entries: readonly TailoringEntry[]): readonly Misfit[] => {
  const subjects = entries.map(subject)
  return entries.flatMap((entry, index) => {
    const { kind, id } = entry
    if (subjects.indexOf(subjects[index] ?? '') < index) return [{ kind, id, why: 'twice' as const }]
    const why = entry.kind === 'parameter' ? ofParameter(entry, template, tier) : ofCriterion(entry, template, tier)
    return why ? [{ kind, id, ...why }] : []
  })
}

/** The entries that fit. */
export const fitting = (entries: readonly TailoringEntry[], misfits: readonly Misfit[]): readonly TailoringEntry[] =>
  entries.filter(({ kind, id }) => !misfits.some((misfit) => misfit.kind === kind && misfit.id === id))

/** The criteria that the changed parameters reach, so that each can say what was agreed. */
export const reachedBy = (template: Template, entries: readonly TailoringEntry[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    entries
      .filter(({ kind }) => kind === 'parameter')
      .map(({ id }) => [id, template.criteria.filter((criterion) => parametersUsedBy(criterion).includes(id)).map((each) => each.id)]),
  )
