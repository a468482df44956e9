import type { Mapping } from '@plumbline/core'
import type { SeedPortfolio } from './seed/door.ts'

/** The sandbox's clock: starts on 2022-03-31, moves at real speed. */
export interface Clock {
  now(): Date
}

/** One REST exchange as it went over the wire, for the contract suite. `caller`: a person's seed id, `app`, or `service`. */
export interface Exchange {
  readonly method: string
  /** Path and query from the site's root. */
  readonly path: string
  readonly requestHeaders: Readonly<Record<string, string>>
  readonly requestBody: string | undefined
  readonly status: number
  readonly responseHeaders: Readonly<Record<string, string>>
  readonly responseBody: string
  readonly caller: string
}

/** A fault to inject into answers: the next `times` requests whose path matches are answered so. */
export interface Fault {
  readonly match: RegExp
  readonly times: number
  readonly answer:
    | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
    | 'cutOff'
    | 'refuse'
}

/** What every local tracker offers to the sandbox and to the tests, besides its REST and its pages. */
export interface LocalTracker {
  /** Root of pages and REST, without a slash at the end; for Azure DevOps with the organisation. */
  readonly url: string
  /** Replaces everything, with dates and history, and installs the app as an administrator would. */
  seed(portfolio: SeedPortfolio): void
  /** A mapping that fits what `seed` made. */
  mapping(): Mapping
  /** The tracker's key (`DFT-12`, `1214`) and lasting id of a seeded item. */
  find(seedId: string): { readonly key: string; readonly id: string }
  /** Where a person sees this item, signed in as that person. */
  page(what: { readonly item: string } | 'portfolio' | 'settings', as: string, look?: { readonly theme?: 'light' | 'dark' }): string
  /** A token for REST calls as that seeded person. */
  token(personId: string): string
  /** Ids of the assumptions that this tracker rests on and can turn round. */
  readonly beliefs: readonly string[]
  /** Behaves contrary to this assumption from now on; `undefined`: as believed again. */
  invert(assumption: string | undefined): void
  inject(fault: Fault): void
  clearFaults(): void
  onExchange(listener: (exchange: Exchange) => void): () => void
  /** The whole state as JSON, to keep and to start again from. */
  snapshot(): unknown
  restore(state: unknown): void
  close(): Promise<void>
}
