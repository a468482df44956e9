import * as z from 'zod/mini'
import { maySee } from '../store/access.ts'
import { guidOf, noEnd, same } from '../store/names.ts'
import type { Item } from '../store/state.ts'
import { denied, noSuchField, Refusal } from './refusal.ts'
import { type Asked, listed, ok, type Route } from './route.ts'
import { itemFor } from './work-items.ts'

const read = ['vso.work']

/** Fields of every revision that differ by nature and are told in updates, too. */
const always = ['System.Rev', 'System.AuthorizedDate', 'System.RevisedDate', 'System.ChangedDate']

/** Who made a change, under the same id as everywhere (assumption `ado-identity-id`). */
const author = ({ store, wire }: Asked, by: string): Record<string, unknown> => {
  const identity = wire.identityOf(by)
  return store.beliefs.holds('ado-identity-id') ? identity : { ...identity, id: guidOf(`in history ${by}`) }
}

const update = (asked: Asked, item: Item, number: number): Record<string, unknown> => {
  const revision = item.revisions[number - 1]
  const now = asked.wire.stored(item, number)
  const before = number > 1 ? asked.wire.stored(item, number - 1) : {}
  const names = number === 1 ? Object.keys(now) : [...always, 'System.ChangedBy', ...Object.keys(revision?.set ?? {})]
  const fields = names.flatMap((name) => {
    const [oldValue, newValue] = [before[name], now[name]]
    if (JSON.stringify(oldValue) === JSON.stringify(newValue)) return []
    const sides = {
      ...(oldValue === undefined ? {} : { oldValue: asked.wire.value(oldValue) }),
      ...(newValue === undefined ? {} : { newValue: asked.wire.value(newValue) }),
    }
    return [[name, sides] as const]
  })
  const parent = revision?.set['System.Parent']
  const link = (id: number) => ({
    rel: 'System.LinkTypes.Hierarchy-Reverse',
    url: asked.wire.itemUrl(id),
    attributes: { isLocked: false, name: 'Parent' },
  })
  return {
    id: number,
    workItemId: item.id,
    rev: number,
    revisedBy: author(asked, revision?.by ?? ''),
    revisedDate: item.revisions[number]?.at ?? noEnd,
    fields: Object.fromEntries(fields),
    ...(typeof parent === 'number' ? { relations: { added: [link(parent)] } } : {}),
    url: `${asked.wire.itemUrl(item.id)}/updates/${number}`,
  }
}

const page = (asked: Asked, count: number): number[] => {
  const skip = Number(asked.query['$skip'] ?? 0)
  const top = Math.min(Number(asked.query['$top'] ?? 200), 200)
  return Array.from({ length: count }, (_, index) => index + 1).slice(skip, skip + top)
}

const numbered = (asked: Asked, item: Item, name: string): number => {
  const number = Number(asked.params[name])
  if (!item.revisions[number - 1])
    throw new Refusal(
      404,
      'WorkItemRevisionNotFoundException',
      `VS402625: Revision ${asked.params[name]} of work item ${item.id} does not exist.`,
    )
  return number
}

const updates = (asked: Asked) => {
  const item = itemFor(asked)
  return listed(page(asked, item.revisions.length).map((number) => update(asked, item, number)))
}

const revisions = (asked: Asked) => {
  const item = itemFor(asked)
  const expand = asked.query['$expand']
  return listed(page(asked, item.revisions.length).map((revision) => asked.wire.item(item, { revision, expand })))
}

const Filter = z.object({
  fields: z.optional(z.nullable(z.array(z.string()))),
  types: z.optional(z.nullable(z.array(z.string()))),
  includeIdentityRef: z.optional(z.nullable(z.boolean())),
  includeLatestOnly: z.optional(z.nullable(z.boolean())),
})

interface Step {
  readonly item: Item
  readonly revision: number
  readonly at: string
}

const listIn = (text: string | undefined): string[] | undefined => text?.split(',').map((part) => part.trim())
const yes = (text: string | undefined): boolean => same(text ?? 'false', 'true')

const filterIn = (asked: Asked): z.infer<typeof Filter> => {
  if (asked.method === 'POST') {
    const filter = Filter.safeParse(asked.body ?? {})
    if (filter.success) return filter.data
    throw new Refusal(400, 'VssPropertyValidationException', 'TF400898: The filter of the revisions is not understood.')
  }
  return {
    fields: listIn(asked.query['fields']),
    types: listIn(asked.query['types']),
    includeIdentityRef: yes(asked.query['includeIdentityRef']),
    includeLatestOnly: yes(asked.query['includeLatestOnly']),
  }
}

