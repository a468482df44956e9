import { TrackerError } from '../failure.ts'
import type { DocKey, Ports } from '../ports.ts'

const unchecked = <T>(key: DocKey<T>): DocKey<unknown> => ({ ...key, check: (value) => value })

/** A document as it stands: `value` is absent where nothing stands, or where what stands is damaged. */
export interface Kept<T> {
  readonly value: T | undefined
  readonly version: string
  readonly damaged: boolean
}

/** What stands now, damaged or not: a damaged document counts as absent and can be replaced. */
export const readKept = async <T>(ports: Pick<Ports, 'shelf'>, key: DocKey<T>): Promise<Kept<T>> => {
  const found = await ports.shelf.read(unchecked(key))
  if (!found) return { value: undefined, version: 'new', damaged: false }
  try {
    return { value: key.check(found.value), version: found.version, damaged: false }
  } catch {
    return { value: undefined, version: found.version, damaged: true }
  }
}

/** Writes what is derived from the tracker alone, whatever stands there: the last derivation is the right one. */
export const replace = async <T>(ports: Pick<Ports, 'shelf'>, key: DocKey<T>, value: unknown, known: Kept<T>): Promise<void> => {
  let version = known.version
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const written = await ports.shelf.write(unchecked(key), value, version)
    if (written.ok) return
    version = written.newer?.version ?? 'new'
  }
  throw new TrackerError(
    'conflict',
    `${key.collection} ${key.id} is being written by somebody else at the same time`,
    'Try again in a minute.',
  )
}
