import * as z from 'zod/mini'
import { parseWiql } from '../wiql/parser.ts'
import { flat, links } from '../wiql/run.ts'
import type { Asking } from '../wiql/values.ts'
import { Refusal } from './refusal.ts'
import { type Asked, ok, type Route } from './route.ts'

const mostCharacters = 32_000
const Body = z.object({ query: z.string() })

const column = (asked: Asked, name: string) => {
  const field = asked.store.field(name)
  const referenceName = field?.referenceName ?? name
  return { referenceName, name: field?.name ?? name, url: `${asked.wire.root}/_apis/wit/fields/${referenceName}` }
}

/** The first so many, silently: a query that finds more than the limit says nothing of it. */
const cut = <T>(asked: Asked, rows: readonly T[]): readonly T[] => {
  const top = asked.query['$top']
  const wanted = top === undefined ? asked.limits.queryResults : Number(top)
  if (!Number.isInteger(wanted) || wanted < 0)
    throw new Refusal(400, 'VssPropertyValidationException', `VS402337: $top is a whole number, not «${top}».`)
  if (wanted > asked.limits.queryResults) {
    throw new Refusal(
      400,
      'VssPropertyValidationException',
      `VS402337: The number of work items returned exceeds the size limit of ${asked.limits.queryResults}. Change the query to return fewer items.`,
    )
  }
  return rows.slice(0, wanted)
}

/** Thirty seconds are over (assumption `ado-query-timeout`). */
const tookTooLong = ({ store }: Asked): Refusal =>
  store.beliefs.holds('ado-query-timeout')
    ? new Refusal(
        400,
        'WorkItemTrackingQueryTimeoutException',
        'VS402335: The timeout period (30 seconds) elapsed prior to completion of the query or the server is not responding.',
      )
    : new Refusal(500, 'WorkItemTrackingQueryException', 'The query was ended.')

const run = (asked: Asked) => {
  const body = Body.safeParse(asked.body)
  if (!body.success) throw new Refusal(400, 'VssPropertyValidationException', 'VS403431: The body holds the query as text: {"query": "…"}.')
  if (body.data.query.length > mostCharacters)
    throw new Refusal(400, 'WorkItemTrackingQueryException', `VS403437: The query is longer than ${mostCharacters} characters.`)
  const query = parseWiql(body.data.query)
  const timePrecision = asked.query['timePrecision']?.toLowerCase() === 'true'
  // Assumption `ado-query-moments`: a query that asks for moments compares them, and its answer says as of when it is.
  const tellsMoments = asked.store.beliefs.holds('ado-query-moments')
  const asking: Asking = {
    store: asked.store,
    wire: asked.wire,
    person: asked.person,
    project: asked.project?.name,
    now: asked.now,
    timePrecision,
    byDay: !timePrecision || !tellsMoments,
  }
  const reference = (id: number) => ({ id, url: asked.wire.itemUrl(id) })
  const common = {
    ...(tellsMoments ? { asOf: asked.now.toISOString() } : {}),
    columns: query.columns.map((name) => column(asked, name)),
    sortColumns: query.orderBy.map(({ field, descending }) => ({ field: column(asked, field), descending })),
  }
  if (query.from === 'workItems') {
    const ids = cut(asked, flat(asking, query))
    return ok({ queryType: 'flat', queryResultType: 'workItem', ...common, workItems: ids.map(reference) })
  }
  const walked = links(asking, query)
  if (walked.length > asked.limits.walked) throw tookTooLong(asked)
  const rows = cut(asked, walked).map((row) => ({
    rel: row.rel,
    source: row.source === null ? null : reference(row.source),
    target: reference(row.target),
  }))
  return ok({
    queryType: query.mode === 'recursive' ? 'tree' : 'oneHop',
    queryResultType: 'workItemLink',
    ...common,
    workItemRelations: rows,
  })
}

export const wiqlRoutes: readonly Route[] = [{ method: 'POST', path: 'wit/wiql', scopes: ['vso.work'], answer: run }]
