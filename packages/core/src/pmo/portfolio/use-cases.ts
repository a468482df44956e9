import type { Capability } from '../../ports.ts'
import type { UseCase } from '../use-case.ts'
import type { PortfolioUseCaseName } from './client.ts'

/** A door of its own: neither the engine nor the functions carry the portfolio along before somebody asks for it. */
const door = async () => (await import('../../portfolio-pages.ts')).portfolioHandlers

const of = <N extends PortfolioUseCaseName>(name: N, needs: Capability): UseCase<N> => ({
  input: async () => (await door())[name].input,
  needs,
  run: async (...given) => (await door())[name].run(...given),
})

/** Strategy, scoring, selection and scenarios. Inputs are decided by the PMO; what a person may not see is in no number that they get. */
export const portfolioUseCases: { readonly [N in PortfolioUseCaseName]: UseCase<N> } = {
  'strategy.open': of('strategy.open', 'see'),
  'strategy.save': of('strategy.save', 'configure'),
  'scoring.open': of('scoring.open', 'see'),
  'scoring.preview': of('scoring.preview', 'see'),
  'scoring.save': of('scoring.save', 'configure'),
  'scoring.assess': of('scoring.assess', 'see'),
  'portfolioInputs.save': of('portfolioInputs.save', 'configure'),
  'selection.open': of('selection.open', 'see'),
  'selection.saveLimits': of('selection.saveLimits', 'configure'),
  'selection.start': of('selection.start', 'see'),
  'selection.status': of('selection.status', 'see'),
  'selection.cancel': of('selection.cancel', 'see'),
  'scenario.list': of('scenario.list', 'see'),
  'scenario.save': of('scenario.save', 'see'),
  'scenario.compare': of('scenario.compare', 'see'),
  'scenario.comment': of('scenario.comment', 'see'),
  'scenario.remove': of('scenario.remove', 'see'),
  'scenario.propose': of('scenario.propose', 'configure'),
  'scenario.approve': of('scenario.approve', 'configure'),
  'scenario.withdraw': of('scenario.withdraw', 'configure'),
}
