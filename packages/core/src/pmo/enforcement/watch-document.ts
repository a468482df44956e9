import * as z from 'zod/mini'
import type { GuardChange } from '../../gates/enforcement.ts'
import { isPlain } from '../../plain.ts'
import type { DocKey } from '../../ports.ts'
import type { EnforcementHead } from '../views.ts'

const Watch = z.object({
  at: z.string(),
  /** When what it looked at was put in force or taken back; null: nobody did from here. */
  of: z.nullable(z.string()),
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
  /** Which slots the rules held, under which plan it was asked: what they hold otherwise at the next look was changed from outside. */
  seen: z.exactOptional(z.object({ plan: z.string(), held: z.array(z.int()), partly: z.array(z.int()) })),
})
export type Watch = z.infer<typeof Watch>

/** What the last scheduled look found of the rules that were put in force. It is no evidence: what is in force is read back from the tracker. */
export const watchKey: DocKey<Watch> = { collection: 'enforcement', id: 'watch', check: (value) => Watch.parse(value) }

/** Somebody put the gates in force, or took them back, since it was looked at: what it found says nothing of that. */
export const isOfBefore = ({ of }: Watch, head: EnforcementHead): boolean => of !== head.at
