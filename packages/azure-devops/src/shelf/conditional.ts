import type { Shelf } from '@plumbline/core'

/** A shelf that is tried out before the first document is replaced, and of which none is where the trial fails. */
export const conditionalShelf = (shelf: Shelf, ensure: (shelf: Shelf) => Promise<void>): Shelf => {
  let tried: Promise<void> | undefined
  const again = (cause: unknown): never => {
    tried = undefined
    throw cause
  }
  return {
    ...shelf,
    write: async (key, value, replaces) => {
      if (replaces !== 'new') await (tried ??= ensure(shelf).catch(again))
      return shelf.write(key, value, replaces)
    },
  }
}
