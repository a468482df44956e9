import type { FieldReading, ItemRef, ItemState, NeutralField, Transition } from '@plumbline/core'
import { personOf } from '../fields/people.ts'
import type { Update } from './schema.ts'
import { dated } from './updates.ts'

/** One change of an item's fields, whichever way it was read. */
export interface FieldChanges {
  readonly id: string
  readonly at: string
  readonly by: unknown
  readonly fields: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>
}

/** An item's past: what it was when created, then its changes. */
export interface Past {
  readonly created: Readonly<Record<string, unknown>>
  readonly changes: readonly FieldChanges[]
  /** A change whose moment is not told was left out. */
  readonly undated: boolean
}

/** How native values of this item are to be read. */
export interface Decoder {
  readonly item: ItemRef
  readonly state: (name: string) => ItemState
  readonly field: (field: NeutralField, value: unknown) => FieldReading
}

export const pastOf = (updates: readonly Update[]): Past => {
  const [first, ...later] = dated(updates)
  const created = Object.entries(first?.update.fields ?? {}).map(([name, change]) => [name, change.newValue] as const)
  const changes = later.flatMap(({ update, at }) => {
    if (at === undefined) return []
    const values = Object.entries(update.fields ?? {}).map(([name, { oldValue, newValue }]) => [name, { from: oldValue, to: newValue }])
    return [{ id: `rev${update.rev ?? update.id}`, at, by: update.revisedBy, fields: Object.fromEntries(values) }]
  })
  return { created: Object.fromEntries(created), changes, undated: changes.length < later.length }
}

/** The value that a text field has had since its last change. */
export const currentOf = (past: Past, field: string): string | undefined => {
  const last = past.changes.findLast((change) => typeof change.fields[field]?.to === 'string')?.fields[field]?.to ?? past.created[field]
  return typeof last === 'string' ? last : undefined
}

const stateChange = (change: FieldChanges, decoder: Decoder): Transition['change'] | undefined => {
  const state = change.fields['System.State']
  if (typeof state?.to !== 'string') return undefined
  return { field: 'state', from: typeof state.from === 'string' ? decoder.state(state.from) : undefined, to: decoder.state(state.to) }
}

/** Changes of state and of these fields; what was set on creation is no change. */
export const transitionsOf = (past: Past, sources: readonly (readonly [NeutralField, string])[], decoder: Decoder): readonly Transition[] =>
  past.changes.flatMap((change) => {
    const state = stateChange(change, decoder)
    const fields = sources.flatMap(([field, source]) => {
      const values = change.fields[source]
      return values ? [{ field, from: decoder.field(field, values.from), to: decoder.field(field, values.to) } as const] : []
    })
    const by = personOf(change.by)
    const author = by === undefined ? {} : { by: by.ref, byName: by.name }
    return [...(state ? [state] : []), ...fields].map((what) => ({
      item: decoder.item,
      id: `${change.id}.${what.field}`,
      at: change.at,
      ...author,
      change: what,
    }))
  })
