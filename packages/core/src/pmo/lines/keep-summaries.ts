import type { Call, Ports } from '../../ports.ts'
import type { ItemRef } from '../../work/values.ts'
import type { ComponentSummary } from '../views.ts'
import { noteDeparted } from './departed.ts'
import { everySummary, portfolioLines, summaryOf } from './summaries.ts'
import { writeLines } from './write-lines.ts'

/** Keeps lines of the portfolio, together; writes nothing while all that they show is the same. */
export const keepSummaries = (ports: Pick<Ports, 'shelf'>, some: readonly ComponentSummary[]): Promise<void> =>
  writeLines(ports, portfolioLines, new Map(some.map((summary) => [summary.ref, summary])))

const drop = async (ports: Pick<Ports, 'shelf'>, lines: readonly ComponentSummary[], { now }: Pick<Call, 'now'>): Promise<void> => {
  await noteDeparted(ports, lines, now)
  await writeLines(ports, portfolioLines, new Map(lines.map(({ ref }) => [ref, null])))
}

/** Takes away the lines of items that stand for no project any more, and notes that they left. */
export const dropSummaries = async (ports: Pick<Ports, 'shelf'>, call: Pick<Call, 'now'>, items: readonly ItemRef[]): Promise<void> => {
  const lines: ComponentSummary[] = []
  for (const item of items) {
    const line = await summaryOf(ports, item)
    if (line) lines.push(line)
  }
  await drop(ports, lines, call)
}

/** The same for all but these. */
export const keepOnly = async (ports: Pick<Ports, 'shelf'>, call: Pick<Call, 'now'>, standing: ReadonlySet<ItemRef>): Promise<void> =>
  drop(
    ports,
    (await everySummary(ports)).filter(({ ref }) => !standing.has(ref)),
    call,
  )
