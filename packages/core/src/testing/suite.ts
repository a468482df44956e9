// Core has no environment; how large a test suite is has to be asked of the one that runs it.
// oxlint-disable-next-line no-restricted-globals
const environment = (globalThis as { process?: { env: Readonly<Record<string, string | undefined>> } }).process?.env ?? {}

/** The long suite takes full sizes. */
export const long = environment['PLUMBLINE_LONG'] === '1'

/** Fixed in the normal suite; the long one takes another each time, and prints it. */
export const seed = Number(environment['PLUMBLINE_SEED'] ?? 20_220_331)
