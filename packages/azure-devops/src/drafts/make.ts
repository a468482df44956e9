import type { ItemDraft, MadeItem, Meaning, Shelf, Unfilled } from '@plumbline/core'
import { makeOnce, planFields, titleOf, typesForDraft } from '@plumbline/core/drafts'
import type { Rest } from '../http/http.ts'
import { reading } from '../http/reading.ts'
import { batchSize, chunks, readBatch } from '../items/fetch.ts'
import { itemId } from '../items/ids.ts'
import type { Site } from '../items/map.ts'
import { pageOf } from '../items/page.ts'
import { NativeItem } from '../items/schema.ts'
import { idsWhere, quoted } from '../items/search.ts'
import { homeOf, typeOf } from './home.ts'
import { nativeOf } from './native.ts'
import { untagged } from './tags.ts'
import { htmlOf } from './text.ts'

export interface Maker {
  readonly rest: Rest
  readonly site: Pick<Site, 'fields' | 'fieldsOf'>
  readonly shelf: Shelf
  readonly now: () => Date
}

/** A new item with one person's draft. */
export interface Asked {
  readonly draft: ItemDraft
  readonly meaning: Meaning
}

interface Prepared {
  readonly path: string
  readonly project: string
  readonly patch: readonly object[]
  readonly leftOut: readonly Unfilled[]
}

const description = 'System.Description'
const field = (name: string, value: unknown) => ({ op: 'add', path: `/fields/${name}`, value })

/** Everything that only reads, before the item is claimed. */
const prepare = async ({ rest, site }: Maker, { draft, meaning }: Asked): Promise<Prepared> => {
  const title = titleOf(draft)
  const { project, paths, parent } = await homeOf(rest, draft)
  const { type, fields } = await typeOf(site, project, { kind: draft.kind, mapping: meaning.mapping })
  const known = await site.fields()
  const planned = planFields(draft.values, meaning.mapping, {
    field: (source) => (fields.has(source) ? known.get(source) : undefined),
    native: (stored, native) => nativeOf(stored, native, meaning.zone),
  })
  const described = draft.text !== undefined && fields.has(description)
  const set = {
    'System.Title': title,
    ...paths,
    ...(described ? { [description]: htmlOf(draft.text ?? []) } : {}),
    ...planned.set,
  }
  const given = Object.entries(set).filter(([, value]) => value !== null)
  return {
    path: `/${encodeURIComponent(project)}/_apis/wit/workitems/$${encodeURIComponent(type)}`,
    project,
    patch: [
      ...given.map(([name, value]) => field(name, value)),
      ...(parent ? [{ op: 'add', path: '/relations/-', value: { rel: 'System.LinkTypes.Hierarchy-Reverse', url: parent } }] : []),
    ],
    leftOut: [
      ...planned.leftOut,
      ...(draft.text !== undefined && !described ? [{ field: 'text', detail: `Description: the type ${type} has none.` } as const] : []),
    ],
  }
}

const tagOf = (mark: string): string => `plumbline-${mark}`

/** By the tag; and should that query be late, among what this identity made in that team project since yesterday. */
const wherever = (tag: string, project: string): readonly string[] => [
  `[System.Tags] CONTAINS ${quoted(tag)}`,
  `[System.TeamProject] = ${quoted(project)} AND [System.CreatedBy] = @Me AND [System.CreatedDate] >= @Today - 1`,
]

/** The work item that carries a tag of its own. */
const tagged = async (rest: Rest, tag: string, project: string): Promise<NativeItem | undefined> => {
  for (const condition of wherever(tag, project))
    for await (const ids of idsWhere(rest, condition, 'look for the work item'))
      for (const part of chunks(ids, batchSize)) {
        const items = await readBatch(rest, part, ['System.Tags'])
        const found = items.find(({ fields }) => String(fields['System.Tags'] ?? '').includes(tag))
        if (found) return found
      }
  return undefined
}

/** What a note names must be of the right type and hang below the right parent: extension data may be written by anybody. */
const isIt = async (rest: Rest, { draft, meaning }: Asked, { item }: MadeItem): Promise<boolean> => {
  const [found] = await readBatch(rest, [itemId(item)], ['System.WorkItemType', 'System.Parent', 'System.Tags'])
  if (!found) return true
  const type = found.fields['System.WorkItemType']
  const parent = 'below' in draft.place ? itemId(draft.place.below) : undefined
  return (
    typesForDraft(draft.kind, meaning.mapping).some((name) => name === type) &&
    (parent === undefined || found.fields['System.Parent'] === parent)
  )
}

/**
 * Makes a work item once for its key, with the rights of whoever asks. It is made with a tag of its own, by which it is found should a call break off
 * (assumption ado-tag-query-is-current); the tag is taken away as soon as the item is noted.
 */
export const ensureItem = async (maker: Maker, key: string, asked: Asked): Promise<MadeItem> => {
  const { rest, shelf, now } = maker
  const { path, project, patch, leftOut } = await prepare(maker, asked)
  const made = (item: NativeItem, left: readonly Unfilled[]): MadeItem => ({
    item: String(item.id),
    key: `#${item.id}`,
    url: pageOf(item, project),
    leftOut: left,
  })
  return makeOnce({ shelf, now }, key, {
    find: async (mark) => {
      const found = await tagged(rest, tagOf(mark), project)
      return found && made(found, [])
    },
    make: async (mark) => {
      const what = `make the work item “${asked.draft.title.slice(0, 80)}”`
      const body = [...patch, field('System.Tags', tagOf(mark))]
      const item = await rest.call({ method: 'POST', path, type: 'application/json-patch+json', body, what, read: reading(NativeItem) })
      return made(item, leftOut)
    },
    isIt: (one) => isIt(rest, asked, one),
    tidy: ({ item }) => untagged(rest, item, 'plumbline-'),
  })
}
