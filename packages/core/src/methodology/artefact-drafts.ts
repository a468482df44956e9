import type { Condition } from '../rules/condition.ts'
import { is } from './drafts.ts'
import type { Artefact } from './template-parts.ts'

type Field = Artefact['fields'][number]
type State = 'missing' | 'inReview' | 'approved' | 'tailoredOut'

/** A section that an artefact needs; `hint` says what belongs there. */
export const field = (id: string, name: string, hint?: string): Field => ({
  id,
  name,
  required: true,
  ...(hint === undefined ? {} : { hint }),
})
/** A section that may stay empty. */
export const optional = (id: string, name: string, hint?: string): Field => ({ ...field(id, name, hint), required: false })

export const inState = (kind: string, state: State): Condition => is(`artefacts[${kind}].state`, 'equals', state)
export const approved = (kind: string): Condition => inState(kind, 'approved')
/** Approved as it stands today: an approval of an older text does not count. */
export const approvedAfterChange = (kind: string): Condition => ({
  all: [approved(kind), is(`artefacts[${kind}].approvedAfterChange`, 'equals', true)],
})
/** Approved, or left out by a tailoring that somebody approved. */
export const approvedOrLeftOut = (kind: string): Condition => ({ any: [approved(kind), inState(kind, 'tailoredOut')] })
/** Written, and before those who approve it at the latest. */
export const written = (kind: string): Condition => ({ any: [inState(kind, 'inReview'), approved(kind)] })
/** There at all: a log works as soon as it exists. */
export const inUse = (kind: string): Condition => is(`artefacts[${kind}].state`, 'notEquals', 'missing')
