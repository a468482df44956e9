import { type DocKey, type Shelf, TrackerError } from '@plumbline/core'

/** A document that says nothing, to try a stale write on. */
const trial: DocKey<unknown> = { collection: 'trials', id: 'condition', check: (value) => value }

/** Throws where a stale write is not refused (assumption ado-extension-data-conflict): everything that people decide expects that it is. */
export const ensureRefusesStale = async (shelf: Shelf): Promise<void> => {
  const stored = (await shelf.read(trial))?.version
  const made = stored === undefined ? await shelf.write(trial, {}, 'new') : undefined
  const version = stored ?? (made?.ok === true ? made.version : made?.newer?.version)
  const { ok } = await shelf.write(trial, {}, String(Number(version) + 1))
  if (ok)
    throw new TrackerError(
      'unavailable',
      'The storage of extensions does not keep two people apart who save at once, so that nothing is saved',
      'Nothing was written. Report it with this message: in this organisation decisions could be overwritten unnoticed.',
    )
}
