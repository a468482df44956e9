import type { StateCategory } from '@plumbline/core'
import { remembering, typePath } from '../fields/fields.ts'
import type { Rest } from '../http/http.ts'
import { reading } from '../http/reading.ts'
import { States } from './schema.ts'

/** Names of states are the customer's and translated; only their category is the tracker's own. */
const categories: Readonly<Record<string, StateCategory>> = {
  Proposed: 'toDo',
  InProgress: 'inProgress',
  Resolved: 'inProgress',
  Completed: 'done',
  Removed: 'dropped',
}

export const categoryOf = (native: string | null | undefined): StateCategory | undefined => categories[native ?? '']

export type StatesOfType = ReadonlyMap<string, StateCategory | undefined>

/** The states of a type with what they mean. */
export const statesOfType = (rest: Rest) =>
  remembering(async (where): Promise<StatesOfType> => {
    const what = `read the states of ${where.type} in ${where.project}`
    const answer = await rest.call({ path: `${typePath(where)}/states`, what, read: reading(States) })
    return new Map(answer.value.map((state) => [state.name, categoryOf(state.category)]))
  })
