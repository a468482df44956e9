import type { Limit, Observation } from '../gates/judgement.ts'
import type { Page } from './page.ts'

/** A value that a condition looks at beside single facts: a count, a share, an earlier value. `undefined`: there is nothing to tell this time. */
export interface Note {
  readonly name: string
  readonly observe: (page: Page) => Observation | undefined
}

/** What is asked of a value. A limit that is no literal is another one for every component, or for every day. */
export interface LimitNote {
  readonly fact: string
  readonly is: Limit['is']
  readonly value?: Observation | ((page: Page) => Observation)
  /** It depends on nothing but the day of the judgement. */
  readonly daily?: true
}

/** What an explanation will have to tell, collected while a condition is compiled. */
export interface Notes {
  /** Facts of the component, by their places. */
  readonly facts: Map<string, number>
  readonly notes: Note[]
  readonly limits: LimitNote[]
}

export const noNotes = (): Notes => ({ facts: new Map(), notes: [], limits: [] })
