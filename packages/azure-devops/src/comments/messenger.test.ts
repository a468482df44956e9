import { messageMark } from '@plumbline/core'
import { expect, it } from 'vitest'
import { createRest } from '../http/http.ts'
import { scripted } from '../testing/scripted.ts'
import { createMessenger } from './messenger.ts'

it('finds what was told long ago behind many later comments, and tells what was not', async () => {
  const pages = [{ text: 'later' }, { text: 'between' }, { text: `<div>${messageMark('told')}</div>` }]
  const local = scripted([
    [
      '/comments',
      ({ method, path }) => {
        if (method === 'POST') return {}
        const at = Number(/continuationToken=(\d+)/.exec(path)?.[1] ?? 0)
        return { comments: pages.slice(at, at + 1), ...(at + 1 < pages.length ? { continuationToken: String(at + 1) } : {}) }
      },
    ],
    ['', () => ({ count: 1, value: [{ id: 7, rev: 1, fields: { 'System.TeamProject': 'Portfolio' } }] })],
  ])
  const messenger = createMessenger(createRest({ request: local.request }))
  const tell = (key: string) => messenger.ensureTold({ ref: 'a', name: 'Ada' }, { item: '7', lines: ['x'] }, key)
  const sent = () => local.asked.filter(({ method, path }) => method === 'POST' && path.includes('/comments'))
  await tell('told')
  expect(sent()).toHaveLength(0)
  await tell('new')
  expect(sent()).toHaveLength(1)
})
