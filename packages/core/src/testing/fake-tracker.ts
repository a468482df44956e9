import type { Tracker } from '../ports.ts'
import { type FieldType, type NeutralField, neutralFieldNames, specOf } from '../work/fields.ts'
import type { FieldReading, FieldValue, ItemKind, ItemState, Page, Scope, Transition, WorkItem } from '../work/items.ts'
import type { Mapping } from '../work/mapping.ts'
import { kindOf, stateOf } from '../work/meaning.ts'
import { registerKinds } from '../work/registers.ts'
import type { TrackerSchema } from '../work/tracker-schema.ts'
import type { StateCategory } from '../work/values.ts'

/** An item of the fake: fields by the tracker's own names, which here are the neutral ones. */
export interface FakeItem {
  readonly ref: string
  readonly title: string
  readonly type: string
  readonly state: string
  readonly parent?: string
  readonly createdAt: string
  readonly values: Readonly<Record<string, FieldValue | null>>
  readonly hiddenFrom?: readonly string[]
  /** Items that wait for this one, by the tracker's own links. */
  readonly blocks?: readonly string[]
}

export interface FakeChange {
  readonly item: string
  readonly at: string
  readonly by: string
  readonly byName: string
  readonly field: NeutralField | 'state'
  readonly from: FieldValue | null
  readonly to: FieldValue | null
}

export interface FakeReader {
  readonly as: string
  /** When each item was last put or changed. */
  readonly touched: ReadonlyMap<string, string>
  readonly now: () => string
  /** Deleted fields, and those made anew as another kind. */
  readonly fields: ReadonlyMap<string, 'gone' | 'remade'>
}

const categories: Readonly<Record<string, StateCategory>> = {
  'To Do': 'toDo',
  'In Progress': 'inProgress',
  Done: 'done',
  Cancelled: 'dropped',
}
const pageSize = 50

const meant = (name: string, kind: ItemKind, mapping: Mapping): ItemState =>
  stateOf({ name, category: categories[name] ?? 'inProgress' }, kind, mapping)

const fits = (value: FieldValue, type: FieldType, choices?: readonly string[]): boolean => {
  if (choices) return typeof value === 'string' && choices.includes(value)
  if (type === 'money') return typeof value === 'object' && 'minor' in value
  if (type === 'person') return typeof value === 'object' && 'ref' in value
  if (type === 'list') return Array.isArray(value)
  if (type === 'whole') return typeof value === 'number'
  if (type === 'flag') return typeof value === 'boolean'
  return typeof value === 'string'
}

const isNeutral = (source: string): source is NeutralField => (neutralFieldNames as readonly string[]).includes(source)

const readField = (item: FakeItem, field: NeutralField, mapping: Mapping, fields: FakeReader['fields']): FieldReading => {
  const source = mapping.fields[field]?.source
  if (source === undefined) return { ok: false, reason: 'unmapped', detail: `${specOf(field).label} is not mapped` }
  if (!isNeutral(source) || fields.get(source) === 'gone')
    return { ok: false, reason: 'missing', detail: `The field ${source} was deleted` }
  if (fields.get(source) === 'remade') return { ok: true, value: null }
  const value = item.values[source] ?? null
  const { type, choices } = specOf(field)
  const right = specOf(source).type === type && (value === null || fits(value, type, choices))
  return right
    ? { ok: true, value: Array.isArray(value) ? [...new Set(value)] : value }
    : { ok: false, reason: 'wrongType', detail: `${source} does not hold a ${specOf(field).type}` }
}

async function* paged<T>(values: readonly T[], hidden: number): AsyncGenerator<Page<T>> {
  const coverage = hidden === 0 ? ({ complete: true } as const) : ({ complete: false, reason: 'permission', hidden } as const)
  for (let start = 0; start === 0 || start < values.length; start += pageSize)
    yield { values: values.slice(start, start + pageSize), coverage }
}

const schema: TrackerSchema = {
  types: ['Project', 'Task', 'Risk', ...registerKinds.filter((kind) => kind !== 'risk')].map((name) => ({ id: name, name })),
  fields: neutralFieldNames.map((field) => ({ source: field, label: specOf(field).label, holds: [specOf(field).type] })),
  states: Object.entries(categories).map(([name, category]) => ({ name, category })),
}

/** Reading of the fake site, as one person or as the product's own identity. */
export const fakeTracker = (
  items: ReadonlyMap<string, FakeItem>,
  changes: readonly FakeChange[],
  mapping: Mapping,
  { as, touched, now, fields: remade }: FakeReader,
): Pick<
  Tracker,
  'items' | 'history' | 'schema' | 'visible' | 'changes' | 'clock' | 'projects' | 'tally' | 'sources' | 'tellsHidden' | 'links'
