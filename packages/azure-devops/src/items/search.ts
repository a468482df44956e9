import { TrackerError } from '@plumbline/core/reading'
import type * as z from 'zod/mini'
import type { Rest } from '../http/http.ts'
import { reading } from '../http/reading.ts'
import { FoundItems, FoundLinks } from './schema.ts'

/** Results of a query are cut at 20,000 without a word, so windows stay well below and the rest is asked for by id. */
export const window = 10_000
export const silentLimit = 20_000

/** A text literal of the query language. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

export const namesIn = (field: string, names: readonly string[]): string => `[${field}] IN (${names.map(quoted).join(', ')})`

/** A query that takes more than thirty seconds (assumption ado-query-timeout): half of it may not. */
const tookTooLong = (cause: unknown): cause is TrackerError => cause instanceof TrackerError && cause.message.includes('VS402335')

/** Refused like a wrong request, and yet nothing is wrong with it. */
const inWords = (cause: unknown): never => {
  throw tookTooLong(cause)
    ? new TrackerError('unavailable', cause.message, 'Repeat it in a few minutes, when the service has less to do.', { cause })
    : cause
}

/** One query. */
export const ask = <T extends z.ZodMiniType>(
  rest: Rest,
  query: string,
  top: number | undefined,
  asked: { readonly what: string; readonly shape: T; readonly moments?: true },
) =>
  rest
    .call({
      method: 'POST',
      path: '/_apis/wit/wiql',
      query: { $top: top, timePrecision: asked.moments },
      body: { query },
      reads: true,
      what: asked.what,
      read: reading(asked.shape),
    })
    .catch(inWords)

/** Ids of all work items that meet the condition, in windows by id. */
export async function* idsWhere(rest: Rest, condition: string, what: string): AsyncGenerator<readonly number[]> {
  let last = 0
  for (;;) {
    const query = `SELECT [System.Id] FROM WorkItems WHERE (${condition}) AND [System.Id] > ${last} ORDER BY [System.Id] ASC`
    const answer = await ask(rest, query, window, { what, shape: FoundItems })
    const found = answer.workItems.map((item) => item.id)
    if (found.length > 0) yield found
    const highest = found.reduce((most, id) => Math.max(most, id), last)
    if (found.length < window || highest === last) return
    last = highest
  }
}

export interface Hierarchy {
  /** Everything that hangs below a root, each once. */
  readonly below: readonly number[]
  readonly truncated: boolean
}

const linksBelow = async (rest: Rest, roots: readonly number[]): Promise<Hierarchy> => {
  const query =
    `SELECT [System.Id] FROM WorkItemLinks WHERE [Source].[System.Id] IN (${roots.join(', ')})` +
    ` AND [System.Links.LinkType] = 'System.LinkTypes.Hierarchy-Forward' MODE (Recursive)`
  const answer = await ask(rest, query, undefined, { what: 'read what hangs below the project items', shape: FoundLinks })
  const links = answer.workItemRelations
  const below = new Set(links.flatMap(({ source, target }) => (source && target ? [target.id] : [])))
  return { below: [...below], truncated: links.length >= silentLimit }
}

/** As much as none: too much hangs there to be asked for at once. */
const tooMuch = (cause: unknown): Hierarchy => {
  if (tookTooLong(cause)) return { below: [], truncated: true }
  throw cause
}

/** Everything below these items by parent–child links, across projects. Where an answer was cut or took too long, half of the roots are asked for at a time. */
export const idsBelow = async (rest: Rest, roots: readonly number[]): Promise<Hierarchy> => {
  if (roots.length === 0) return { below: [], truncated: false }
  const answer = await linksBelow(rest, roots).catch(tooMuch)
  if (!answer.truncated || roots.length === 1) return answer
  const middle = Math.ceil(roots.length / 2)
  const halves = [await idsBelow(rest, roots.slice(0, middle)), await idsBelow(rest, roots.slice(middle))]
  return { below: [...new Set(halves.flatMap((half) => half.below))], truncated: halves.some((half) => half.truncated) }
}
