import type { Constraint, Limited } from './constraint.ts'
import type { Candidate, SelectionModel } from './model.ts'

/** One change of what is asked: a limit moved, or a demand given up. */
export type Change =
  | { readonly is: 'moved'; readonly constraint: Limited; readonly to: number }
  | { readonly is: 'dropped'; readonly constraint: Constraint }

/** Changes after which a selection is possible. */
export interface Remedy {
  readonly changes: readonly Change[]
  /** How much is moved, relative to the limits; what is dropped counts as much as doubling a limit, and ten times that where it is mandatory. */
  readonly cost: number
  /** Proven: less would not be enough. */
  readonly least: boolean
}

export const dropCost = (constraint: Constraint): number => (constraint.is === 'mandatory' ? 10 : 1)

const withPeriod = (limits: Readonly<Record<string, number>> | undefined, period: string, to: number | undefined) => {
  const { [period]: _, ...rest } = limits ?? {}
  return to === undefined ? rest : { ...rest, [period]: to }
}

const without = (candidate: Candidate, key: keyof Candidate): Candidate => {
  const { [key]: _, ...rest } = candidate
  return rest as Candidate
}

const ofCandidate = (candidate: Candidate, { constraint }: Change): Candidate => {
  const named = 'project' in constraint && constraint.project === candidate.id
  switch (constraint.is) {
    case 'mandatory':
    case 'forcedIn':
    case 'forcedOut':
      return named ? without(candidate, constraint.is) : candidate
    case 'requires':
      return named ? { ...candidate, requires: (candidate.requires ?? []).filter((id) => id !== constraint.needs) } : candidate
    case 'excludes': {
      const other = named ? constraint.other : constraint.other === candidate.id ? constraint.project : undefined
      return other === undefined ? candidate : { ...candidate, excludes: (candidate.excludes ?? []).filter((id) => id !== other) }
    }
    default:
      return candidate
  }
}

const oneChange = (model: SelectionModel, change: Change): SelectionModel => {
  const { constraint } = change
  const to = change.is === 'moved' ? change.to : undefined
  switch (constraint.is) {
    case 'budget': {
      const { fund, period } = constraint
      if (fund === undefined) return { ...model, budgets: withPeriod(model.budgets, period, to) }
      return { ...model, funds: { ...model.funds, [fund]: withPeriod(model.funds?.[fund], period, to) } }
    }
    case 'capacity': {
      const { role, period } = constraint
      return { ...model, capacity: { ...model.capacity, [role]: withPeriod(model.capacity?.[role], period, to) } }
    }
    case 'guardrail':
      return {
        ...model,
        guardrails: (model.guardrails ?? []).map((guardrail) => {
          if (guardrail.id !== constraint.guardrail) return guardrail
          const { [constraint.bound]: _, ...rest } = guardrail
          return to === undefined ? rest : { ...rest, [constraint.bound]: to }
        }),
      }
    case 'objective': {
      const { [constraint.objective]: _, ...rest } = model.objectives ?? {}
      return { ...model, objectives: to === undefined ? rest : { ...rest, [constraint.objective]: { atLeast: to } } }
    }
    default:
      return { ...model, projects: model.projects.map((candidate) => ofCandidate(candidate, change)) }
  }
}

/** The model with changes made: what would be asked then. */
export const changed = (model: SelectionModel, changes: readonly Change[]): SelectionModel => changes.reduce(oneChange, model)
