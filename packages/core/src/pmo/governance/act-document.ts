import { TrackerError } from '../../failure.ts'
import { Act } from '../../governance/acts.ts'
import { hashOf } from '../../hash.ts'
import type { DocKey } from '../../ports.ts'

/** What a person wants done, under its hash: the hash stands on the item, where the tracker's own history attests whose it is. */
export const actKey = (hash: string): DocKey<Act> => ({
  collection: 'acts',
  id: hash,
  check: (value) => {
    const parsed = Act.safeParse(value)
    if (parsed.success && hashOf(parsed.data) === hash) return parsed.data
    throw new TrackerError('invalid', 'What is asked for here was changed from outside or is damaged', 'Do it again in the gate panel.')
  },
})
