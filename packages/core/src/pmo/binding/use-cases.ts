import type { UseCaseName } from '../client.ts'
import type { UseCase } from '../use-case.ts'
import { bindingInputs } from './inputs.ts'

const pages = () => import('../pages.ts')

type Own = Extract<UseCaseName, `binding.${string}`>

/** What binds a single project is seldom looked at beside judging, so that it is loaded only then. */
export const bindingUseCases: { readonly [N in Own]: UseCase<N> } = {
  'binding.open': {
    input: bindingInputs.open,
    needs: 'see',
    run: async (...given) => (await pages()).openBinding(...given),
  },
  'binding.upgrade': {
    input: bindingInputs.upgrade,
    needs: 'lead',
    run: async (...given) => (await pages()).upgradeBinding(...given),
  },
  'binding.choose': {
    input: bindingInputs.choose,
    needs: 'configure',
    run: async (...given) => (await pages()).chooseBinding(...given),
  },
  'binding.proposeTailoring': {
    input: bindingInputs.proposeTailoring,
    needs: 'lead',
    run: async (...given) => (await pages()).proposeTailoring(...given),
  },
  'binding.approveTailoring': {
    input: bindingInputs.approveTailoring,
    needs: 'configure',
    run: async (...given) => (await pages()).approveTailoring(...given),
  },
  'binding.previewInFlight': {
    input: bindingInputs.previewInFlight,
    needs: 'configure',
    run: async (...given) => (await pages()).previewInFlight(...given),
  },
  'binding.listInFlight': {
    input: bindingInputs.listInFlight,
    needs: 'configure',
    run: async (...given) => (await pages()).listInFlight(...given),
  },
  'binding.declareInFlight': {
    input: bindingInputs.declareInFlight,
    needs: 'configure',
    run: async (...given) => (await pages()).declareInFlight(...given),
  },
  'binding.endTailoring': {
    input: bindingInputs.endTailoring,
    needs: 'lead',
    run: async (...given) => (await pages()).endTailoring(...given),
  },
}
