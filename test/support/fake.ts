import { type FieldValue, type Mapping, type NeutralField, neutralFieldNames, registerKinds } from '@plumbline/core'
import { type FakeChange, type FakeItem, type FakeSite, fakeSite } from '@plumbline/core/testing'
import type { SeedItem, SeedPortfolio, SeedState } from '@plumbline/sandbox'
import type { Subject } from '../contract/subject.ts'
import { people, phases } from './portfolio.ts'

const types: Readonly<Record<string, string>> = { project: 'Project', delivery: 'Task', risk: 'Risk' }
const categories = { toDo: 'To Do', inProgress: 'In Progress', done: 'Done', dropped: 'Cancelled' } as const

const nameOf = (state: SeedState): string =>
  'phase' in state ? phases.find((p) => p.id === state.phase)!.name : categories[state.category]

const mapping: Mapping = {
  projectItemTypes: ['Project'],
  deliveryTypes: ['Task'],
  registers: Object.fromEntries(registerKinds.map((kind) => [kind, [types[kind] ?? kind]])),
  fields: Object.fromEntries(neutralFieldNames.map((field) => [field, { source: field }])),
  stateCategories: {},
  phases: Object.fromEntries(phases.map(({ id, name }) => [name, id])),
}

/** Plays the past of a seeded item: each change with what stood before, and what stands in the end. */
const played = (seed: SeedItem): { item: FakeItem; changes: readonly FakeChange[] } => {
  const values: Record<string, FieldValue | null> = { ...seed.values }
  let state = nameOf(seed.state)
  const changes = seed.changes.map(({ at, by, set }): FakeChange => {
    const field: NeutralField | 'state' = 'state' in set ? 'state' : set.field
    const from = 'state' in set ? state : (values[set.field] ?? null)
    const to = 'state' in set ? nameOf(set.state) : set.value
    if ('state' in set) state = nameOf(set.state)
    else values[set.field] = set.value
    return { item: seed.id, at, by, byName: people.find((p) => p.id === by)!.name, field, from, to }
  })
  const item: FakeItem = {
    ref: seed.id,
    title: seed.title,
    type: types[seed.kind] ?? seed.kind,
    state,
    ...(seed.parent === undefined ? {} : { parent: seed.parent }),
    createdAt: seed.createdAt,
    values,
    ...(seed.labels.includes('confidential') ? { hiddenFrom: ['reader', 'sponsor', 'owner'] } : {}),
  }
  return { item, changes }
}

/** Core's tracker in memory, held to the same promises as the real ones. */
export const fakeSubject = async (): Promise<Subject> => {
  let site: FakeSite
  const empty = () =>
    fakeSite({
      pmo: ['pmo'],
      people: people.map(({ id, name, active }) => ({ ref: id, name, active })),
      now: () => '2022-03-31T09:00:00.000Z',
    })
  return {
    name: 'the fake',
    seed: (portfolio: SeedPortfolio) => {
      site = empty()
      const all = portfolio.spaces.flatMap((space) => space.items.map(played))
      site.put(
        all.map(({ item }) => item),
        all.flatMap(({ changes }) => changes),
      )
    },
    mapping: () => mapping,
    ref: (seedId) => seedId,
    ports: (as) => site.ports(as),
    actor: async (id) => ({ ref: id, name: id, active: true }),
    eyes: 'person',
    close: async () => undefined,
  }
}
