import { lateUseCases } from '../../late-use-cases.ts'

/** What is taken from the tracker's own planning, behind a door of its own. */
export const trackerUseCases = lateUseCases(
  {
    'capacity.tracker': 'configure',
    'capacity.readTracker': 'configure',
    'capacity.previewTracker': 'configure',
    'capacity.takeTracker': 'configure',
    'capacity.suggestDemand': 'configure',
    'dependencies.open': 'see',
    'dependencies.read': 'configure',
    'dependencies.mean': 'configure',
  },
  async () => (await import('../../../portfolio-pages.ts')).trackerHandlers(),
)
