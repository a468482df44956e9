import { emptyMapping, type Mapping, type Page, type WorkItem } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { createAzureDevOpsPorts } from '../ports.ts'
import { answered, impatient, scripted } from '../testing/scripted.ts'

const mapping: Mapping = {
  ...emptyMapping,
  projectItemTypes: ['Project'],
  deliveryTypes: ['Task'],
  phases: { Idea: 'idea' },
  stateCategories: { Parked: 'inProgress' },
  fields: { need: { source: 'Custom.Need' }, sponsor: { source: 'Custom.Gone' }, outcomeWanted: { source: 'Custom.Outcome' } },
}

const native = (id: number, type = 'Project', more: Record<string, unknown> = {}) => ({
  id,
  rev: 1,
  url: `https://dev.azure.com/contoso/0a1b2c3d-0000-4000-8000-000000000000/_apis/wit/workItems/${id}`,
  fields: {
    'System.Title': `Item ${id}`,
    'System.State': 'Idea',
    'System.WorkItemType': type,
    'System.TeamProject': 'Home Office',
    'System.CreatedDate': '2021-04-01T08:00:00.1Z',
    'System.ChangedDate': '2021-04-02T08:00:00Z',
    ...more,
  },
})

const site = [
  [
    '/wit/fields',
    () => ({
      value: [
        { name: 'Need', referenceName: 'Custom.Need', type: 'html' },
        { name: 'Outcome', referenceName: 'Custom.Outcome', type: 'string' },
        { name: 'Gone', referenceName: 'Custom.Gone', type: 'identity', isDeleted: true },
      ],
    }),
  ],
  [
    '/states',
    () => ({
      value: [
        { name: 'Idea', category: 'Proposed' },
        { name: 'Done', category: 'Completed' },
        { name: 'Parked', category: 'Removed' },
      ],
    }),
  ],
  ['/fields', () => ({ value: [{ referenceName: 'Custom.Need' }] })],
] as const

const bodyOf = (exchange: { readonly body?: unknown }) =>
  exchange.body as { ids: number[]; fields?: string[]; query: string; $expand?: string }

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
const pages = async (iterable: AsyncIterable<Page<WorkItem>>) => {
  const found: Page<WorkItem>[] = []
  for await (const page of iterable) found.push(page)
  return found
}

describe('items', () => {
  it('are told in neutral words, and what cannot be read says why', async () => {
    const { tracker, asked } = trackerOver([
      ['workitemsbatch', () => ({ value: [native(7, 'Project', { 'Custom.Need': '<p>Late&nbsp;trains</p>' })] })],
    ])
    const [page] = await pages(
      tracker.items({ kind: 'items', items: ['7'] }, ['need', 'sponsor', 'outcomeWanted', 'approvedBudget', 'riskOwner']),
    )
    expect(page).toEqual({
      coverage: { complete: true },
      values: [
        {
          ref: '7',
          key: '#7',
          title: 'Item 7',
          url: 'https://dev.azure.com/contoso/Home%20Office/_workitems/edit/7',
          kind: 'project',
          state: { name: 'Idea', category: 'toDo', phase: 'idea' },
          createdAt: '2021-04-01T08:00:00.100Z',
          updatedAt: '2021-04-02T08:00:00.000Z',
          fields: {
            need: { ok: true, value: 'Late trains' },
            sponsor: { ok: false, reason: 'missing', detail: 'cannot read Custom.Gone: the field was deleted' },
            outcomeWanted: { ok: false, reason: 'missing', detail: 'cannot read Custom.Outcome: Project in Home Office has no such field' },
            approvedBudget: { ok: false, reason: 'unmapped', detail: 'Approved budget is not mapped' },
          },
        },
      ],
    })
    const batch = asked.find(({ path }) => path.includes('workitemsbatch'))
    expect(bodyOf(batch ?? {}).fields).not.toContain('Custom.Gone')
  })

  it('that this identity may not read are counted', async () => {
    const { tracker } = trackerOver([['workitemsbatch', () => ({ value: [native(7), null] })]])
    expect((await pages(tracker.items({ kind: 'items', items: ['7', '8', '9'] }, [])))[0]?.coverage).toEqual({
      complete: false,
      reason: 'permission',
      hidden: 2,
    })
  })

  it('come in batches of two hundred', async () => {
    const { tracker, asked } = trackerOver([['workitemsbatch', (exchange) => ({ value: bodyOf(exchange).ids.map((id) => native(id)) })]])
    const refs = Array.from({ length: 450 }, (_, index) => String(index + 1))
    const found = await pages(tracker.items({ kind: 'items', items: refs }, []))
    expect(found.map(({ values }) => values.length)).toEqual([200, 200, 50])
    expect(asked.filter(({ path }) => path.includes('/states'))).toHaveLength(1)
  })

  it('take the mapping’s word for a state before the tracker’s', async () => {
    const { tracker } = trackerOver([['workitemsbatch', () => ({ value: [native(7, 'Task', { 'System.State': 'Parked' })] })]])
    expect((await pages(tracker.items({ kind: 'items', items: ['7'] }, [])))[0]?.values[0]?.state).toEqual({
      name: 'Parked',
      category: 'inProgress',
    })
  })

  it('refuse what is no number', () => {
    const { tracker } = trackerOver([])
    expect(() => tracker.items({ kind: 'items', items: ['DFT-1'] }, [])).toThrow(/no work item of Azure DevOps/)
  })
})

