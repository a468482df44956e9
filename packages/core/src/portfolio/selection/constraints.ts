import type { Constraint } from './constraint.ts'
import type { Candidate, SelectionModel } from './model.ts'

const ofCandidate = (candidate: Candidate): Constraint[] => {
  const project = candidate.id
  const found: Constraint[] = []
  if (candidate.mandatory) found.push({ is: 'mandatory', project })
  if (candidate.forcedIn) found.push({ is: 'forcedIn', project, reason: candidate.forcedIn.reason })
  if (candidate.forcedOut) found.push({ is: 'forcedOut', project, reason: candidate.forcedOut.reason })
  for (const needs of new Set(candidate.requires)) found.push({ is: 'requires', project, needs })
  return found
}

/** Each pair once, however often and from whichever side it was written. */
const exclusions = (model: SelectionModel): Constraint[] => {
  const seen = new Set<string>()
  return model.projects.flatMap((candidate) =>
    (candidate.excludes ?? []).flatMap((other): Constraint[] => {
      const pair = JSON.stringify([candidate.id, other].sort())
      if (seen.has(pair)) return []
      seen.add(pair)
      return [{ is: 'excludes', project: candidate.id, other }]
    }),
  )
}

const limits = (model: SelectionModel): Constraint[] => [
  ...Object.entries(model.budgets ?? {}).map(([period, limit]): Constraint => ({ is: 'budget', period, limit })),
  ...Object.entries(model.funds ?? {}).flatMap(([fund, periods]) =>
    Object.entries(periods).map(([period, limit]): Constraint => ({ is: 'budget', fund, period, limit })),
  ),
  ...Object.entries(model.capacity ?? {}).flatMap(([role, periods]) =>
    Object.entries(periods).map(([period, limit]): Constraint => ({ is: 'capacity', role, period, limit })),
  ),
  ...(model.guardrails ?? []).flatMap(({ id, atLeast, atMost }): Constraint[] => [
    ...(atLeast === undefined ? [] : [{ is: 'guardrail', guardrail: id, bound: 'atLeast', limit: atLeast } as const]),
    ...(atMost === undefined ? [] : [{ is: 'guardrail', guardrail: id, bound: 'atMost', limit: atMost } as const]),
  ]),
  ...Object.entries(model.objectives ?? {}).map(([objective, { atLeast }]): Constraint => ({ is: 'objective', objective, limit: atLeast })),
]

/** Everything that a selection has to obey, one by one. */
export const constraintsOf = (model: SelectionModel): readonly Constraint[] => [
  ...limits(model),
  ...model.projects.flatMap(ofCandidate),
  ...exclusions(model),
]
