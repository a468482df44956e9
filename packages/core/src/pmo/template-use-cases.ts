import type { UseCaseName } from './client.ts'
import type { UseCase } from './use-case.ts'

const pages = () => import('./pages.ts')

const inputs = async () => (await pages()).templateInputs

type Own = Extract<UseCaseName, `template.${string}`>

/** Templates are edited seldom and by few, so that what reads and compares them is loaded only then. */
export const templateUseCases: { readonly [N in Own]: UseCase<N> } = {
  'template.adopt': {
    input: async () => (await inputs()).adopt,
    needs: 'configure',
    run: async (...given) => (await pages()).adoptTemplate(...given),
  },
  'template.versions': {
    input: async () => (await inputs()).versions,
    needs: 'see',
    run: async (ports, call) => (await pages()).listVersions(ports, call),
  },
  'template.open': {
    input: async () => (await inputs()).open,
    needs: 'see',
    run: async (...given) => (await pages()).openTemplate(...given),
  },
  'template.saveDraft': {
    input: async () => (await inputs()).saveDraft,
    needs: 'configure',
    run: async (...given) => (await pages()).saveDraft(...given),
  },
  'template.proposePublication': {
    input: async () => (await inputs()).proposePublication,
    needs: 'configure',
    run: async (...given) => (await pages()).proposePublication(...given),
  },
  'template.approvePublication': {
    input: async () => (await inputs()).approvePublication,
    needs: 'configure',
    run: async (...given) => (await pages()).approvePublication(...given),
  },
  'template.dryRun': {
    input: async () => (await inputs()).dryRun,
    needs: 'configure',
    run: async (...given) => (await pages()).dryRunTemplate(...given),
  },
  'template.tryOn': {
    input: async () => (await inputs()).tryOn,
    needs: 'configure',
    run: async (...given) => (await pages()).tryOnProject(...given),
  },
  'template.noteSites': {
    input: async () => (await inputs()).noteSites,
    needs: 'configure',
    run: async (...given) => (await pages()).noteSites(...given),
  },
  'template.consequences': {
    input: async () => (await inputs()).consequences,
    needs: 'configure',
    run: async (...given) => (await pages()).consequencesOf(...given),
  },
}
