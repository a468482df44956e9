import { type HttpRequest, messageMark } from '@plumbline/core'
import { expect, it } from 'vitest'
import { messengerOf } from './messenger.ts'

it('finds what was told long ago behind many later comments, and tells what was not', async () => {
  const later = Array.from({ length: 120 }, (_, index) => ({ body: `comment ${index}` }))
  const comments = [...later, { body: { content: messageMark('told') } }]
  const sent: string[] = []
  const request: HttpRequest = async ({ method, path }) => {
    if (method === 'POST') sent.push(path)
    // The server gives at most 50 a page, whatever is asked for.
    const from = Number(/startAt=(\d+)/.exec(path)?.[1])
    const page = { startAt: from, total: comments.length, comments: comments.slice(from, from + 50) }
    return { status: 200, headers: {}, body: JSON.stringify(page) }
  }
  const tell = (key: string) => messengerOf(request).ensureTold({ ref: 'a', name: 'Ada' }, { item: '10001', lines: ['x'] }, key)
  await tell('told')
  expect(sent).toEqual([])
  await tell('new')
  expect(sent).toHaveLength(1)
})
