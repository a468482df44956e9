import type { Call, Client } from '@plumbline/core'
import { lateClient } from './part.ts'
import type { Site } from './site.ts'

/** Every use case through the engine, which loads on the first call. */
export const engineClient = (site: Site, call: () => Call): Client =>
  lateClient(async () => (await import('./engine.ts')).createEngine(site, call))
