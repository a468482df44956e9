import * as z from 'zod/mini'
import type { UseCases } from '../client.ts'
import type { UseCase } from '../use-case.ts'

const pages = () => import('./pages.ts')

const ref = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/))

/** Governance of projects; what is asked seldom brings its schema when it is asked. */
type Governance = Extract<keyof UseCases, `governance.${'open' | 'act'}`>

export const governanceUseCases: { readonly [N in Governance]: UseCase<N> } = {
  'governance.open': {
    input: z.strictObject({ item: ref }),
    needs: 'see',
    run: async (...given) => (await pages()).openGovernance(...given),
  },
  'governance.act': {
    input: async () => z.strictObject({ item: ref, act: (await pages()).Act }),
    needs: 'decide',
    run: async (...given) => (await pages()).act(...given),
  },
}
