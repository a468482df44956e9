import { TrackerError } from '../../failure.ts'
import type { EnforcementPlan } from '../../gates/enforcement.ts'
import { hashOf } from '../../hash.ts'
import type { DocKey } from '../../ports.ts'

/** A plan as it was put in force, under its hash. */
export const planKey = (hash: string): DocKey<EnforcementPlan> => ({
  collection: 'enforcement-plans',
  id: hash,
  check: (value) => {
    if (hashOf(value) === hash) return value as EnforcementPlan
    throw new TrackerError('invalid', 'A plan of enforcement was changed from outside or is damaged', 'Put the gates in force again.')
  },
})