/** All revisions that this person may see, in the order in which they were made. */
const steps = (asked: Asked, filter: z.infer<typeof Filter>): Step[] =>
  asked.store.state.items
    .filter((item) => maySee(asked.store, item, asked.person) && (!asked.project || asked.project.id === item.project))
    .filter((item) => !filter.types?.length || filter.types.some((type) => same(type, item.type)))
    .flatMap((item) => item.revisions.map((revision, index): Step => ({ item, revision: index + 1, at: revision.at })))
    .filter((step) => !filter.includeLatestOnly || step.revision === step.item.revisions.length)
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at) || one.item.id - other.item.id || one.revision - other.revision)

/** People come as one text, or as a reference where the caller asks for it. */
const people = (fields: Record<string, unknown>, references: boolean): Record<string, unknown> => {
  const told = Object.entries(fields).map(([name, value]) => {
    if (typeof value !== 'object' || value === null || !('displayName' in value) || !('uniqueName' in value)) return [name, value] as const
    return [name, references ? value : `${value.displayName} <${value.uniqueName}>`] as const
  })
  return Object.fromEntries(told)
}

const firstAfter = (asked: Asked, all: readonly Step[]): number => {
  const token = asked.query['continuationToken'] ?? asked.query['watermark']
  if (token !== undefined) {
    const at = Number(token.split(';')[0])
    if (!Number.isInteger(at))
      throw new Refusal(400, 'VssPropertyValidationException', `VS402337: The continuation token «${token}» is not valid.`)
    return at
  }
  const since = asked.query['startDateTime']
  if (since === undefined) return 0
  const found = all.findIndex((step) => Date.parse(step.at) >= Date.parse(since))
  return found < 0 ? all.length : found
}

const longText = (asked: Asked, fields: readonly string[] | undefined): readonly string[] | undefined => {
  if (same(asked.query['$expand'] ?? 'none', 'fields')) return fields
  const kept = fields ?? asked.store.state.fields.map((field) => field.referenceName)
  return fields ? kept : kept.filter((name) => asked.store.field(name)?.type !== 'html')
}

const reporting = (asked: Asked) => {
  if (!asked.store.beliefs.holds('ado-reporting-revisions')) throw denied('View work items in this node')
  const filter = filterIn(asked)
  const fields = filter.fields?.length ? filter.fields : undefined
  for (const name of fields ?? []) if (!asked.store.field(name)) throw noSuchField(name)
  const all = steps(asked, filter)
  const start = firstAfter(asked, all)
  const size = Math.min(Number(asked.query['$maxPageSize'] ?? asked.limits.revisionsPage), asked.limits.revisionsPage)
  const shown = all.slice(start, start + size)
  const last = shown.at(-1)
  const token = `${start + shown.length};${last?.item.id ?? 0};${last?.revision ?? 0}`
  return ok({
    values: shown.map(({ item, revision }) => ({
      id: item.id,
      rev: revision,
      fields: people(asked.wire.fields(item, longText(asked, fields), revision), filter.includeIdentityRef ?? false),
    })),
    nextLink: `${asked.wire.root}/_apis/wit/reporting/workItemRevisions?continuationToken=${encodeURIComponent(token)}&api-version=7.1`,
    continuationToken: token,
    isLastBatch: start + shown.length >= all.length,
  })
}

export const historyRoutes: readonly Route[] = [
  { method: 'GET', path: 'wit/workitems/:id/updates', scopes: read, answer: updates },
  {
    method: 'GET',
    path: 'wit/workitems/:id/updates/:number',
    scopes: read,
    answer: (asked) => {
      const item = itemFor(asked)
      return ok(update(asked, item, numbered(asked, item, 'number')))
    },
  },
  { method: 'GET', path: 'wit/workitems/:id/revisions', scopes: read, answer: revisions },
  {
    method: 'GET',
    path: 'wit/workitems/:id/revisions/:number',
    scopes: read,
    answer: (asked) => {
      const item = itemFor(asked)
      return ok(asked.wire.item(item, { revision: numbered(asked, item, 'number'), links: true, expand: asked.query['$expand'] }))
    },
  },
  { method: 'GET', path: 'wit/reporting/workitemrevisions', scopes: read, answer: reporting },
  { method: 'POST', path: 'wit/reporting/workitemrevisions', scopes: read, answer: reporting },
]
