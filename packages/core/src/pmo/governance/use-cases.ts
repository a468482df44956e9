import * as z from 'zod/mini'
import type { UseCases } from '../client.ts'
import type { UseCase } from '../use-case.ts'

const pages = () => import('./pages.ts')

const ref = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/))

/** Governance of projects; what is asked seldom brings its schema when it is asked. */
type Governance = Extract<keyof UseCases, `governance.${'open' | 'act' | 'site' | 'siteAct'}` | `person.${string}`>

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
  'governance.site': {
    input: z.strictObject({}),
    needs: 'see',
    run: async (ports, call) => (await pages()).openSiteGovernance(ports, call),
  },
  'governance.siteAct': {
    input: async () => z.strictObject({ act: (await pages()).SiteAct }),
    needs: 'decide',
    run: async (...given) => (await pages()).siteAct(...given),
  },
  'person.find': {
    input: z.strictObject({ text: z.string().check(z.trim(), z.minLength(2), z.maxLength(100)) }),
    needs: 'see',
    run: async (...given) => (await pages()).findPeople(...given),
  },
}
