import * as z from 'zod/mini'
import type { DocKey, Ports } from '../ports.ts'
import type { RefreshProgress } from './views.ts'

const RefreshState = z.object({
  status: z.enum(['running', 'finished', 'failed']),
  refs: z.array(z.string()),
  done: z.int(),
  startedAt: z.string(),
  finishedAt: z.optional(z.string()),
  problem: z.optional(z.string()),
  /** Projects whose managers could not be told of another version. */
  untold: z.optional(z.int()),
})
export type RefreshState = z.infer<typeof RefreshState>

/** How far the refresh of this site is: one document, swapped at every step. */
export const stateKey: DocKey<RefreshState> = {
  collection: 'refresh',
  id: 'state',
  check: (value) => {
    const parsed = RefreshState.safeParse(value)
    return parsed.success
      ? parsed.data
      : { status: 'failed', refs: [], done: 0, startedAt: '1970-01-01T00:00:00.000Z', problem: 'The record of the refresh was damaged.' }
  },
}

/** The same for whoever waits for it. */
export const progressOf = (state: RefreshState): RefreshProgress => ({
  status: state.status,
  done: state.done,
  total: state.refs.length,
  startedAt: state.startedAt,
  ...(state.finishedAt === undefined ? {} : { finishedAt: state.finishedAt }),
  ...(state.problem === undefined ? {} : { problem: state.problem }),
})

/** Nobody ever started one. */
export const idle: RefreshProgress = { status: 'idle', done: 0, total: 0 }

/** How far the last refresh came. */
export const refreshStatus = async (ports: Ports): Promise<RefreshProgress> => {
  const state = await ports.shelf.read(stateKey)
  return state ? progressOf(state.value) : idle
}
