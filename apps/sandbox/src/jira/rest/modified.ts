import type { Field } from '../model.ts'
import type { Store } from '../store.ts'

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

const toldOf = (field: Field | undefined, value: unknown, by: 'words' | 'ids'): unknown => {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return null
  const { accountId, id, value: words } = record(value)
  if (field?.kind === 'user') return { accountId: accountId ?? id }
  const option = field?.kind === 'select' ? field.options.find((each) => each.id === id || each.value === words) : undefined
  if (option && by === 'ids') return { id: option.id }
  return option ? { id: option.id, value: option.value } : value
}

/** What a validator is told of the screen: as answers write values, people by their account alone, what was emptied as null (assumption forge-modified-fields). */
export const modifiedFields = ({ state, beliefs }: Store, fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields).map(([id, value]) => [
      id,
      toldOf(
        state.fields.find((field) => field.id === id),
        value,
        beliefs.holds('forge-modified-fields') ? 'words' : 'ids',
      ),
    ]),
  )
