import type { UseCase } from '../pmo/use-case.ts'
import { createEntry } from './create-entry.ts'
import { registerInputs } from './inputs.ts'
import { listRegisters } from './list-registers.ts'
import type { RegisterUseCases } from './register-views.ts'

/** Whoever may record facts of a project may add to its registers. */
export const registerUseCases: { readonly [N in keyof RegisterUseCases]: UseCase<N> } = {
  'register.list': { input: registerInputs.list, needs: 'see', run: listRegisters },
  'register.create': { input: registerInputs.create, needs: 'record', run: createEntry },
}
