import * as z from 'zod/mini'
import { sha256 } from '../words.ts'

export const bindingActs = [
  /** What binds a project to its methodology, by its content hash, in the place of what was attested before. Only where anybody may write its document. */
  z.strictObject({ kind: z.literal('binding.set'), binding: sha256, replaces: z.nullable(sha256) }),
] as const
export type BindingAct = z.infer<(typeof bindingActs)[number]>
