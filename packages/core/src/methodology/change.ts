import type { Effect } from './strictness.ts'
import type { Criterion, Demand, Gate, SeverityStep, Tier } from './template.ts'

export const allTiers: readonly Tier[] = ['light', 'standard', 'major']

type What = 'added' | 'removed'
type Scalar = number | string | boolean

/** What one tier asks of a criterion. */
export interface Asked {
  readonly demand: Demand
  readonly weight: number
  readonly severity: readonly SeverityStep[]
}

/** One difference between two versions of a template. `effect` says what it does to the projects under it; `reworded` does nothing to them. */
export type TemplateChange = { readonly id: string; readonly effect: Exclude<Effect, 'same'> | 'reworded' } & (
  | { readonly subject: 'template'; readonly aspect: 'name' | 'summary'; readonly before: string; readonly after: string }
  | { readonly subject: 'phase' | 'role'; readonly aspect: What; readonly name: string }
  | { readonly subject: 'phase' | 'role'; readonly aspect: 'name'; readonly before: string; readonly after: string }
  | {
      readonly subject: 'phases' | 'gates'
      readonly aspect: 'order'
      readonly before: readonly string[]
      readonly after: readonly string[]
    }
  | { readonly subject: 'gate'; readonly aspect: What; readonly gate: Gate }
  | {
      readonly subject: 'gate'
      readonly aspect: 'name' | 'mode' | 'from' | 'opens' | 'shouldLimit'
      readonly before: Scalar | null
      readonly after: Scalar | null
    }
  | { readonly subject: 'gate'; readonly aspect: 'decidedBy'; readonly before: readonly string[]; readonly after: readonly string[] }
  | { readonly subject: 'parameter'; readonly aspect: What; readonly value: Scalar }
  | {
      readonly subject: 'parameter'
      readonly aspect: 'value'
      readonly tiers: readonly Tier[]
      readonly before: Scalar
      readonly after: Scalar
      /** The criteria that use it, as they stand now. */
      readonly usedBy: readonly string[]
    }
  | { readonly subject: 'criterion'; readonly aspect: What; readonly criterion: Criterion }
  | {
      readonly subject: 'criterion'
      readonly aspect: 'passes' | 'when'
      readonly before: Criterion['when']
      readonly after: Criterion['when']
    }
  | {
      readonly subject: 'criterion'
      readonly aspect: 'gate' | 'statement' | 'fixedBy' | 'waivable'
      readonly before: Scalar
      readonly after: Scalar
    }
  | { readonly subject: 'criterion'; readonly aspect: 'guideline' }
  | {
      readonly subject: 'criterion'
      readonly aspect: 'demand' | 'weight' | 'severity'
      readonly tiers: readonly Tier[]
      readonly before: Asked
      readonly after: Asked
    }
)

export const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((entry) => [entry.id, entry]))
