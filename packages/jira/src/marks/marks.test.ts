import type { ItemMarks, Shelf } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { type StoredDocument, shelfOf } from '../shelf/shelf.ts'
import { at, scripted } from '../testing.ts'
import { ensureMarks, noWishes } from './desk.ts'
import { readMarks } from './marks.ts'

const fields = [
  {
    id: 'customfield_9',
    name: 'Plumbline gates',
    schema: { type: 'object', custom: 'ari:cloud:ecosystem::extension/a/b/static/plumbline-gates' },
  },
]
const marks: ItemMarks = {
  gates: [{ gate: 'G0', slot: 1, state: 'passed', until: '2022-06-29', judgementHash: 'ab' }],
  judgement: { gate: 'G1', outcome: 'notReady', hash: 'cd', asOf: '2022-03-31' },
}
const refusing = ({ path }: { readonly path: string }) =>
  path.startsWith('/rest/api/3/app/field/')
    ? { status: 400, body: { errorMessages: ['The field is not configured for the issue.'] } }
    : undefined
const memory = (): Shelf => {
  const kept = new Map<string, StoredDocument>()
  return shelfOf({
    get: async (key) => kept.get(key),
    create: async (key, document) => void kept.set(key, document),
    replace: async (key, document) => void kept.set(key, document),
    list: async () => ({ values: [] }),
  })
}
const holding = (value: unknown) =>
  scripted(
    at('/rest/api/3/issue/', { id: '7', key: 'P-7', fields: { customfield_9: value } }),
    at('/rest/api/3/app/field/customfield_9/value', ''),
  )

describe('marks', () => {
  it('are none on an item that was never marked', async () =>
    expect(await readMarks(holding(null).request, '7', { fields })).toEqual({ gates: [], judgement: null }))
  it('are read as written', async () => expect(await readMarks(holding(marks).request, '7', { fields })).toEqual(marks))
  it('are an unexpected answer when damaged', async () =>
    await expect(readMarks(holding({ gates: 'G0' }).request, '7', { fields })).rejects.toMatchObject({ code: 'unexpected-answer' }))

  it.each<[string, unknown, number]>([
    ['nothing where the item says so', { judgement: marks.judgement, gates: marks.gates }, 1],
    ['what differs', { ...marks, judgement: null }, 2],
    ['over what is damaged', 'rubbish', 2],
  ])('write %s', async (_what, stored, calls) => {
    const { request, asked } = holding(stored)
    await ensureMarks(request, '7', { marks, fields })
    expect(asked).toHaveLength(calls)
    if (calls === 2) expect(asked[1]).toMatchObject({ method: 'PUT', body: { updates: [{ issueIds: [7], value: marks }] } })
  })

  it('stand in the app’s storage where the item has no field for them, and in the field again once it has', async () => {
    const shelf = memory()
    const without = () => scripted(at('/rest/api/3/issue/', { id: '7', key: 'P-7', fields: {} }), refusing)
    await ensureMarks(without().request, '7', { marks, fields, shelf })
    expect(await readMarks(without().request, '7', { fields, shelf })).toEqual(marks)
    expect(await readMarks(without().request, '8', { fields, shelf })).toEqual({ gates: [], judgement: null })
    const { request, asked } = holding(null)
    expect(await readMarks(request, '7', { fields, shelf })).toEqual(marks)
    await ensureMarks(request, '7', { marks, fields, shelf })
    expect(asked.at(-1)).toMatchObject({ method: 'PUT' })
  })

  it('that are refused are told, where nobody keeps them elsewhere', async () => {
    const { request } = scripted(at('/rest/api/3/issue/', { id: '7', key: 'P-7', fields: {} }), refusing)
    await expect(ensureMarks(request, '7', { marks, fields })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('need the app', async () =>
    await expect(readMarks(holding(null).request, '7', { fields: [] })).rejects.toMatchObject({ code: 'not-found' }))
  it('leave no wishes on an item', async () => {
    await expect(noWishes('7', 'ab')).rejects.toMatchObject({ code: 'invalid' })
    await expect(noWishes('7', null)).resolves.toBeUndefined()
  })
})
