import type { TrackerSchema } from '@plumbline/core'
import { holdsOf, type NativeField } from '../fields/schema.ts'
import { typesInUse } from '../guard/processes.ts'
import type { Rest } from '../http/http.ts'
import { ownFields } from '../marks/schema.ts'
import { categoryOf } from '../states/states.ts'

const byName = <T extends { readonly name: string }>(entries: readonly T[]): readonly T[] =>
  [...new Map(entries.map((entry) => [entry.name, entry])).values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en'))

/** Types, fields and states to map, from the processes that projects use. A type is known by its name, as queries are. */
export const schemaOf = async (rest: Rest, fields: ReadonlyMap<string, NativeField>): Promise<TrackerSchema> => {
  const types = await typesInUse(rest, 'states')
  return {
    types: byName(types.map(({ name }) => ({ name, id: name }))),
    states: byName(
      types.flatMap(({ states }) => (states ?? []).map(({ name, stateCategory }) => ({ name, category: categoryOf(stateCategory) }))),
    ),
    fields: [...fields.values()]
      .map((field) => ({ source: field.referenceName, label: field.name, holds: holdsOf(field) }))
      .filter(({ source, holds: types_ }) => types_.length > 0 && !ownFields.includes(source))
      .toSorted((one, other) => one.label.localeCompare(other.label, 'en')),
  }
}
