import { lateUseCases } from '../late-use-cases.ts'

/** Long work: who may end it or take it up is decided at the job. */
export const jobUseCases = lateUseCases(
  { 'job.list': 'see', 'job.status': 'see', 'job.cancel': 'see', 'job.resume': 'see' },
  async () => (await import('../pages.ts')).jobHandlers,
)
