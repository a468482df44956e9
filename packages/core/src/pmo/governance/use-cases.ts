import * as z from 'zod/mini'
import type { UseCases } from '../client.ts'
import { lateUseCases } from '../late-use-cases.ts'
import type { UseCase } from '../use-case.ts'

const pages = () => import('./pages.ts')

const from = z.exactOptional(z.int().check(z.minimum(0)))
const packText = z.strictObject({ text: z.string().check(z.maxLength(20_000_000)) })
const ref = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/))

/** Governance of projects; what is asked seldom brings its schema when it is asked. */
type Governance = Extract<
  keyof UseCases,
  `governance.${'open' | 'act' | 'site' | 'siteAct'}` | `decisions.${string}` | `person.${string}` | `ledger.${string}`
>

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
  'ledger.export': {
    input: z.strictObject({ item: z.exactOptional(ref), format: z.enum(['json', 'html']), from }),
    needs: 'configure',
    run: async (...given) => (await pages()).exportLedger(...given),
  },
  'ledger.verify': {
    input: z.strictObject({ item: z.exactOptional(ref), from }),
    needs: 'configure',
    run: async (...given) => (await pages()).verifyLedgers(...given),
  },
  'ledger.verifyPack': {
    input: packText,
    needs: 'see',
    run: async (...given) => (await pages()).verifyGivenPack(...given),
  },
  'ledger.readable': {
    input: packText,
    needs: 'see',
    run: async (...given) => (await pages()).readablePack(...given),
  },
  'person.erase': {
    input: z.strictObject({ person: z.string().check(z.minLength(1), z.maxLength(200)) }),
    needs: 'configure',
    run: async (ports, call, { person }) => (await pages()).siteAct(ports, call, { act: { kind: 'person.erase', who: { person } } }),
  },
  'person.trace': {
    input: z.strictObject({ from }),
    needs: 'configure',
    run: async (...given) => (await pages()).tracePeople(...given),
  },
  'person.find': {
    input: z.strictObject({ text: z.string().check(z.trim(), z.minLength(2), z.maxLength(100)) }),
    needs: 'see',
    run: async (...given) => (await pages()).findPeople(...given),
  },
  'decisions.mine': {
    input: z.strictObject({ after: z.exactOptional(z.string()) }),
    needs: 'see',
    run: async (...given) => (await pages()).myDecisions(...given),
  },
  'decisions.brief': {
    input: z.strictObject({ item: ref }),
    needs: 'see',
    run: async (...given) => (await pages()).decisionBrief(...given),
  },
}

/** What was agreed of a project, and what is asked to be changed of it. */
export const baselineUseCases = lateUseCases(
  { 'baseline.open': 'see', 'baseline.projects': 'see' },
  async () => (await import('../pages.ts')).baselineHandlers,
)
