import type { NeutralField } from '../../work/fields.ts'
import type { RegisterKind } from '../../work/registers.ts'
import type { FactValue } from '../facts.ts'
import type { FactUnit } from '../unit.ts'

/** What else has to be mapped before a fact can be known; `record`: nothing that Plumbline reads holds it yet. */
export type FactNeed = 'deliveryTypes' | 'phases' | 'record'

/** What a fact is: its type, the unit it is shown in, and what makes it known. What it means stands in `../meaning.ts`. */
export interface FactSpec {
  readonly type: FactValue['is']
  readonly unit: FactUnit
  readonly label: string
  /** Neutral fields that it is derived from; the first is the one to map or fill when it is not known. */
  readonly fields: readonly NeutralField[]
  readonly needs?: FactNeed
  /** The register whose entries it is derived from. */
  readonly register?: RegisterKind
  /** It may be recorded by hand where no field or register tells it. Older than that many days, a recorded value is `stale`; without a number it does not age. */
  readonly recorded?: { readonly freshDays?: number }
  /** Facts from which it is computed where neither a field nor a record tells it. */
  readonly from?: readonly string[]
  /** The values that a choice can have, where they are known. */
  readonly choices?: readonly string[]
}

type More = Partial<Pick<FactSpec, 'fields' | 'needs' | 'register' | 'recorded' | 'from'>>
type Make = (label: string, more?: More) => FactSpec

const made =
  (type: FactValue['is'], unit: FactUnit): Make =>
  (label, more = {}) => ({ type, unit, label, fields: [], ...more })

/** Yes or no. */
export const flag = made('flag', 'flag')
/** How many. */
export const count = made('whole', 'count')
/** A share or a ratio, in basis points: 10000 is all of it. */
export const share = made('whole', 'basisPoints')
/** Whole calendar days. */
export const days = made('whole', 'days')
export const months = made('whole', 'months')
/** A relative number without a unit. */
export const score = made('whole', 'score')
/** A number with decimals, in hundredths. */
export const hundredths = made('whole', 'hundredths')
export const date = made('date', 'date')
export const money = made('money', 'money')
export const person = made('person', 'person')
export const choice = (label: string, choices: readonly string[], more: More = {}): FactSpec => ({
  ...made('choice', 'choice')(label, more),
  ...(choices.length === 0 ? {} : { choices }),
})

/** Recorded by hand, and as good as the day it was recorded. */
export const byHand = { recorded: {} } as const
/** Recorded by hand; after that many days somebody has to look again. */
export const fresh = (freshDays: number): { readonly recorded: { readonly freshDays: number } } => ({ recorded: { freshDays } })
