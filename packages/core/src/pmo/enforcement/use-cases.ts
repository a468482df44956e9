import { lateUseCases } from '../late-use-cases.ts'

/** The tracker's own rules belong to those who may configure, with the tracker's own right to change them besides. */
export const enforcementUseCases = lateUseCases(
  { 'enforcement.open': 'configure', 'enforcement.watch': 'configure', 'enforcement.ensure': 'configure', 'enforcement.undo': 'configure' },
  async () => (await import('../../enforcement-pages.ts')).enforcementHandlers,
)
