import type { DecidedJudgement } from '../gates/records.ts'
import { hashOf } from '../hash.ts'
import { isPlain } from '../plain.ts'
import type { DocKey } from '../ports.ts'
import { spoiled } from './documents.ts'

/** The judgement that a decision rests on, with its facts, by the hashes of both: the same judgement may rest on other facts another time. */
export const decidedKey = (hash: string, factsHash: string): DocKey<DecidedJudgement> => ({
  collection: 'decided',
  id: hashOf([hash, factsHash]),
  check: (value) => {
    if (!isPlain(value) || hashOf(value['judgement']) !== hash) throw spoiled('The judgement behind a decision')
    return value as unknown as DecidedJudgement
  },
})
