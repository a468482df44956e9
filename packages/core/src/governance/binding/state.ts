import type { Verified } from '../../ledger/record.ts'
import { lastBreak } from '../standing.ts'

/** What binds a project by its ledger: hash of the document that was attested last. What a lost record might have replaced does not count. */
export const attestedBinding = (verified: Verified): string | undefined => {
  const broken = lastBreak(verified)
  const hash = verified.entries.findLast(({ seq, act }) => seq > broken && act.kind === 'binding.set')?.act['binding']
  return typeof hash === 'string' ? hash : undefined
}
