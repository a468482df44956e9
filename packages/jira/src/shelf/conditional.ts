import { TrackerError } from '@plumbline/core'
import type { DocumentStore } from './shelf.ts'

/** A document that is never written: whoever replaces a version that it cannot have must be refused. */
const trial = { collection: 'trials', id: 'condition', version: '1', body: '' }

const refuses = async (store: DocumentStore): Promise<void> => {
  const wrote = await store.replace(`${trial.collection}:${trial.id}`, trial, 'none').then(
    () => true,
    () => false,
  )
  if (wrote)
    throw new TrackerError(
      'unavailable',
      'The storage of the app does not keep two people apart who save at once, so that nothing is saved',
      'Nothing was written. Report it with this message: on this site decisions could be overwritten unnoticed.',
    )
}

/**
 * The app's storage, of which everything that people decide expects that a stale write is refused (assumption forge-conditional-write): that is tried out before the first
 * one, and where it is not so nothing is replaced at all.
 */
export const conditionalStore = (store: DocumentStore): DocumentStore => {
  let tried: Promise<void> | undefined
  return {
    ...store,
    replace: async (...given) => {
      tried ??= refuses(store)
      await tried
      return store.replace(...given)
    },
  }
}
