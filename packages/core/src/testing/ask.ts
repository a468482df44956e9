import type { InputOf, OutputOf, UseCaseName } from '../pmo/client.ts'
import { startRefresh, stepRefresh } from '../pmo/refresh.ts'
import { inProcessClient } from '../pmo/registry.ts'
import type { Call, Ports } from '../ports.ts'
import { callAs, people } from './example-site.ts'

/** What a use case answers; a failure is thrown in its own words. */
export const use = async <N extends UseCaseName>(ports: Ports, call: Call, name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
  const given = await inProcessClient(ports, () => call).call(name, input)
  if (!given.ok) throw new Error(`${given.problem.message} ${given.problem.remedy}`)
  return given.value
}

/** A whole refresh with the product's own identity. */
export const refreshAll = async (ports: Ports, now?: string): Promise<void> => {
  const call = callAs(people.pmo, 'product', now)
  let progress = await startRefresh(ports, call)
  while (progress.status === 'running') progress = await stepRefresh(ports, call)
}
