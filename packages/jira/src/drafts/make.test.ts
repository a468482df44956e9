import type { ItemDraft, Mapping } from '@plumbline/core'
import { emptyMapping } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { shelfOf } from '../shelf/shelf.ts'
import { at, scripted } from '../testing.ts'
import { ensureItem } from './make.ts'

const mapping: Mapping = { ...emptyMapping, registers: { risk: ['7', '8'] } }
const draft: ItemDraft = { kind: 'risk', place: { below: '10' }, title: 'The supplier', values: {} }
const neighbour = (security: object | null) => ({ id: '10', key: 'A-1', fields: { project: { id: '1', key: 'A' }, security } })
const screen = (...ids: readonly string[]) => ({
  total: ids.length,
  fields: ids.map((fieldId) => ({ fieldId, name: fieldId, schema: { type: 'string' } })),
})

const site = (answers: { readonly security: object | null; readonly types: readonly string[]; readonly fields: readonly string[] }) => {
  const { request, asked } = scripted(
    at('/rest/api/3/issue/createmeta/1/issuetypes?', { issueTypes: answers.types.map((id) => ({ id, name: `Type ${id}` })) }),
    at('/rest/api/3/issue/createmeta/1/issuetypes/', screen(...answers.fields)),
    at('/rest/api/3/issue/10', neighbour(answers.security)),
    at('/rest/api/3/issue', { id: '11', key: 'A-2' }),
  )
  const kept = new Map<string, unknown>()
  const shelf = shelfOf({
    get: async (key) => kept.get(key),
    create: async (key, document) => void kept.set(key, document),
    replace: async (key, document) => void kept.set(key, document),
    list: async () => ({ values: [] }),
  })
  const maker = { request, shelf, now: () => new Date('2022-03-31T09:00:00Z'), siteUrl: async () => 'https://site' }
  const make = (of: ItemDraft = draft) => ensureItem(maker, 'k', { draft: of, meaning: { mapping, zone: 'UTC' } })
  return { make, sent: () => asked.find(({ method, path }) => method === 'POST' && path === '/rest/api/3/issue')?.body }
}

describe('an issue that is made', () => {
  it('is of the first mapped type that the Jira project offers, and as confidential as its project', async () => {
    const { make, sent } = site({ security: { id: '5', name: 'Board only' }, types: ['3', '8'], fields: ['security'] })
    expect(await make()).toMatchObject({ item: '11', key: 'A-2', url: 'https://site/browse/A-2' })
    expect(sent()).toMatchObject({ fields: { issuetype: { id: '8' }, parent: { id: '10' }, security: { id: '5' } } })
  })

  it('is refused rather than shown to more people than its project', async () => {
    const { make, sent } = site({ security: { id: '5', name: 'Board only' }, types: ['7'], fields: [] })
    await expect(make()).rejects.toMatchObject({ code: 'invalid', remedy: expect.stringContaining('create screen') as string })
    expect(sent()).toBeUndefined()
  })

  it('is refused where the Jira project offers no mapped type, and says what to do', async () => {
    const { make } = site({ security: null, types: ['3'], fields: [] })
    await expect(make()).rejects.toMatchObject({ code: 'invalid', remedy: expect.stringContaining('issue type scheme') as string })
  })

  it('names a description that the create screen does not take', async () => {
    const { make } = site({ security: null, types: ['7'], fields: [] })
    const { leftOut } = await make({ ...draft, text: [{ is: 'paragraph', text: 'Words' }] })
    expect(leftOut).toEqual([{ field: 'text', detail: expect.stringContaining('Type 7') as string }])
  })
})
