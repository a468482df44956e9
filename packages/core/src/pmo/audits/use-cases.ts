import { lateUseCases } from '../late-use-cases.ts'

/** Whoever may see a project reads its audits; who may do what in one is weighed act by act. */
export const auditUseCases = lateUseCases(
  { 'audit.list': 'see', 'audit.open': 'see' },
  async () => (await import('../governance/pages.ts')).auditHandlers,
)
