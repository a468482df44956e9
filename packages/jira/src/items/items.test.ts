import { emptyMapping, type Page, type WorkItem } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { createJiraPorts } from '../ports.ts'
import { at, impatient, scripted } from '../testing.ts'

const issue = (id: string, parent?: string, extra: object = {}) => ({
  id,
  key: `P-${id}`,
  self: 'x',
  fields: {
    summary: ` Item ${id} `,
    status: { id: '3', name: 'Done', statusCategory: { key: 'done', id: 3 } },
    issuetype: { id: '10001', name: 'Task', subtask: false },
    ...(parent ? { parent: { id: parent, key: 'P-1' } } : {}),
    created: '2021-01-25T11:09:27.985+0800',
    updated: '2021-01-26T11:09:27.985+0800',
    resolution: null,
    ...extra,
  },
})
const fields = at('/rest/api/3/field', [])
const mapping = { ...emptyMapping, projectItemTypes: ['10001'], deliveryTypes: ['10002'] }

const tracker = (request: ReturnType<typeof scripted>['request']) =>
  createJiraPorts({
    asApp: request,
    siteUrl: 'https://x.atlassian.net/',
    patience: impatient,
    now: () => new Date(0),
    unguessable: () => 'salt',
  }).tracker({
    mapping,
    zone: 'UTC',
  })

const all = async (pages: AsyncIterable<Page<WorkItem>>) => {
  const collected: Page<WorkItem>[] = []
  for await (const page of pages) collected.push(page)
  return { items: collected.flatMap((page) => page.values), coverages: collected.map((page) => page.coverage) }
}

describe('items', () => {
  it('reads an item as the PMO means it', async () => {
    const { request } = scripted(
      fields,
      at('/rest/api/3/search/jql', { issues: [issue('7', '1', { resolution: { name: "Won't Do" } })], isLast: true }),
    )
    const { items } = await all(tracker(request).items({ kind: 'components' }, []))
    expect(items).toEqual([
      {
        ref: '7',
        key: 'P-7',
        title: 'Item 7',
        url: 'https://x.atlassian.net/browse/P-7',
        kind: 'project',
        state: { name: 'Done', category: 'dropped' },
        parent: '1',
        createdAt: '2021-01-25T03:09:27.985Z',
        updatedAt: '2021-01-26T03:09:27.985Z',
        fields: {},
      },
    ])
  })

  it('follows every page and asks for no more fields than it maps', async () => {
    const { request, asked } = scripted(fields, ({ body }) => {
      const token = (body as { nextPageToken?: string }).nextPageToken
      return {
        body: token
          ? { issues: [issue('2')], isLast: true, nextPageToken: null }
          : { issues: [issue('1')], isLast: false, nextPageToken: 'a' },
      }
    })
    const { items } = await all(tracker(request).items({ kind: 'components' }, ['need']))
    expect(items.map((item) => item.ref)).toEqual(['1', '2'])
    expect(items[0]?.fields.need).toMatchObject({ ok: false, reason: 'unmapped' })
    expect(asked[1]?.body).toMatchObject({
      jql: 'issuetype in (10001) ORDER BY key ASC',
      fields: ['summary', 'status', 'issuetype', 'parent', 'created', 'updated', 'resolution', 'statuscategorychangedate'],
    })
    expect(asked[1]?.headers).toEqual({})
  })

  it.each([
    ['a next page that cannot be reached', { issues: [issue('1')], isLast: false }],
    ['a token that repeats', { issues: [issue('1')], isLast: false, nextPageToken: 'same' }],
  ])('calls a scope truncated after %s', async (_what, page) => {
    const { request } = scripted(fields, at('/rest/api/3/search/jql', page))
    const { coverages } = await all(tracker(request).items({ kind: 'components' }, []))
    expect(coverages.at(-1)).toEqual({ complete: false, reason: 'truncated' })
  })

  it('reads below level by level, and counts project items that it may not see', async () => {
    const { request, asked } = scripted(
      fields,
      at('/rest/api/3/issue/bulkfetch', { issues: [issue('1')], issueErrors: [{ id: '9', errorMessage: 'no' }] }),
      ({ body }) => {
        const { jql } = body as { jql: string }
        return {
          body: {
            issues: jql.includes('(1)')
              ? [issue('2', '1'), issue('3', '1')]
              : jql.includes('(2, 3)')
                ? [issue('4', '2'), issue('2', '1')]
                : [],
          },
        }
      },
    )
    const { items, coverages } = await all(tracker(request).items({ kind: 'below', items: ['1', '9'] }, []))
    expect(items.map((item) => item.ref)).toEqual(['2', '3', '4'])
    expect(coverages[0]).toEqual({ complete: false, reason: 'permission', hidden: 1 })
    expect(asked.length).toBe(5)
  })

  it('counts named items that are missing', async () => {
    const { request } = scripted(fields, at('/rest/api/3/issue/bulkfetch', { issues: [issue('1')], issueErrors: null }))
    const { coverages } = await all(tracker(request).items({ kind: 'items', items: ['1', '2'] }, []))
    expect(coverages).toEqual([{ complete: false, reason: 'permission', hidden: 1 }])
  })
})
