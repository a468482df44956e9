import * as z from 'zod/mini'
import type { Handlers } from '../late-use-cases.ts'
import { putInForce, takeBack } from './change.ts'
import type { EnforcementUseCaseName } from './client.ts'
import { openEnforcement } from './show.ts'
import { openWatch } from './watch.ts'

const version = z.string().check(z.minLength(1), z.maxLength(200))

/** How each use case of enforcement reads its input, and how it is done. */
export const enforcementHandlers: Handlers<EnforcementUseCaseName> = {
  'enforcement.open': { input: z.strictObject({}), run: (ports, call) => openEnforcement(ports, call) },
  'enforcement.watch': { input: z.strictObject({}), run: (ports, call) => openWatch(ports, call) },
  'enforcement.ensure': { input: z.strictObject({ version, whenUnable: z.enum(['refuse', 'allow']) }), run: putInForce },
  'enforcement.undo': { input: z.strictObject({ version }), run: takeBack },
}
