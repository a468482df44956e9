import type { Patience } from '@plumbline/core'
import { isPlain, TrackerError } from '@plumbline/core'
import type { DocumentStore } from './shelf.ts'

const tries = 5

/** Forge refuses what is over its limits before it does anything, so that the same call can be made again. */
const isThrottled = (cause: unknown): boolean => {
  if (!isPlain(cause) && !(cause instanceof Error)) return false
  const { code, responseDetails } = cause as { readonly code?: unknown; readonly responseDetails?: { readonly status?: unknown } }
  return code === 'RATE_LIMIT_EXCEEDED' || responseDetails?.status === 429
}

/** The app's storage, which waits while it is asked for more than Forge lets an installation read and write. */
export const patientStore = (store: DocumentStore, { wait, jitter, longest }: Patience): DocumentStore => {
  const patiently = async <T>(call: () => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1)
      try {
        return await call()
      } catch (cause) {
        if (!isThrottled(cause)) throw cause
        const seconds = 2 ** (attempt - 1) * (0.5 + jitter() / 2)
        if (attempt === tries || seconds > longest)
          throw new TrackerError(
            'rate-limited',
            'The storage of the app takes no more for the moment',
            'It goes on by itself in a minute; try again then.',
            { cause, retryAfter: 60 },
          )
        await wait(seconds * 1000)
      }
  }
  return {
    ...store,
    get: (key) => patiently(() => store.get(key)),
    create: (key, document) => patiently(() => store.create(key, document)),
    replace: (key, document, version) => patiently(() => store.replace(key, document, version)),
    list: (collection, cursor) => patiently(() => store.list(collection, cursor)),
  }
}
