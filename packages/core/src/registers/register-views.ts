import type { IsoDate, ItemRef, Money, Person } from '../work/values.ts'
import type { FormKind } from './form-kinds.ts'

/** An entry in brief, as its tracker item says now. */
export interface RegisterEntry {
  readonly key: string
  readonly title: string
  readonly url: string
  readonly state: string
  readonly owner?: string
  readonly due?: IsoDate
  /** Due before today. */
  readonly overdue: boolean
  /** Risks: probability × impact, each from 1 to 5. */
  readonly score?: number
  readonly severity?: string
  /** Change requests. */
  readonly decision?: string
}

export interface RegisterList {
  readonly kind: FormKind
  /** Whether the settings say which type of item holds it; without that nothing can be listed or added. */
  readonly mapped: boolean
  /** What is open, the most pressing first; at most 25 of them. */
  readonly entries: readonly RegisterEntry[]
  readonly open: number
  /** Open entries that this person may not see. */
  readonly hidden: number
}

/** The registers of one project, and what a form for a new entry needs. */
export interface RegistersView {
  readonly project: { readonly key: string; readonly title: string }
  readonly registers: readonly RegisterList[]
  /** Everything below the project could be read. */
  readonly complete: boolean
  readonly mayAdd: boolean
  /** Names of the roles whose holders may, besides the PMO. */
  readonly adders: readonly string[]
  readonly pmoIs: { readonly kind: 'administrators' } | { readonly kind: 'team'; readonly name: string }
  /** People known on this project: whoever asks, holders of its roles, owners of its entries. */
  readonly people: readonly Pick<Person, 'ref' | 'name'>[]
  readonly me: string
  readonly today: IsoDate
  readonly currency?: string
}

/** What a change would do; each effect is the difference that it makes. */
export interface ChangeEffects {
  readonly cost?: Money
  /** Days by which the finish moves; negative is earlier. */
  readonly days?: number
  readonly scope?: string
  readonly benefit?: string
  readonly otherProjects?: string
}

/** A new entry as a person filled it in; what its register does not have stays out. */
export interface NewEntry {
  readonly kind: FormKind
  readonly title: string
  readonly details?: string
  readonly owner?: Pick<Person, 'ref' | 'name'>
  readonly due?: IsoDate
  readonly probability?: number
  readonly impact?: number
  readonly response?: string
  readonly severity?: string
  readonly source?: string
  readonly effects?: ChangeEffects
}

export type EntryField = Exclude<keyof NewEntry, 'kind'>

/** What is wrong with an entry, by the field that has to be corrected. */
export interface NewEntryMistake {
  readonly field: EntryField
  readonly reason: 'missing' | 'tooLong' | 'past' | 'noEffect'
}

export interface CreateEntryInput {
  readonly item: ItemRef
  /** Made up by the form, once for each entry: the same key never makes a second item. */
  readonly entryKey: string
  readonly entry: NewEntry
}

export type CreateEntryResult =
  | {
      readonly ok: true
      readonly entry: RegisterEntry
      /** What the tracker's item has no field for, in words. */
      readonly unfilled: readonly string[]
      /** An earlier try was not answered and may have made it too. */
      readonly mayBeTwice: boolean
    }
  | { readonly ok: false; readonly mistakes: readonly NewEntryMistake[] }

/** What a person may ask of the registers of a project. */
export interface RegisterUseCases {
  'register.list': { input: { item: ItemRef }; output: RegistersView }
  'register.create': { input: CreateEntryInput; output: CreateEntryResult }
}
