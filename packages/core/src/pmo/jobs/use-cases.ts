import { lateUseCases } from '../late-use-cases.ts'

/** Long work: who may end it or take it up is decided at the job. How much of the quota it takes belongs to the PMO. */
export const jobUseCases = lateUseCases(
  {
    'job.list': 'see',
    'job.status': 'see',
    'job.cancel': 'see',
    'job.resume': 'see',
    'refresh.plan': 'see',
    'refresh.estimate': 'configure',
    'refresh.saveShare': 'configure',
  },
  async () => (await import('../pages.ts')).jobHandlers,
)
