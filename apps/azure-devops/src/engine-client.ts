import type { Answer, Call, Client, InputOf, OutputOf, UseCaseName } from '@plumbline/core'
import { part, partMissing } from './part.ts'
import type { Site } from './site.ts'

/** Every use case through the engine, which loads on the first call. */
export const engineClient = (site: Site, call: () => Call): Client => {
  const engine = part(async () => (await import('./engine.ts')).createEngine(site, call))
  return {
    call: async <N extends UseCaseName>(name: N, input: InputOf<N>): Promise<Answer<OutputOf<N>>> =>
      (await engine())?.call(name, input) ?? partMissing,
  }
}
