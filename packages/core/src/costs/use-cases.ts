import { lateUseCases } from '../pmo/late-use-cases.ts'

/** Whoever may record facts of a project may record what it costs. */
export const costUseCases = lateUseCases(
  {
    'cost.open': 'see',
    'cost.save': 'record',
    'cost.preview': 'record',
    'cost.import': 'record',
    'cost.restore': 'record',
    'cost.export': 'see',
  },
  async () => (await import('../pmo/pages.ts')).costHandlers,
)
