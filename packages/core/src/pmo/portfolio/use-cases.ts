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

/** Inputs are decided by the PMO; what a person may not see is in no number that they get. */
const needs = {
  'strategy.open': 'see',
  'strategy.save': 'configure',
  'scoring.open': 'see',
  'scoring.preview': 'see',
  'scoring.save': 'configure',
  'scoring.assess': 'see',
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
} as const satisfies Readonly<Record<PortfolioUseCaseName, Capability>>

/** Strategy, scoring, selection and scenarios. */
export const portfolioUseCases = Object.fromEntries(
  Object.entries(needs).map(([name, capability]) => [name, of(name as PortfolioUseCaseName, capability)]),
) as unknown as { readonly [N in PortfolioUseCaseName]: UseCase<N> }
