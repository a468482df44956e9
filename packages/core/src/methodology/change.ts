import type { Effect } from './strictness.ts'
import type { Criterion, Demand, Gate, Parameter, Role, SeverityStep, Template, Tier } from './template.ts'
import type { Artefact, Ceremony, EmergencyPolicy, Kpi, Quorum, Register, WaiverPolicy } from './template-parts.ts'

export const allTiers: readonly Tier[] = ['light', 'standard', 'major']

type What = 'added' | 'removed'
type Part = 'artefact' | 'ceremony' | 'kpi' | 'register'

interface Both<T> {
  readonly before: T
  readonly after: T
}
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
  | ({ readonly subject: 'gate'; readonly aspect: 'quorum' } & Both<Quorum | null>)
  | ({ readonly subject: 'gate'; readonly aspect: 'distinctFrom' } & Both<readonly string[]>)
  | ({ readonly subject: 'role'; readonly aspect: 'distinctFrom' } & Both<readonly string[]>)
  | ({ readonly subject: 'gate'; readonly aspect: 'slaDays' | 'onStop' | 'repeats' } & Both<Scalar | null>)
  | ({ readonly subject: 'gate'; readonly aspect: 'mergedInto' } & Both<NonNullable<Gate['mergedInto']>>)
  | ({ readonly subject: 'role'; readonly aspect: 'training' } & Both<NonNullable<Role['training']>>)
  | ({ readonly subject: 'role'; readonly aspect: 'group' } & Both<boolean>)
  | { readonly subject: 'parameter'; readonly aspect: What; readonly value: Scalar }
  | ({ readonly subject: 'parameter'; readonly aspect: 'limits' | 'label' } & Both<Parameter>)
  | ({ readonly subject: 'criterion'; readonly aspect: 'waiver' } & Both<WaiverPolicy | null>)
  | ({ readonly subject: 'criterion'; readonly aspect: 'tailoring' | 'askedDaysBefore' | 'evidence' } & Both<Scalar | null>)
  | { readonly subject: 'criterion'; readonly aspect: 'notes' }
  | { readonly subject: Part; readonly aspect: What; readonly name: string }
  | ({ readonly subject: 'artefact'; readonly aspect: 'changed' } & Both<Artefact>)
  | ({ readonly subject: 'ceremony'; readonly aspect: 'changed' } & Both<Ceremony>)
  | ({ readonly subject: 'kpi'; readonly aspect: 'changed' } & Both<Kpi>)
  | ({ readonly subject: 'register'; readonly aspect: 'changed' } & Both<Register>)
  | ({ readonly subject: 'waivers'; readonly aspect: 'changed' } & Both<WaiverPolicy | null>)
  | ({ readonly subject: 'emergency'; readonly aspect: 'changed' } & Both<EmergencyPolicy>)
  | ({ readonly subject: 'tierTable'; readonly aspect: 'changed' } & Both<Template['tierTable'] | null>)
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

const parts = ['artefact', 'ceremony', 'kpi', 'register', 'waivers', 'emergency', 'tierTable'] as const
export type PartChange = Extract<TemplateChange, { readonly subject: (typeof parts)[number] }>

export const isPart = (change: TemplateChange): change is PartChange => parts.some((part) => part === change.subject)
