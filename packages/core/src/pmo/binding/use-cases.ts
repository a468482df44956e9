import type { UseCaseName } from '../client.ts'
import type { UseCase } from '../use-case.ts'

const pages = () => import('../pages.ts')

const inputs = async () => (await import('./inputs.ts')).bindingInputs

type Own = Extract<UseCaseName, `binding.${string}`>

/** What binds a single project is seldom looked at beside judging, so that it is loaded only then. */
export const bindingUseCases: { readonly [N in Own]: UseCase<N> } = {
  'binding.open': {
    input: async () => (await inputs()).open,
    needs: 'see',
    run: async (...given) => (await pages()).openBinding(...given),
  },
  'binding.upgrade': {
    input: async () => (await inputs()).upgrade,
    needs: 'lead',
    run: async (...given) => (await pages()).upgradeBinding(...given),
  },
  'binding.choose': {
    input: async () => (await inputs()).choose,
    needs: 'configure',
    run: async (...given) => (await pages()).chooseBinding(...given),
  },
  'binding.proposeTailoring': {
    input: async () => (await inputs()).proposeTailoring,
    needs: 'lead',
    run: async (...given) => (await pages()).proposeTailoring(...given),
  },
  'binding.approveTailoring': {
    input: async () => (await inputs()).approveTailoring,
    needs: 'configure',
    run: async (...given) => (await pages()).approveTailoring(...given),
  },
  'binding.previewInFlight': {
    input: async () => (await inputs()).previewInFlight,
    needs: 'configure',
    run: async (...given) => (await pages()).previewInFlight(...given),
  },
  'binding.listInFlight': {
    input: async () => (await inputs()).listInFlight,
    needs: 'configure',
    run: async (...given) => (await pages()).listInFlight(...given),
  },
  'binding.declareInFlight': {
    input: async () => (await inputs()).declareInFlight,
    needs: 'configure',
    run: async (...given) => (await pages()).declareInFlight(...given),
  },
  'binding.endTailoring': {
    input: async () => (await inputs()).endTailoring,
    needs: 'lead',
    run: async (...given) => (await pages()).endTailoring(...given),
  },
}
