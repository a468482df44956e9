import { createReadingPorts } from '@plumbline/azure-devops/reading'
import type { Answer, Call, Client, GateView, InputOf, OutputOf, UseCaseName } from '@plumbline/core'
import { openGate, TrackerError } from '@plumbline/core/reading'
import { published } from './published.ts'
import { requestTo, type Site } from './site.ts'

type LoadEngine = () => Promise<Client>

const engineMissing: Answer<never> = {
  ok: false,
  problem: {
    code: 'unavailable',
    message: 'A part of Plumbline could not be loaded',
    remedy: 'Check the connection and reload the page; after an update of the extension the page needs a reload too.',
  },
}

const problemOf = (cause: unknown): Answer<never> => {
  if (!(cause instanceof TrackerError)) throw cause
  const { code, message, remedy, retryAfter } = cause
  return { ok: false, problem: { code, message, remedy, ...(retryAfter === undefined ? {} : { retryAfter }) } }
}

/** Loads the engine once; a failed load is tried again next time. */
const remembered = (load: LoadEngine): LoadEngine => {
  let engine: Promise<Client> | undefined
  return () => {
    engine ??= load()
    engine.catch(() => {
      engine = undefined
    })
    return engine
  }
}

/** Every use case through the engine, which loads on the first call. */
export const engineClient = (site: Site, call: () => Call): Client => {
  const engine = remembered(async () => (await import('./engine.ts')).createEngine(site, call))
  return {
    call: async <N extends UseCaseName>(name: N, input: InputOf<N>): Promise<Answer<OutputOf<N>>> => {
      const loaded = await engine().catch(() => undefined)
      return loaded === undefined ? engineMissing : loaded.call(name, input)
    },
  }
}

/** The gate panel's client: it opens from the stored judgement with light code alone, and everything else goes to the engine. */
export const gateClient = (site: Site, call: () => Call, engine: Client): Client => {
  const ports = createReadingPorts({ ...published, request: requestTo(site), extensionDataBase: site.extensionDataBase })
  const open = (input: InputOf<'gate.open'>): Promise<Answer<GateView>> =>
    openGate(ports, call(), input).then((value): Answer<GateView> => ({ ok: true, value }), problemOf)
  const isOpening = (name: UseCaseName, input: unknown): input is InputOf<'gate.open'> => name === 'gate.open' && input !== undefined
  return {
    call: <N extends UseCaseName>(name: N, input: InputOf<N>) =>
      isOpening(name, input) ? (open(input) as Promise<Answer<OutputOf<N>>>) : engine.call(name, input),
  }
}
