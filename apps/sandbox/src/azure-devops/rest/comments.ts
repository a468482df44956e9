import * as z from 'zod/mini'
import { mayEdit } from '../store/access.ts'
import type { Comment, Item } from '../store/state.ts'
import { denied, Refusal } from './refusal.ts'
import { type Asked, ok, type Route } from './route.ts'
import { itemFor } from './work-items.ts'

const Body = z.object({ text: z.string().check(z.minLength(1)) })

const wire = (asked: Asked, item: Item, comment: Comment) => ({
  mentions: [],
  workItemId: item.id,
  id: comment.id,
  version: 1,
  text: comment.text,
  renderedText: comment.text,
  format: 'html',
  createdBy: asked.wire.identityOf(comment.by),
  createdDate: comment.at,
  modifiedBy: asked.wire.identityOf(comment.by),
  modifiedDate: comment.at,
  isDeleted: false,
  url: `${asked.wire.itemUrl(item.id)}/comments/${comment.id}`,
})

/** All of them, the newest first (assumption `ado-comments-list`); contrary to the belief only those whose ids are asked for. */
const list = (asked: Asked) => {
  if (!asked.store.beliefs.holds('ado-comments-list') && asked.query['ids'] === undefined)
    throw new Refusal(400, 'VssPropertyValidationException', 'VS402337: The parameter ids is required.')
  const item = itemFor(asked)
  const from = Number(asked.query['continuationToken'] ?? 0)
  const to = from + Math.min(Number(asked.query['$top'] ?? 200), 200)
  const page = [...item.comments].reverse().slice(from, to)
  return ok({
    totalCount: item.comments.length,
    count: page.length,
    comments: page.map((comment) => wire(asked, item, comment)),
    ...(to < item.comments.length ? { continuationToken: String(to) } : {}),
  })
}

const add = (asked: Asked) => {
  const item = itemFor(asked)
  if (!mayEdit(asked.person)) throw denied('Edit work items in this node')
  const body = Body.safeParse(asked.body)
  if (!body.success) throw new Refusal(400, 'VssPropertyValidationException', 'VS402337: The comment has no text.')
  const comment: Comment = {
    id: asked.store.state.items.reduce((sum, one) => sum + one.comments.length, 1),
    text: body.data.text,
    by: asked.person.id,
    at: asked.now.toISOString(),
  }
  item.comments.push(comment)
  return ok(wire(asked, item, comment))
}

export const commentRoutes: readonly Route[] = [
  { method: 'GET', path: 'wit/workitems/:id/comments', scopes: ['vso.work'], project: 'required', preview: true, answer: list },
  { method: 'POST', path: 'wit/workitems/:id/comments', scopes: ['vso.work_write'], project: 'required', preview: true, answer: add },
]
