import { type ComponentReading, deriveFacts } from '../facts/derive.ts'
import type { NeutralField } from '../work/fields.ts'
import type { FieldReading, FieldReadings, FieldValue, ItemKind, Transition, WorkItem } from '../work/items.ts'
import type { StateCategory } from '../work/values.ts'
import { exampleMapping } from './example-site.ts'

export type Values = Partial<Record<NeutralField, FieldValue | null>>

const readings = (values: Values): FieldReadings =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { ok: true, value } satisfies FieldReading]))

let made = 0

/** An item as an adapter reads it, made on 1 January 2021 and touched on 1 March 2022 unless something else is said. */
export const workItem = (
  kind: ItemKind,
  values: Values = {},
  change: Partial<WorkItem> & { category?: StateCategory | undefined } = {},
): WorkItem => {
  const { category = 'toDo', ...rest } = change
  made += 1
  return {
    ref: `${kind}-${made}`,
    key: `${kind}-${made}`,
    title: kind,
    url: '',
    kind,
    state: { name: 'x', category },
    createdAt: '2021-01-01T00:00:00.000Z',
    updatedAt: '2022-03-01T00:00:00.000Z',
    fields: readings(values),
    ...rest,
  }
}

/** A move of an item into a state category. */
export const moved = (item: WorkItem, at: string, to: StateCategory, from: StateCategory = 'toDo'): Transition => ({
  item: item.ref,
  id: `${item.ref} ${at}`,
  at: `${at}T12:00:00.000Z`,
  change: { field: 'state', from: { name: from, category: from }, to: { name: to, category: to } },
})

/** A change of a field of an item. */
export const changed = (item: WorkItem, at: string, field: NeutralField, value: FieldValue): Transition => ({
  item: item.ref,
  id: `${item.ref} ${at} ${field}`,
  at: `${at}T12:00:00.000Z`,
  change: { field, from: { ok: true, value: null }, to: { ok: true, value } },
})

/** A component read completely on 31 March 2022 with everything mapped, and what is said otherwise. */
export const component = (below: readonly WorkItem[], project: Values = {}, change: Partial<ComponentReading> = {}): ComponentReading => ({
  project: workItem('project', project, { category: 'inProgress' }),
  below,
  coverage: { complete: true },
  history: [],
  mapping: exampleMapping,
  zone: 'Europe/London',
  readAt: '2022-03-31T12:00:00.000Z',
  ...change,
})

/** What one fact says: its value bare, or why it is not known. */
export const said = (reading: ComponentReading, fact: string): unknown => {
  const found = deriveFacts(reading).facts.values[fact]
  if (!found) return 'noRecord'
  if (!found.known) return found.reason
  const { is: _is, ...held } = found.value
  return Object.values(held)[0]
}
