import * as z from 'zod/mini'
import type { GuardChange } from '../../gates/enforcement.ts'
import { isPlain } from '../../plain.ts'
import type { DocKey } from '../../ports.ts'
import type { EnforcementHead } from '../views.ts'

const Watch = z.object({
  at: z.string(),
  readable: z.boolean(),
  lost: z.array(
    z.object({
      slot: z.int(),
      name: z.string(),
      since: z.string(),
      places: z.array(z.string()),
      gates: z.array(z.object({ template: z.string(), gate: z.string() })),
    }),
  ),
  changes: z.array(z.custom<GuardChange>((value) => isPlain(value))),
})
export type Watch = z.infer<typeof Watch>

/** What the last scheduled look found of the rules that were put in force. It is no evidence: what is in force is read back from the tracker. */
export const watchKey: DocKey<Watch> = { collection: 'enforcement', id: 'watch', check: (value) => Watch.parse(value) }

/** Somebody put the gates in force since it was looked at: what it found says nothing of that. */
export const isOfBefore = ({ at }: Watch, head: EnforcementHead): boolean => head.at !== null && Date.parse(at) < Date.parse(head.at)
