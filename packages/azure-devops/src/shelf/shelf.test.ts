import type { DocKey } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { createRest } from '../http/http.ts'
import { answered, impatient, scripted } from '../testing/scripted.ts'
import { createShelf } from './shelf.ts'

const key: DocKey<number> = {
  collection: 'settings',
  id: 'head',
  check: (value) => {
    if (typeof value !== 'number') throw new TypeError('no number')
    return value
  },
}
const documents = 'InstalledExtensions/plumbline/plumbline/Data/Scopes/Default/Current/Collections/settings/Documents'

const over = (table: Parameters<typeof scripted>[0], extensionDataBase?: string) => {
  const local = scripted(table)
  const rest = createRest({ request: local.request, patience: impatient() })
  return { ...local, shelf: createShelf(rest, { publisher: 'plumbline', extension: 'plumbline', extensionDataBase }) }
}

describe('documents', () => {
  it('are read with their version', async () => {
    const { shelf, paths } = over([[documents, () => ({ id: 'head', __etag: 3, value: 42 })]])
    expect(await shelf.read(key)).toEqual({ id: 'head', value: 42, version: '3' })
    expect(paths()).toEqual([`GET /_apis/ExtensionManagement/${documents}/head?api-version=7.1-preview.1`])
  })
  it('live on a host of their own in the cloud', async () => {
    const { shelf, paths } = over([[documents, () => ({ id: 'head', __etag: 3, value: 42 })]], 'https://extmgmt.dev.azure.com/contoso')
    await shelf.read(key)
    expect(paths()[0]).toMatch(/^GET https:\/\/extmgmt\.dev\.azure\.com\/contoso\/_apis/)
  })
  it('that were never written are absent, and so is their collection', async () => {
    const { shelf } = over([])
    expect(await shelf.read(key)).toBeUndefined()
    expect(await shelf.list(key)).toEqual({ values: [] })
  })
  it('are checked before anybody uses them', async () => {
    const { shelf } = over([[documents, () => ({ id: 'head', __etag: 3, value: 'forty-two' })]])
    await expect(shelf.read(key)).rejects.toThrow('no number')
  })
  it('are created once', async () => {
    const { shelf, asked } = over([
      [
        documents,
        ({ method }) => (method === 'POST' ? answered(409, { typeKey: 'DocumentExistsException' }) : { id: 'head', __etag: 1, value: 1 }),
      ],
    ])
    expect(await shelf.write(key, 2, 'new')).toEqual({ ok: false, newer: { id: 'head', value: 1, version: '1' } })
    expect(asked[0]?.body).toEqual({ id: 'head', value: 2 })
  })
  it('are replaced only at the version that was read', async () => {
    const { shelf, asked } = over([
      [
        documents,
        ({ method }) =>
          method === 'PATCH' ? answered(400, { typeKey: 'InvalidDocumentVersionException' }) : { id: 'head', __etag: 9, value: 9 },
      ],
    ])
    expect(await shelf.write(key, 2, '8')).toEqual({ ok: false, newer: { id: 'head', value: 9, version: '9' } })
    expect(asked[0]?.body).toEqual({ id: 'head', __etag: 8, value: 2 })
  })
  it('that were removed meanwhile are a conflict without a newer one', async () => {
    const { shelf } = over([])
    expect(await shelf.write(key, 2, '8')).toEqual({ ok: false, newer: undefined })
  })
  it('come in pages, in order of their ids', async () => {
    const all = Array.from({ length: 1250 }, (_, index) => ({ id: String(2250 - index), __etag: 1, value: index }))
    const { shelf } = over([[documents, () => all]])
    const ids: string[] = []
    for (let page = await shelf.list(key); ; page = await shelf.list(key, page.next)) {
      ids.push(...page.values.map(({ id }) => id))
      if (page.next === undefined) break
    }
    expect(ids).toEqual(all.map(({ id }) => id).toSorted())
  })
})
