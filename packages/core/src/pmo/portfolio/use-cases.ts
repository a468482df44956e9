import { lateUseCases } from '../late-use-cases.ts'

/** Strategy, scoring, selection and scenarios, behind a door of their own. Inputs are decided by the PMO; what a person may not see is in no number that they get. */
export const portfolioUseCases = lateUseCases(
  {
    'strategy.open': 'see',
    'strategy.save': 'configure',
    'scoring.open': 'see',
    'scoring.preview': 'see',
    'scoring.save': 'configure',
    'scoring.assess': 'see',
    'scoring.writeBack': 'configure',
    'portfolioInputs.save': 'configure',
    'selection.open': 'see',
    'selection.saveLimits': 'configure',
    'selection.start': 'see',
    'selection.status': 'see',
    'selection.cancel': 'see',
    'scenario.list': 'see',
    'scenario.save': 'see',
    'scenario.compare': 'see',
    'scenario.comment': 'see',
    'scenario.remove': 'see',
    'scenario.propose': 'configure',
    'scenario.approve': 'configure',
    'scenario.withdraw': 'configure',
    'capacity.open': 'see',
    'capacity.save': 'configure',
    'capacity.paste': 'configure',
    'resource.request': 'record',
    'resource.answer': 'see',
  },
  async () => (await import('../../portfolio-pages.ts')).portfolioHandlers,
)