describe('all components', () => {
  it('are asked for in windows by id, so that no silent limit cuts them', async () => {
    const full = Array.from({ length: 10_000 }, (_, index) => ({ id: index + 1 }))
    const { tracker, asked } = trackerOver([
      ['wiql', (exchange) => ({ workItems: bodyOf(exchange).query.includes('> 0 ') ? full : [{ id: 10_001 }] })],
      ['workitemsbatch', (exchange) => ({ value: bodyOf(exchange).ids.map((id) => native(id)) })],
    ])
    const found = await pages(tracker.items({ kind: 'components' }, []))
    expect(found.flatMap(({ values }) => values)).toHaveLength(10_001)
    const queries = asked.filter(({ path }) => path.includes('wiql')).map((exchange) => bodyOf(exchange).query)
    expect(queries).toHaveLength(2)
    expect(queries[1]).toBe(
      "SELECT [System.Id] FROM WorkItems WHERE ([System.WorkItemType] IN ('Project')) AND [System.Id] > 10000 ORDER BY [System.Id] ASC",
    )
  })
})

describe('what hangs below', () => {
  const links = (ids: readonly number[]) => ({
    workItemRelations: [{ target: { id: 1 } }, ...ids.map((id) => ({ source: { id: 1 }, target: { id } }))],
  })

  it('tells what the query left out and the links still name', async () => {
    const { tracker } = trackerOver([
      ['wiql', () => links([2])],
      [
        'workitemsbatch',
        (exchange) =>
          bodyOf(exchange).$expand === 'relations'
            ? {
                value: [
                  {
                    id: 1,
                    relations: [2, 3].map((id) => ({
                      rel: 'System.LinkTypes.Hierarchy-Forward',
                      url: `https://x/_apis/wit/workItems/${id}`,
                    })),
                  },
                  null,
                ],
              }
            : { value: [native(2, 'Task')] },
      ],
    ])
    const found = await pages(tracker.items({ kind: 'below', items: ['1'] }, []))
    expect(found.flatMap(({ values }) => values.map(({ ref }) => ref))).toEqual(['2'])
    expect(found.at(-1)?.coverage).toEqual({ complete: false, reason: 'permission', hidden: 1 })
  })

  it('notices an answer that was cut', async () => {
    const cut = Array.from({ length: 20_000 }, (_, index) => index + 2)
    const { tracker } = trackerOver([
      ['wiql', () => links(cut)],
      [
        'workitemsbatch',
        (exchange) => (bodyOf(exchange).$expand ? { value: [] } : { value: bodyOf(exchange).ids.map((id) => native(id, 'Task')) }),
      ],
    ])
    expect((await pages(tracker.items({ kind: 'below', items: ['1'] }, []))).at(-1)?.coverage).toEqual({
      complete: false,
      reason: 'truncated',
    })
  })

  it('is empty and complete for a component without children', async () => {
    const { tracker } = trackerOver([
      ['wiql', () => links([])],
      ['workitemsbatch', () => ({ value: [{ id: 1, relations: null }] })],
    ])
    expect(await pages(tracker.items({ kind: 'below', items: ['1'] }, []))).toEqual([{ values: [], coverage: { complete: true } }])
  })
})

describe('seeing', () => {
  it('asks as this identity', async () => {
    const { tracker } = trackerOver([['workitemsbatch', () => ({ value: [native(7), null] })]])
    expect(await tracker.visible(['7', '8'])).toEqual(new Set(['7']))
  })
  it('fails in words when the tracker does not answer', async () => {
    const { tracker } = trackerOver([['workitemsbatch', () => answered(403, { message: 'no' })]])
    await expect(tracker.visible(['7'])).rejects.toMatchObject({ code: 'forbidden' })
  })
})
