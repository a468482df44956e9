import type { Ports } from '../../ports.ts'
import type { ItemRef } from '../../work/values.ts'
import type { ComponentSummary } from '../views.ts'
import { everySummary, portfolioLines } from './summaries.ts'
import { writeLines } from './write-lines.ts'

/** Keeps lines of the portfolio, together; writes nothing while all that they show is the same. */
export const keepSummaries = (ports: Pick<Ports, 'shelf'>, some: readonly ComponentSummary[]): Promise<void> =>
  writeLines(ports, portfolioLines, new Map(some.map((summary) => [summary.ref, summary])))

/** Takes away the lines of items that stand for no project any more. */
export const dropSummaries = (ports: Pick<Ports, 'shelf'>, items: readonly ItemRef[]): Promise<void> =>
  writeLines(ports, portfolioLines, new Map(items.map((item) => [item, null])))

/** Takes away the lines of all but these. */
export const keepOnly = async (ports: Pick<Ports, 'shelf'>, standing: ReadonlySet<ItemRef>): Promise<void> =>
  dropSummaries(
    ports,
    (await everySummary(ports)).flatMap(({ ref }) => (standing.has(ref) ? [] : [ref])),
  )
