import { type Shelf, TrackerError } from '@plumbline/core'

const refuse = (): never => {
  throw new TrackerError(
    'forbidden',
    'The records of Plumbline in Jira can be reached by the app alone',
    'Export the governance file on the settings page of the app and judge with that.',
  )
}

/** For callers other than the app: storage in Forge belongs to the app alone. */
export const unreachableShelf: Shelf = {
  guarded: false,
  read: async () => refuse(),
  list: async () => refuse(),
  write: async () => refuse(),
}
