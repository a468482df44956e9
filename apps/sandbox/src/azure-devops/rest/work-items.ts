import * as z from 'zod/mini'
import { maySee } from '../store/access.ts'
import { same } from '../store/names.ts'
import type { Item } from '../store/state.ts'
import { noSuchField, noSuchItem, Refusal } from './refusal.ts'
import { type Asked, listed, ok, type Route } from './route.ts'

const read = ['vso.work']

/** The item, if it exists, lies in the project of the address and may be seen; the answer does not tell these apart. */
export const itemFor = (asked: Asked, id = Number(asked.params['id'])): Item => {
  const item = asked.store.item(id)
  if (!item || !maySee(asked.store, item, asked.person)) throw noSuchItem(asked.params['id'] ?? id)
  if (asked.project && asked.project.id !== item.project) throw noSuchItem(id)
  return item
}

const checked = (asked: Asked, names: readonly string[] | undefined): readonly string[] | undefined => {
  for (const name of names ?? []) if (!asked.store.field(name)) throw noSuchField(name)
  return names
}

const fieldsIn = (asked: Asked): readonly string[] | undefined => {
  const names = asked.query['fields']
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return checked(asked, names?.length ? names : undefined)
}

const expandIn = (asked: Asked, fields: readonly string[] | undefined, expand: string | undefined): string | undefined => {
  const level = expand?.toLowerCase()
  if (fields && level && level !== 'none' && level !== 'links') {
    throw new Refusal(400, 'ConflictingParametersException', 'The expand parameter can not be used with the fields parameter.')
  }
  return level
}

const revisionAt = (item: Item, asOf: string | undefined): number => {
  if (asOf === undefined) return item.revisions.length
  const time = Date.parse(asOf)
  return item.revisions.filter((revision) => Date.parse(revision.at) <= time).length
}

const one = (asked: Asked) => {
  const item = itemFor(asked)
  const fields = fieldsIn(asked)
  const revision = revisionAt(item, asked.query['asOf'])
  if (revision === 0) throw noSuchItem(item.id)
  return ok(asked.wire.item(item, { fields, expand: expandIn(asked, fields, asked.query['$expand']), links: true, revision }))
}

interface Batch {
  readonly ids: readonly number[]
  readonly fields: readonly string[] | undefined
  readonly expand: string | undefined
  readonly asOf: string | undefined
  readonly omit: boolean
}

/** Missing and hidden items are `null` where the caller asked to omit them, and fail the whole batch where not. */
const several = (asked: Asked, batch: Batch) => {
  if (batch.ids.length > asked.limits.batchIds) {
    throw new Refusal(
      400,
      'VssPropertyValidationException',
      `VS403474: The number of ids in the request must be between 1 and ${asked.limits.batchIds}, and there are ${batch.ids.length}.`,
    )
  }
  const expand = expandIn(asked, batch.fields, batch.expand)
  return listed(
    batch.ids.map((id) => {
      const item = asked.store.item(id)
      const revision = item ? revisionAt(item, batch.asOf) : 0
      const visible =
        item && revision > 0 && maySee(asked.store, item, asked.person) && (!asked.project || asked.project.id === item.project)
      if (visible) return asked.wire.item(item, { fields: batch.fields, expand, revision })
      if (batch.omit) return null
      throw noSuchItem(id)
    }),
  )
}

const Body = z.object({
  ids: z.array(z.int()),
  fields: z.optional(z.nullable(z.array(z.string()))),
  $expand: z.optional(z.nullable(z.string())),
  asOf: z.optional(z.nullable(z.string())),
  errorPolicy: z.optional(z.nullable(z.string())),
})

const wrongBody = (what: string): Refusal => new Refusal(400, 'VssPropertyValidationException', `TF400898: ${what}`)

const batch = (asked: Asked) => {
  const body = Body.safeParse(asked.body)
  if (!body.success) throw wrongBody('The body of a work items batch holds ids, as whole numbers, and what is asked of them.')
  const { ids, fields, $expand, asOf, errorPolicy } = body.data
  return several(asked, {
    ids,
    fields: checked(asked, fields ?? undefined),
    expand: $expand ?? undefined,
    asOf: asOf ?? undefined,
    omit: same(errorPolicy ?? 'fail', 'omit'),
  })
}

const byIds = (asked: Asked) => {
  const ids = (asked.query['ids'] ?? '').split(',').map(Number)
  if (ids.some((id) => !Number.isInteger(id) || id <= 0)) throw wrongBody('ids is a list of work item ids, parted by commas.')
  return several(asked, {
    ids,
    fields: fieldsIn(asked),
    expand: asked.query['$expand'],
    asOf: asked.query['asOf'],
    omit: same(asked.query['errorPolicy'] ?? 'fail', 'omit'),
  })
}

export const workItemRoutes: readonly Route[] = [
  { method: 'POST', path: 'wit/workitemsbatch', scopes: read, answer: batch },
  { method: 'GET', path: 'wit/workitems', scopes: read, answer: byIds },
  { method: 'GET', path: 'wit/workitems/:id', scopes: read, answer: one },
]
