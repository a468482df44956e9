import { canonical } from '../hash.ts'
import type { Condition } from '../rules/condition.ts'
import { type Asked, allTiers, byId, type TemplateChange } from './change.ts'
import { effectOfLimit, effectOfWaivers } from './difference-limits.ts'
import { inTier, parametersIn, severityOn } from './effective.ts'
import { type Effect, oppositeOf, resolved, strictness, together } from './strictness.ts'
import type { Criterion, Severity, SeverityStep, Template, Tier } from './template.ts'

const rank: Readonly<Record<Severity, number>> = { off: 0, observe: 1, warn: 2, block: 3 }
const longAgo = '0001-01-01'

/** Severity is a course over time: stricter only where it is so on every day on which the two differ. */
const ofSeverity = (before: readonly SeverityStep[], after: readonly SeverityStep[]): Effect => {
  const days = new Set([...before, ...after].map(({ from }) => from ?? longAgo))
  return together(
    [longAgo, ...days].map((day) => {
      const step = rank[severityOn(after, day)] - rank[severityOn(before, day)]
      return step > 0 ? 'tightened' : step < 0 ? 'relaxed' : 'same'
    }),
  )
}

const effectOfAsked: Readonly<Record<keyof Asked, (before: Asked, after: Asked) => Effect>> = {
  demand: (_, after) => (after.demand === 'must' ? 'tightened' : 'relaxed'),
  // More weight helps who passes and hurts who fails.
  weight: () => 'changed',
  severity: (before, after) => ofSeverity(before.severity, after.severity),
}

const asked = ({ demand, weight, severity }: Asked): Asked => ({ demand, weight, severity })

const inTiers = (id: string, before: Criterion, after: Criterion): TemplateChange[] =>
  (['demand', 'weight', 'severity'] as const).flatMap((aspect) => {
    const groups = new Map<string, { tiers: Tier[]; before: Asked; after: Asked }>()
    for (const tier of allTiers) {
      const [was, is]: readonly [Asked, Asked] = [inTier(before, tier), inTier(after, tier)]
      if (canonical(was[aspect]) === canonical(is[aspect])) continue
      const key = canonical([was[aspect], is[aspect]])
      const group = groups.get(key) ?? { tiers: [], before: asked(was), after: asked(is) }
      group.tiers.push(tier)
      groups.set(key, group)
    }
    return [...groups.values()].map((group): TemplateChange => {
      const effect = effectOfAsked[aspect](group.before, group.after)
      return { subject: 'criterion', id, aspect, effect: effect === 'same' ? 'reworded' : effect, ...group }
    })
  })

/** Compared in every tier with the parameters of the new version, so that a change of a parameter is told once, as such. */
const ofConditions = (before: Condition, after: Condition, template: Template): Effect =>
  together(
    allTiers.map((tier) => {
      const parameters = parametersIn(template, tier)
      return strictness(resolved(before, parameters), resolved(after, parameters))
    }),
  )

const ofWhen = (before: Criterion['when'], after: Criterion['when'], template: Template): Effect => {
  if (before && after) return oppositeOf(ofConditions(before, after, template))
  return after ? 'relaxed' : 'tightened'
}

const conditions = (before: Criterion, after: Criterion, old: Template, template: Template): TemplateChange[] => {
  // A parameter that is gone still has the value that it had.
  const both = { ...template, parameters: { ...old.parameters, ...template.parameters } }
  const change = (aspect: 'passes' | 'when', effect: Effect): TemplateChange => ({
    subject: 'criterion',
    id: after.id,
    aspect,
    effect: effect === 'same' ? 'reworded' : effect,
    before: before[aspect],
    after: after[aspect],
  })
  const differs = (aspect: 'passes' | 'when'): boolean => canonical(before[aspect] ?? null) !== canonical(after[aspect] ?? null)
  return [
    ...(differs('passes') ? [change('passes', ofConditions(before.passes, after.passes, both))] : []),
    ...(differs('when') ? [change('when', ofWhen(before.when, after.when, both))] : []),
  ]
}

const effectOfText = (aspect: 'gate' | 'statement' | 'fixedBy' | 'waivable', after: Criterion): TemplateChange['effect'] => {
  if (aspect === 'gate') return after.gate === '*' ? 'tightened' : 'changed'
  if (aspect === 'waivable') return after.waivable ? 'relaxed' : 'tightened'
  return 'reworded'
}

/** What a project may change, who may ask for a waiver, what counts and when it is told; the rest is for readers. */
const ofLimits = (before: Criterion, after: Criterion): TemplateChange[] => {
  const { id } = after
  const limit = effectOfLimit(before.tailoring, after.tailoring)
  const notes = ({ mapsTo, addedByPmo }: Criterion) => canonical({ mapsTo, addedByPmo })
  return [
    ...(limit === 'same'
      ? []
      : [
          {
            subject: 'criterion',
            id,
            aspect: 'tailoring',
            effect: limit,
            before: before.tailoring ?? 'tightenOnly',
            after: after.tailoring ?? 'tightenOnly',
          } satisfies TemplateChange,
        ]),
    ...(canonical(before.waiver ?? null) === canonical(after.waiver ?? null)
      ? []
      : [
          {
            subject: 'criterion',
            id,
            aspect: 'waiver',
            effect: effectOfWaivers(before.waiver, after.waiver),
            before: before.waiver ?? null,
            after: after.waiver ?? null,
          } satisfies TemplateChange,
        ]),
    ...(['askedDaysBefore', 'evidence'] as const)
      .filter((aspect) => before[aspect] !== after[aspect])
      .map(
        (aspect): TemplateChange => ({
          subject: 'criterion',
          id,
          aspect,
          effect: 'reworded',
          before: before[aspect] ?? null,
          after: after[aspect] ?? null,
        }),
      ),
    ...(notes(before) === notes(after) ? [] : [{ subject: 'criterion', id, aspect: 'notes', effect: 'reworded' } satisfies TemplateChange]),
  ]
}

const inCriterion = (before: Criterion, after: Criterion, old: Template, young: Template): TemplateChange[] => [
  ...(['gate', 'statement', 'fixedBy', 'waivable'] as const)
    .filter((aspect) => before[aspect] !== after[aspect])
    .map(
      (aspect): TemplateChange => ({
        subject: 'criterion',
        id: after.id,
        aspect,
        effect: effectOfText(aspect, after),
        before: before[aspect],
        after: after[aspect],
      }),
    ),
  ...conditions(before, after, old, young),
  ...inTiers(after.id, before, after),
  ...ofLimits(before, after),
  ...(canonical(before.guideline) === canonical(after.guideline)
    ? []
    : [{ subject: 'criterion', id: after.id, aspect: 'guideline', effect: 'reworded' } satisfies TemplateChange]),
]

/** Which criteria were added, removed or changed, and what that asks of the projects. */
export const differenceOfCriteria = (before: Template, after: Template): TemplateChange[] => {
  const [old, young] = [byId(before.criteria), byId(after.criteria)]
  return [
    ...after.criteria.flatMap((criterion): TemplateChange[] => {
      const was = old.get(criterion.id)
      if (was) return inCriterion(was, criterion, before, after)
      return [{ subject: 'criterion', id: criterion.id, aspect: 'added', effect: 'tightened', criterion }]
    }),
    ...before.criteria
      .filter(({ id }) => !young.has(id))
      .map((criterion): TemplateChange => ({ subject: 'criterion', id: criterion.id, aspect: 'removed', effect: 'relaxed', criterion })),
  ]
}
