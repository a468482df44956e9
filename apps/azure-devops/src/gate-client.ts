import type { Answer, Call, Client, InputOf, OutputOf, UseCaseName } from '@plumbline/core'
import { part, partMissing } from './part.ts'
import type { Site } from './site.ts'

const isOpening = (name: UseCaseName, input: unknown): input is InputOf<'gate.open'> => name === 'gate.open' && input !== undefined

/** The gate panel's client: it opens from the stored judgement with light code alone, and everything else goes to the engine. */
export const gateClient = (site: Site, call: () => Call, engine: Client): Client => {
  const opening = part(async () => (await import('./open.ts')).createOpening(site))
  return {
    call: async <N extends UseCaseName>(name: N, input: InputOf<N>): Promise<Answer<OutputOf<N>>> => {
      if (!isOpening(name, input)) return engine.call(name, input)
      const open = await opening()
      return open === undefined ? partMissing : ((await open(call(), input)) as Answer<OutputOf<N>>)
    },
  }
}
