import { emptyMapping, type Mapping, type Page, type Transition } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { createAzureDevOpsPorts } from '../ports.ts'
import { answered, impatient, scripted } from '../testing/scripted.ts'
import type { Revision, Update } from './schema.ts'
import { dated } from './updates.ts'

const mapping: Mapping = {
  ...emptyMapping,
  projectItemTypes: ['Project'],
  phases: { Idea: 'idea', Initiate: 'initiate' },
  fields: { declaredHealth: { source: 'Custom.Health', values: { Green: 'onTrack', Red: 'offTrack' } } },
}
const ben = { id: 'A51FFA31-97F2-4790-AF08-D39118FB8D06', displayName: 'Ben Hall' }

/** As the tracker tells it: the revised date of a change is the moment of the next one, and links change between revisions. */
const updates = [
  {
    id: 1,
    rev: 1,
    revisedBy: ben,
    revisedDate: '2021-05-01T08:00:00Z',
    fields: {
      'System.WorkItemType': { newValue: 'Project' },
      'System.TeamProject': { newValue: 'Transport' },
      'System.State': { newValue: 'Idea' },
      'System.ChangedDate': { newValue: '2021-04-01T08:00:00Z' },
      'Custom.Health': { newValue: 'Green' },
    },
  },
  { id: 2, rev: 1, revisedBy: ben, revisedDate: '2021-04-15T08:00:00Z', relations: { added: [] } },
  {
    id: 3,
    rev: 2,
    revisedBy: ben,
    revisedDate: '2021-06-01T08:00:00Z',
    fields: { 'System.ChangedDate': { newValue: '2021-05-01T08:00:00Z' }, 'Custom.Health': { oldValue: 'Green', newValue: 'Red' } },
  },
  {
    id: 4,
    rev: 3,
    revisedBy: ben,
    revisedDate: '9999-01-01T00:00:00Z',
    fields: { 'System.ChangedDate': { newValue: '2021-06-01T08:00:00Z' }, 'System.State': { oldValue: 'Idea', newValue: 'Initiate' } },
  },
]

const described = { 'System.WorkItemType': 'Project', 'System.TeamProject': 'Transport', 'System.ChangedBy': ben }
const revisions: readonly Revision[] = [
  {
    id: 1,
    rev: 1,
    fields: { ...described, 'System.State': 'Idea', 'System.ChangedDate': '2021-04-01T08:00:00Z', 'Custom.Health': 'Green' },
  },
  { id: 1, rev: 2, fields: { ...described, 'System.State': 'Idea', 'System.ChangedDate': '2021-05-01T08:00:00Z', 'Custom.Health': 'Red' } },
  {
    id: 1,
    rev: 3,
    fields: { ...described, 'System.State': 'Initiate', 'System.ChangedDate': '2021-06-01T08:00:00Z', 'Custom.Health': 'Red' },
  },
]

const expected = [
  {
    item: '1',
    id: 'rev2.declaredHealth',
    at: '2021-05-01T08:00:00.000Z',
    by: ben.id.toLowerCase(),
    byName: 'Ben Hall',
    change: { field: 'declaredHealth', from: { ok: true, value: 'onTrack' }, to: { ok: true, value: 'offTrack' } },
  },
  {
    item: '1',
    id: 'rev3.state',
    at: '2021-06-01T08:00:00.000Z',
    by: ben.id.toLowerCase(),
    byName: 'Ben Hall',
    change: {
      field: 'state',
      from: { name: 'Idea', category: 'toDo', phase: 'idea' },
      to: { name: 'Initiate', category: 'inProgress', phase: 'initiate' },
    },
  },
]

const site = [
  ['/wit/fields', () => ({ value: [{ name: 'Health', referenceName: 'Custom.Health', type: 'string' }] })],
  [
    '/states',
    () => ({
      value: [
        { name: 'Idea', category: 'Proposed' },
        { name: 'Initiate', category: 'InProgress' },
      ],
    }),
  ],
] as const

const trackerOver = (table: Parameters<typeof scripted>[0]) => {
  const local = scripted([...table, ...site])
  const ports = createAzureDevOpsPorts({
    unguessable: () => 'salt',
    request: local.request,
    identity: 'product',
    publisher: 'p',
    extension: 'e',
    patience: impatient(),
  })
  return { ...local, tracker: ports.tracker({ mapping, zone: 'Europe/London' }) }
}
const pages = async (iterable: AsyncIterable<Page<Transition>>) => {
  const found: Page<Transition>[] = []
  for await (const page of iterable) found.push(page)
  return found
}

describe('the moment of a change', () => {
  it('is its changed date, never its revised date', () => {
    expect(dated(updates as readonly Update[]).map(({ at }) => at)).toEqual([
      '2021-04-01T08:00:00.000Z',
      '2021-05-01T08:00:00.000Z',
      '2021-06-01T08:00:00.000Z',
    ])
  })
  it('is the one before where the changed date did not move', () => {
    const still = { id: 5, fields: { 'Custom.X': { newValue: 1 } } }
    expect(dated([...updates, still] as readonly Update[]).at(-1)?.at).toBe('2021-06-01T08:00:00.000Z')
  })
  it('is unknown where only the sentinel stands', () => {
    expect(dated([{ id: 1, fields: { 'System.ChangedDate': { newValue: '9999-01-01T00:00:00Z' } } }])[0]?.at).toBeUndefined()
  })
})

describe('history', () => {
  it('is read item by item for a few, without what was set on creation', async () => {
    const { tracker, paths } = trackerOver([['/updates', () => ({ value: updates })]])
    expect(await pages(tracker.history(['1'], ['declaredHealth']))).toEqual([{ values: expected, coverage: { complete: true } }])
    expect(paths().some((path) => path.includes('reporting'))).toBe(false)
  })

  it('is read from the reporting stream for many, with the same words and for fewer calls', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ ...revisions[0], id: index + 2, rev: 1 }))
    const { tracker, paths } = trackerOver([
      [
        'workitemrevisions',
        ({ path }) =>
          path.includes('continuationToken')
            ? { values: revisions.slice(1), isLastBatch: true }
            : { values: [...many, revisions[0]], nextLink: 'https://x/y?continuationToken=5%3B1&z', isLastBatch: false },
      ],
    ])
    const found = await pages(tracker.history(['1', ...many.map(({ id }) => String(id))], ['declaredHealth']))
    expect(found[0]).toEqual({ values: expected, coverage: { complete: true } })
    expect(paths().filter((path) => path.includes('workitemrevisions'))).toEqual([
      'POST /_apis/wit/reporting/workitemrevisions?api-version=7.1',
      'POST /_apis/wit/reporting/workitemrevisions?continuationToken=5;1&api-version=7.1',
    ])
    expect(paths().some((path) => path.includes('/updates'))).toBe(false)
  })

  it('falls back to single items where the stream is not open to this identity', async () => {
    const { tracker, paths } = trackerOver([
      ['workitemrevisions', () => answered(403, {})],
      ['/updates', () => ({ value: updates })],
    ])
    const found = await pages(
      tracker.history(
        Array.from({ length: 26 }, (_, index) => String(index + 1)),
        ['declaredHealth'],
      ),
    )
    expect(found).toHaveLength(26)
    expect(paths().filter((path) => path.includes('workitemrevisions'))).toHaveLength(1)
  })

  it('of an item that may not be read is missing, not empty', async () => {
    const { tracker } = trackerOver([['/updates', () => answered(404, { message: 'TF401232' })]])
    expect(await pages(tracker.history(['9'], []))).toEqual([
      { values: [], coverage: { complete: false, reason: 'permission', hidden: 1 } },
    ])
  })
})
