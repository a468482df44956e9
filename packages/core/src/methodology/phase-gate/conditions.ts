import type { Condition } from '../../rules/condition.ts'
import { present, since } from '../drafts.ts'

/** A person signed that there are none, and not too long ago. */
export const signedNone = (register: 'risks' | 'dependencies'): Condition => ({
  all: [present(`${register}.noneSignedOn`), since(`${register}.noneSignedOn`, 'noneSignedDays')],
})
