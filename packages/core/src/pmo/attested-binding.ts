import { TrackerError } from '../failure.ts'
import type { ItemMarks, NoGateAhead, StoredJudgement } from '../gates/records.ts'
import { attestedBinding } from '../governance/binding/state.ts'
import { hashOf } from '../hash.ts'
import type { Verified } from '../ledger/record.ts'
import type { DocKey, Ports } from '../ports.ts'
import type { Binding } from './binding-document.ts'
import { bindingKey } from './binding-document.ts'
import { type Kept, readKept } from './kept.ts'

/** What binds a project under its content hash, so that what was attested last is there whatever somebody makes of the document. */
export const bindingBodyKey = (hash: string): DocKey<Binding> => ({
  collection: 'attested',
  id: hash,
  check: (value) => {
    if (hashOf(value) !== hash)
      throw new TrackerError('unexpected-answer', 'What binds this project was changed from outside', 'Agree it again.')
    return bindingKey('').check(value)
  },
})

/** What binds a project by its ledger. */
export interface CountingBinding {
  readonly value: Binding | undefined
  readonly hash?: string
  /** `changed`: the document says something that nobody attested; `lost`: what was attested is not there any more, so that nothing binds the project. */
  readonly disbelieved?: 'changed' | 'lost'
}

/** Hash of the template that a project was last judged by: of what the guarded field says, where that says it, so that no document takes a project back or brings it over. */
export const lastJudgedBy = ({ judgement }: ItemMarks, before: StoredJudgement | NoGateAhead | undefined): string | undefined =>
  judgement?.template ?? before?.template

/** What of the document counts where anybody may write it: what the ledger of the project attests, by its hash. */
export const countingBinding = async (ports: Pick<Ports, 'shelf'>, ledger: Verified, kept: Kept<Binding>): Promise<CountingBinding> => {
  const hash = attestedBinding(ledger)
  if (kept.value !== undefined && hash !== undefined && hashOf(kept.value) === hash) return { value: kept.value, hash }
  if (hash === undefined) return { value: undefined, ...(kept.value || kept.damaged ? { disbelieved: 'changed' } : {}) }
  const { value } = await readKept(ports, bindingBodyKey(hash))
  return { value, hash, disbelieved: value ? 'changed' : 'lost' }
}
