import { lateUseCases } from '../late-use-cases.ts'

/** One portfolio over several sites: what comes and goes is decided by the PMO. */
export const mirrorUseCases = lateUseCases(
  {
    'mirror.list': 'see',
    'mirror.export': 'configure',
    'mirror.receive': 'configure',
    'mirror.settle': 'configure',
    'mirror.forget': 'configure',
  },
  async () => (await import('../pages.ts')).mirrorHandlers,
)