> => {
  const sees = (item: FakeItem): boolean => !item.hiddenFrom?.includes(as)
  const neutral = (item: FakeItem, fields: readonly NeutralField[]): WorkItem => ({
    ref: item.ref,
    key: item.ref,
    title: item.title,
    url: `/items/${item.ref}`,
    kind: kindOf(item.type, mapping),
    state: meant(item.state, kindOf(item.type, mapping), mapping),
    ...(item.parent === undefined ? {} : { parent: item.parent }),
    createdAt: item.createdAt,
    updatedAt: changes.filter((change) => change.item === item.ref).at(-1)?.at ?? item.createdAt,
    stateSince: changes.findLast((change) => change.item === item.ref && change.field === 'state')?.at ?? item.createdAt,
    fields: Object.fromEntries(fields.map((field) => [field, readField(item, field, mapping, remade)])),
  })
  const below = (roots: readonly string[]): FakeItem[] => {
    const children = [...items.values()].filter((item) => item.parent !== undefined && roots.includes(item.parent))
    return children.length === 0 ? [] : [...children, ...below(children.map(({ ref }) => ref))]
  }
  const inScope = (scope: Scope): FakeItem[] => {
    if (scope.kind === 'components') return [...items.values()].filter((item) => mapping.projectItemTypes.includes(item.type))
    return scope.kind === 'items' ? scope.items.flatMap((ref) => items.get(ref) ?? []) : below(scope.items)
  }
  const stateIn = (change: FakeChange, name: string): ItemState => meant(name, kindOf(items.get(change.item)?.type ?? '', mapping), mapping)
  const asReading = (value: FieldValue | null): FieldReading => ({ ok: true, value })
  const transition = (change: FakeChange, index: number): Transition => ({
    item: change.item,
    id: String(index),
    at: change.at,
    by: change.by,
    byName: change.byName,
    change:
      change.field === 'state'
        ? {
            field: 'state',
            from: change.from === null ? undefined : stateIn(change, String(change.from)),
            to: stateIn(change, String(change.to)),
          }
        : { field: change.field, from: asReading(change.from), to: asReading(change.to) },
  })
  return {
    items: (scope, fields) => {
      const found = inScope(scope)
      const seen = found.filter(sees)
      return paged(
        seen.map((item) => neutral(item, fields)),
        found.length - seen.length,
      )
    },
    history: (refs, fields) =>
      paged(
        changes
          .map((change, index) => ({ change, index }))
          .filter(({ change }) => refs.includes(change.item) && (change.field === 'state' || fields.includes(change.field)))
          .toSorted((a, b) => (a.change.at < b.change.at ? -1 : a.change.at > b.change.at ? 1 : 0))
          .map(({ change, index }) => transition(change, index)),
        0,
      ),
    changes: async function* (since, fields, settled = false) {
      const from = new Date(Date.parse(since) - (settled ? 0 : 120_000)).toISOString()
      const found = [...items.values()].filter((item) => sees(item) && (touched.get(item.ref) ?? '') >= from)
      const at = (item: FakeItem) => touched.get(item.ref) ?? ''
      const ordered = found.toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0))
      for (let start = 0; start < ordered.length; start += pageSize) {
        const page = ordered.slice(start, start + pageSize)
        yield { values: page.map((item) => ({ item: neutral(item, fields) })), next: page.map(at).at(-1) ?? since }
      }
      yield { values: [], next: now() > since ? now() : since }
    },
    clock: async () => now(),
    tally: async () => {
      const projects = inScope({ kind: 'components' }).length
      const below = [...items.values()].filter(({ type }) => !mapping.projectItemTypes.includes(type)).length
      return {
        projects,
        items: below,
        counted: 'each',
        reading: { calls: projects, points: 10 * projects + below },
        pasts: { calls: below, points: below },
      }
    },
    projects: async (expected) => {
      const refs = inScope({ kind: 'components' })
        .filter(sees)
        .map(({ ref }) => ref)
      return refs.length === expected ? undefined : { refs, complete: true }
    },
    sources: async (fields) => {
      const stored: Record<string, string> = {}
      const gone: Record<string, string> = {}
      for (const field of fields) {
        const source = mapping.fields[field]?.source
        if (source === undefined) continue
        const is = isNeutral(source) ? (remade.get(source) ?? 'as it was') : 'gone'
        if (is === 'gone') gone[field] = `The field ${source} was deleted`
        else stored[field] = is
      }
      return { stored, gone }
    },
    tellsHidden: true,
    links: async (refs) =>
      [...items.values()]
        .filter(sees)
        .flatMap((item) =>
          (item.blocks ?? [])
            .filter((other) => (refs.includes(item.ref) || refs.includes(other)) && items.has(other) && sees(items.get(other) as FakeItem))
            .map((second) => ({ first: item.ref, second, type: 'Blocks', words: 'blocks', means: 'firstNeeded' as const })),
        ),
    schema: async () => schema,
    visible: async (refs) => new Set(refs.filter((ref) => (items.has(ref) ? sees(items.get(ref) as FakeItem) : false))),
  }
}
