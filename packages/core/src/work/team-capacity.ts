import type { IsoDate, PersonRef } from './values.ts'

/** Days from one to another, both included. */
export interface DayRange {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** A team that plans in the tracker, with the place that it belongs to there. */
export interface TrackerTeam {
  readonly id: string
  readonly name: string
  readonly place: { readonly id: string; readonly name: string }
}

/** Who of a team is there in an iteration, as what, and for how many hours (hundredths) of each of its working days. `role: null`: nobody said as what. */
export interface MemberCapacity {
  readonly person: PersonRef
  readonly shares: readonly { readonly role: string | null; readonly hoursPerDay: number }[]
  readonly off: readonly DayRange[]
}

export interface IterationCapacity extends DayRange {
  readonly name: string
  readonly members: readonly MemberCapacity[]
  /** Days on which the whole team is off. */
  readonly off: readonly DayRange[]
}

/** What a team planned for the iterations that touch some days. */
export interface TeamCapacity {
  /** Days of the week, 0 for Sunday to 6 for Saturday. */
  readonly workingDays: readonly number[]
  readonly iterations: readonly IterationCapacity[]
  /** Iterations without both dates: nobody can say in which month they lie. */
  readonly undated: readonly string[]
  /** Iterations that the tracker did not give, with its reason. */
  readonly unread: readonly { readonly name: string; readonly why: string }[]
}
