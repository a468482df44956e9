import * as z from 'zod/mini'
import { Instant } from '../../work/values.ts'
import { id, Text } from '../words.ts'

/** The PMO says why a project moved past a gate that nobody had passed: known by the gate and the moment of the move. */
export const bypassActs = [z.strictObject({ kind: z.literal('bypass.explain'), gate: id, at: Instant, words: Text })] as const
export type BypassAct = z.infer<(typeof bypassActs)[number]>
