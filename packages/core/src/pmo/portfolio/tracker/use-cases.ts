import { lateUseCases } from '../../late-use-cases.ts'

/** What is taken from the tracker's own planning, behind a door of its own. */
export const trackerUseCases = lateUseCases(
  {
    'capacity.tracker': 'configure',
    'capacity.readTracker': 'configure',
    'capacity.previewTracker': 'configure',
    'capacity.takeTracker': 'configure',
  },
  async () => {
    const [{ trackerHandlers }, { trackerGround }] = await Promise.all([
      import('../../../tracker-pages.ts'),
      import('../../../portfolio-pages.ts'),
    ])
    return trackerHandlers(trackerGround)
  },
)
