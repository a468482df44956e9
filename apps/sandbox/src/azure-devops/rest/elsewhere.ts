import * as z from 'zod/mini'
import { mayAdminister, mayEdit } from '../store/access.ts'
import { updateItem } from './patch.ts'
import { denied, noSuchItem, Refusal } from './refusal.ts'
import { type Asked, ok, type Route } from './route.ts'
import { itemFor } from './work-items.ts'

const write = ['vso.work_write']
const most = 200

const Batch = z.array(z.object({ method: z.string(), uri: z.string(), body: z.unknown() }))

const one = (asked: Asked, { method, uri, body }: z.infer<typeof Batch>[number]) => {
  const url = new URL(uri, asked.wire.root)
  const id = /\/_apis\/wit\/workitems\/(\d+)$/i.exec(url.pathname)?.[1]
  if (method !== 'PATCH' || id === undefined)
    throw new Refusal(400, 'VssPropertyValidationException', `The batch cannot do ${method} ${uri}.`)
  const headers = { ...asked.headers, 'content-type': 'application/json-patch+json', 'x-batch': 'yes' }
  return updateItem({ ...asked, method: 'PATCH', params: { id }, query: Object.fromEntries(url.searchParams), headers, body })
}

/** Many changes in one call; each is refused or done by itself, under the same rules. */
const batch = (asked: Asked) => {
  const parsed = Batch.safeParse(asked.body)
  if (!parsed.success || parsed.data.length > most)
    throw new Refusal(400, 'VssPropertyValidationException', `A batch is a list of at most ${most} requests.`)
  const value = parsed.data.map((request) => {
    try {
      const { status, body } = one(asked, request)
      return { code: status, headers: {}, body: JSON.stringify(body) }
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure
      return { code: failure.status, headers: {}, body: JSON.stringify(failure.body) }
    }
  })
  return ok({ count: value.length, value })
}

const remove = (asked: Asked) => {
  const { id } = itemFor(asked)
  if (!mayEdit(asked.person)) throw denied('Delete and restore work items')
  asked.store.recycle(id, true)
  return ok({ id, code: 200, url: `${asked.wire.root}/_apis/wit/recycleBin/${id}` })
}

const restore = (asked: Asked) => {
  if (!mayEdit(asked.person)) throw denied('Delete and restore work items')
  const id = Number(asked.params['id'])
  if (!asked.store.recycle(id, false)) throw noSuchItem(id)
  return ok({ id, code: 200, url: asked.wire.itemUrl(id) })
}

const Migration = z.object({ typeId: z.string() })

/** Puts a team project under another process; its items stay as they are. */
const migrate = (asked: Asked) => {
  const body = Migration.safeParse(asked.body)
  if (!mayAdminister(asked.person)) throw denied('Change process of team project')
  const process = body.success ? asked.store.process(body.data.typeId) : undefined
  if (!process || !asked.project) throw new Refusal(404, 'ProcessNotFoundException', 'VS402362: Cannot find that process.')
  asked.project.process = process.id
  return ok({ processId: process.id, projectId: asked.project.id })
}

export const elsewhereRoutes: readonly Route[] = [
  { method: 'PATCH', path: 'wit/$batch', scopes: write, answer: batch },
  { method: 'DELETE', path: 'wit/workitems/:id', scopes: write, answer: remove },
  { method: 'PATCH', path: 'wit/recyclebin/:id', scopes: write, answer: restore },
  { method: 'POST', path: 'wit/projectprocessmigration', scopes: write, project: 'required', preview: true, answer: migrate },
]
