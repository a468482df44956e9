import { invoke } from '@forge/bridge'
import type { Answer, Client } from '@plumbline/core'

const unreached = (cause: unknown): Answer<never> => ({
  ok: false,
  problem: {
    code: 'unavailable',
    message: `Plumbline did not answer${cause instanceof Error ? ` (${cause.message})` : ''}`,
    remedy: 'Try again in a few minutes.',
  },
})

/** The registry in core and the resolver are held against the same types, so that the wire needs no check here. */
export const client: Client = {
  call: (name, input) => (invoke(name, input) as ReturnType<typeof client.call<typeof name>>).catch(unreached),
}
