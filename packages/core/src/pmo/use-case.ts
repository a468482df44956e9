import type * as z from 'zod/mini'
import type { Call, Capability, Ports } from '../ports.ts'
import type { InputOf, OutputOf, UseCaseName } from './client.ts'

/** One thing a person can do: what goes in, which capability it needs, and how it is done. */
export interface UseCase<N extends UseCaseName> {
  /** What is asked seldom brings its schema when it is asked. */
  readonly input: z.ZodMiniType<InputOf<N>> | (() => Promise<z.ZodMiniType<InputOf<N>>>)
  /** An input that names an item asks for an item that this person may see; who may declare is decided at the gate; `lead` asks for the PMO or the manager of the project; `record` for the PMO or a role on the item; `configure` and `refresh` belong to the PMO. */
  readonly needs: Capability
  /** Only reads, so that it begins while it is asked whether this person may see the item; what it found is kept from whoever may not. */
  readonly atOnce?: true
  readonly run: (ports: Ports, call: Call, input: InputOf<N>) => Promise<OutputOf<N>>
}
