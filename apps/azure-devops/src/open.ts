import { createReadingPorts } from '@plumbline/azure-devops/reading'
import type { Answer, Call, GateView, InputOf } from '@plumbline/core'
import { openGate, TrackerError } from '@plumbline/core/reading'
import { published } from './published.ts'
import { requestTo, type Site } from './site.ts'

const problemOf = (cause: unknown): Answer<never> => {
  if (!(cause instanceof TrackerError)) throw cause
  const { code, message, remedy, retryAfter } = cause
  return { ok: false, problem: { code, message, remedy, ...(retryAfter === undefined ? {} : { retryAfter }) } }
}

/** Opens a gate from the stored judgement, without schemas and without the engine: a chunk of its own, which loads while the panel draws its first frame. */
export const createOpening = (site: Site) => {
  const ports = createReadingPorts({ ...published(), request: requestTo(site), extensionDataBase: site.extensionDataBase })
  return (call: Call, input: InputOf<'gate.open'>): Promise<Answer<GateView>> =>
    openGate(ports, call, input).then((value): Answer<GateView> => ({ ok: true, value }), problemOf)
}
