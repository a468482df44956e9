import * as z from 'zod/mini'
import { TrackerError } from '../failure.ts'
import { Tier } from '../methodology/grades.ts'
import { Tailoring } from '../methodology/tailoring.ts'
import type { DocCollection, DocKey } from '../ports.ts'
import { IsoDate, type ItemRef } from '../work/values.ts'

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const Ref = z.object({ id: z.string(), version: z.string(), hash })
const id = z.string().check(z.minLength(1), z.maxLength(60))

/** A running project as it came under the template: where it stood, and which gates were passed before, on paper. */
export const InFlight = z.object({
  on: IsoDate,
  phase: id,
  gates: z.array(z.object({ gate: id, passedOn: z.nullable(IsoDate), where: z.string() })),
  reason: z.string(),
  by: z.string(),
  byName: z.string(),
  at: z.string(),
})
export type InFlight = z.infer<typeof InFlight>

/** What somebody answered when the template was chosen for a project, and what followed from it. */
const Choice = z.object({
  answers: z.record(z.string(), z.string()),
  template: Ref,
  tier: Tier,
  reasons: z.array(z.string()),
  by: z.string(),
  byName: z.string(),
  at: z.string(),
})

/** What binds one project to its methodology, beside the tracker's own fields: recorded, not protected, until a ledger attests it. */
export const Binding = z.object({
  /** Pinned by a person; absent: it follows the site's templates and their roll-out. */
  template: z.exactOptional(Ref),
  tailoring: z.exactOptional(Tailoring),
  /** Approved for a later day, on which it takes the place of the one before it. */
  following: z.exactOptional(Tailoring),
  /** Proposed in the place of the tailoring in force. */
  proposed: z.exactOptional(Tailoring),
  inFlight: z.exactOptional(InFlight),
  choice: z.exactOptional(Choice),
})
export type Binding = z.infer<typeof Binding>

export const bindingKey = (item: ItemRef): DocKey<Binding> => ({
  collection: 'bindings',
  id: item,
  check: (value) => {
    const parsed = Binding.safeParse(value)
    if (parsed.success) return parsed.data
    throw new TrackerError(
      'unexpected-answer',
      'What binds this project to its template was changed from outside or is damaged',
      'The PMO chooses the template of the project again, and agrees its tailoring again.',
    )
  },
})

const { collection, check } = bindingKey('')
/** A damaged one is told at its project; it does not keep the others from being listed. */
export const bindings: DocCollection<Binding | null> = {
  collection,
  check: (value) => {
    try {
      return check(value)
    } catch {
      return null
    }
  },
}
