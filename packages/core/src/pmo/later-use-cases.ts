import * as z from 'zod/mini'
import { costUseCases } from '../costs/use-cases.ts'
import { registerUseCases } from '../registers/use-cases.ts'
import { Mapping } from '../work/mapping.ts'
import { auditUseCases } from './audits/use-cases.ts'
import { bindingUseCases } from './binding/use-cases.ts'
import type { UseCaseName } from './client.ts'
import { enforcementUseCases } from './enforcement/use-cases.ts'
import { baselineUseCases, governanceUseCases } from './governance/use-cases.ts'
import { jobUseCases } from './jobs/use-cases.ts'
import { mirrorUseCases } from './mirrors/use-cases.ts'
import { trackerUseCases } from './portfolio/tracker/use-cases.ts'
import { portfolioUseCases } from './portfolio/use-cases.ts'
import type { firstUseCases } from './registry.ts'
import { reviewUseCases } from './reviews/use-cases.ts'
import { templateUseCases } from './template-use-cases.ts'
import type { UseCase } from './use-case.ts'

const pages = () => import('./pages.ts')
const inputs = async () => (await pages()).settingsInputs

const item = z.strictObject({ item: z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/)) })
const nothing: z.ZodMiniType<Record<string, never>> = z.strictObject({})

/** Everything that no page asks before it is first painted. */
export const laterUseCases: { readonly [N in Exclude<UseCaseName, keyof typeof firstUseCases>]: UseCase<N> } = {
  'portfolio.views': { input: nothing, needs: 'see', run: async (ports, call) => (await pages()).openViews(ports, call) },
  'portfolio.saveViews': {
    input: async () => (await pages()).SaveViewsInput,
    needs: 'see',
    run: async (...given) => (await pages()).saveViews(...given),
  },
  'refresh.start': {
    input: z.strictObject({
      only: z.exactOptional(z.literal('due')),
      repair: z.exactOptional(z.boolean()),
      share: z.exactOptional(z.int().check(z.minimum(1), z.maximum(100))),
    }),
    needs: 'refresh',
    run: async (ports, call, asked) => ports.ownRefresh?.(ports, call, asked) ?? (await pages()).startRefresh(ports, call, asked),
  },
  'refresh.status': { input: nothing, needs: 'see', run: async (ports, call) => (await pages()).shownStatus(ports, call) },
  'settings.open': {
    input: nothing,
    needs: 'see',
    run: async (ports, call) => (await pages()).openSettings(ports, call),
  },
  'ways.open': {
    input: nothing,
    needs: 'see',
    run: async (ports) => ({ ways: (await ports.ways?.()) ?? null, own: (await ports.ownWays?.()) ?? null }),
  },
  'portfolio.left': {
    input: nothing,
    needs: 'configure',
    run: async (ports) => (await import('./governance/pages.ts')).openDeparted(ports),
  },
  'settings.tryMapping': {
    input: z.strictObject({ mapping: Mapping }),
    needs: 'configure',
    run: async (...given) => (await pages()).tryMapping(...given),
  },
  'settings.save': {
    input: async () => (await inputs()).saveSettings,
    needs: 'configure',
    run: async (...given) => (await pages()).saveSettings(...given),
  },
  'settings.settleRoles': {
    input: z.strictObject({ agree: z.boolean(), settingsVersion: z.string().check(z.maxLength(100)) }),
    needs: 'configure',
    run: async (...given) => (await pages()).settleRoles(...given),
  },
  // Records are looked at seldom beside judging.
  'record.open': {
    input: item,
    needs: 'see',
    run: async (...given) => (await pages()).openRecord(...given),
  },
  'record.save': {
    input: async () => (await inputs()).saveRecord,
    needs: 'record',
    run: async (...given) => (await pages()).saveRecord(...given),
  },
  'record.import': {
    input: async () => (await inputs()).importRecords,
    needs: 'configure',
    run: async (ports, call, asked) => {
      const { importRecords, tellRefresh } = await pages()
      const done = await importRecords(ports, call, asked)
      if (asked.commit) await tellRefresh(ports, { touched: done.projects.map(({ ref }) => ref) })
      return done
    },
  },
  'record.imports': {
    input: nothing,
    needs: 'configure',
    run: async (ports, call) => (await pages()).openImportLog(ports, call),
  },
  'record.export': {
    input: async () => (await inputs()).exportRecords,
    needs: 'configure',
    run: async (...given) => (await pages()).exportRecords(...given),
  },
  'governance.export': {
    input: nothing,
    needs: 'configure',
    run: async (ports, call) => (await pages()).exportGovernance(ports, call),
  },
  ...templateUseCases,
  ...bindingUseCases,
  ...portfolioUseCases,
  ...trackerUseCases,
  ...jobUseCases,
  ...mirrorUseCases,
  ...registerUseCases,
  ...costUseCases,
  ...reviewUseCases,
  ...auditUseCases,
  ...governanceUseCases,
  ...baselineUseCases,
  ...enforcementUseCases,
}
