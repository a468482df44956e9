import type * as z from 'zod/mini'
import type { Call, Capability, Ports } from '../ports.ts'
import type { UseCaseName, UseCases } from './client.ts'
import type { UseCase } from './use-case.ts'

/** What loads when a use case is first called: how it reads its input, and how it is done. */
export type Handlers<N extends UseCaseName> = {
  readonly [K in N]: {
    readonly input: z.ZodMiniType<UseCases[K]['input']>
    readonly run: (ports: Ports, call: Call, input: UseCases[K]['input']) => Promise<UseCases[K]['output']>
  }
}

/** Use cases that are asked seldom beside judging: all that stands here before one is called is which capability it needs. */
export const lateUseCases = <N extends UseCaseName>(
  needs: Readonly<Record<N, Capability>>,
  load: () => Promise<Handlers<N>>,
): { readonly [K in N]: UseCase<K> } => {
  const late = <K extends N>(name: K, capability: Capability): UseCase<K> => ({
    input: async () => (await load())[name].input,
    needs: capability,
    run: async (...given) => (await load())[name].run(...given),
  })
  const all = Object.entries(needs) as [N, Capability][]
  return Object.fromEntries(all.map(([name, capability]) => [name, late(name, capability)])) as unknown as { readonly [K in N]: UseCase<K> }
}
