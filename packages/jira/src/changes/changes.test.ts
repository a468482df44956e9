import { emptyMapping } from '@plumbline/core'
import { expect, it } from 'vitest'
import { byId, fieldReader } from '../fields/fields.ts'
import { scripted } from '../testing.ts'
import { changesOf } from './changes.ts'

const start = Date.parse('2022-03-31T09:00:00.000Z')
const now = new Date(start + 3 * 3_600_000)
const changedAt = (id: number): string => new Date(start + id * 60_000).toISOString()

const issue = (id: number, updated: string) => ({
  id: String(id),
  key: `A-${id}`,
  fields: {
    summary: `Item ${id}`,
    status: { id: '1', name: 'Open', statusCategory: { key: 'new' } },
    issuetype: { id: '10', name: 'Task' },
    project: { id: '1', key: 'A' },
    created: changedAt(0),
    updated,
  },
})

it('goes on from what was read, although an issue that was read is changed again meanwhile', async () => {
  const again = new Date(now.getTime() + 1000).toISOString()
  const { request } = scripted(({ body }) => {
    const second = JSON.stringify(body).includes('second')
    if (second) return { body: { issues: [issue(3, changedAt(3))], isLast: true } }
    return { body: { issues: [issue(1, changedAt(1)), issue(2, again)], nextPageToken: 'second', isLast: false } }
  })
  const reader = fieldReader(byId([]), emptyMapping, { fields: [], zone: 'UTC' })
  const reading = { mapping: emptyMapping, fields: [], reader, siteUrl: 'https://a.example', request, now, marksField: undefined }
  const nexts: string[] = []
  for await (const { next } of changesOf(changedAt(0), reading)) nexts.push(next)
  expect(nexts).toEqual([changedAt(1), changedAt(3), now.toISOString()])
})
