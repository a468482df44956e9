import * as z from 'zod/mini'
import type { State } from './state.ts'

/** Enough to know a kept state from another file, or from one of an older shape, before anything is replaced. */
const Kept = z.looseObject({
  people: z.array(z.looseObject({ id: z.string(), guid: z.string(), role: z.string() })),
  projects: z.array(z.looseObject({ id: z.string(), name: z.string() })),
  fields: z.array(z.looseObject({ referenceName: z.string(), type: z.string() })),
  process: z.looseObject({ id: z.string(), types: z.array(z.unknown()) }),
  groups: z.record(z.string(), z.array(z.string())),
  items: z.array(
    z.looseObject({ id: z.int(), project: z.string(), type: z.string(), revisions: z.array(z.unknown()), comments: z.array(z.unknown()) }),
  ),
  seeded: z.record(z.string(), z.int()),
  documents: z.record(z.string(), z.record(z.string(), z.unknown())),
  phases: z.array(z.object({ id: z.string(), name: z.string() })),
  nextEtag: z.int(),
})

export const checkedState = (state: unknown): State => {
  const checked = Kept.safeParse(state)
  if (!checked.success) throw new Error('The kept state of the local Azure DevOps cannot be read. Start over with --reset.')
  return structuredClone(state) as State
}
