import { canonical } from '../../hash.ts'
import { isPlain } from '../../plain.ts'
import type { Ports } from '../../ports.ts'
import type { ItemRef } from '../../work/values.ts'
import type { ComponentSummary } from '../views.ts'
import { everyLine, lineFor, orderOf, type Packed, type SomeLines, someLines, usualPage } from './packed.ts'

const withoutMoment = (summary: ComponentSummary): string => canonical({ ...summary, judgedAt: '' })

/** The portfolio: a line for each project, with the moment and the hash of the judgement that it tells of. */
export const portfolioLines: Packed<ComponentSummary> = {
  collection: 'portfolio-lines',
  check: (item, value) =>
    isPlain(value) && value['ref'] === item && typeof value['title'] === 'string' && Array.isArray(value['healthHistory'])
      ? (value as unknown as ComponentSummary)
      : null,
  longest: usualPage,
  same: (before, after) => withoutMoment(before) === withoutMoment(after),
}

/** So many at a time where something is read of each. */
const usualMost = 100

const byKey = (a: ComponentSummary, b: ComponentSummary): number => a.key.localeCompare(b.key, 'en', { numeric: true })

/** The next projects of the portfolio, by their keys within each part; `after` is the `next` of those before. */
export const someSummaries = async (
  ports: Pick<Ports, 'shelf'>,
  after?: string | undefined,
  most: number = usualMost,
): Promise<SomeLines<ComponentSummary>> => {
  const { lines, ...more } = await someLines(ports, portfolioLines, after, most)
  return { lines: lines.toSorted(byKey), ...more }
}

/** Every project of the portfolio. */
export const everySummary = async (ports: Pick<Ports, 'shelf'>): Promise<readonly ComponentSummary[]> => [
  ...(await everyLine(ports, portfolioLines)).values(),
]

export const summaryOf = (ports: Pick<Ports, 'shelf'>, item: ItemRef): Promise<ComponentSummary | undefined> =>
  lineFor(ports, portfolioLines, item)

/** Projects whose lines stand on one page beside each other, so that a batch writes few pages. */
export const inPages = (items: readonly ItemRef[]): ItemRef[] => items.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
