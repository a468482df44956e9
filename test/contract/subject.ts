import type { Mapping, Person, Ports } from '@plumbline/core'
import type { SeedPortfolio } from '@plumbline/sandbox'
import type { Recording } from '../support/recording.ts'

/** One way to fulfil the ports, as the contract sees it. */
export interface Subject {
  readonly name: string
  seed(portfolio: SeedPortfolio): void
  mapping(): Mapping
  ref(seedId: string): string
  /** The ports as this person; `product` is the app's, or the pipeline's, own identity. */
  ports(as: string | 'product'): Ports
  /** That person as the tracker knows them. */
  actor(person: string): Promise<Person>
  /** Whose eyes read for a person: their own, or the product's, which then shows nothing that they may not see. */
  readonly eyes: 'person' | 'product'
  /** REST exchanges, where there are any. */
  readonly recorded?: Recording
  close(): Promise<void>
}

export const zone = 'Europe/London'

export const collect = async <T>(pages: AsyncIterable<{ readonly values: readonly T[] }>): Promise<readonly T[]> => {
  const all: T[] = []
  for await (const page of pages) all.push(...page.values)
  return all
}

export const pagesOf = async <P>(pages: AsyncIterable<P>): Promise<readonly P[]> => {
  const all: P[] = []
  for await (const page of pages) all.push(page)
  return all
}
