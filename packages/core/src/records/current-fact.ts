import type { StoredJudgement } from '../gates/records.ts'
import { fieldWords } from '../pmo/field-words.ts'
import type { CurrentFact } from './record-views.ts'

/** A fact as the last judgement knew it, with where it had it from; `undefined`: that judgement did not ask for it. */
export const currentFact = (fact: string, { facts, evidence }: StoredJudgement): CurrentFact | undefined => {
  const reading = facts.values[fact]
  if (!reading) return undefined
  const { items = [], itemCount = 0, field, recorded } = evidence.sources[fact] ?? {}
  const from = !reading.known ? 'nowhere' : recorded && items.length === 0 ? 'record' : field === undefined ? 'items' : 'field'
  return {
    reading,
    from,
    ...(field === undefined ? {} : { field: fieldWords(fact, field) }),
    items: itemCount,
    readAt: evidence.readAt,
  }
}
