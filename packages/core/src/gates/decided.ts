import { Facts } from '../facts/facts.ts'
import { factsHashOf } from '../facts/facts-hash.ts'
import { canonical } from '../hash.ts'
import { observationAt } from '../rules/sheet.ts'
import { makeTable } from '../rules/table.ts'
import type { Judgement } from './judgement.ts'
import type { DecidedJudgement, GatePassage } from './records.ts'

/** Whether everything that a judgement observed is what these facts say; of what it did not look at, it proves nothing. */
const observedIn = ({ rules }: Judgement, { values }: Facts): boolean => {
  const table = makeTable()
  const observed = rules.flatMap((rule) => Object.entries(rule.observed)).filter(([fact]) => Object.hasOwn(values, fact))
  const places = observed.map(([fact]) => table.placeOf(fact))
  const sheet = table.makeSheet()
  table.fill(sheet, values)
  return observed.every(([, told], index) => canonical(told) === canonical(observationAt(sheet, places[index] ?? 0)))
}

/**
 * The facts that a decision rests on, where they are still those: of the right form, under the hash that the record of the passage names, and saying what the judgement saw,
 * whose own hash the project item confirms. `undefined`: they were changed from outside, or nothing binds them.
 */
export const decidedFacts = ({ judgement, facts }: DecidedJudgement, { factsHash }: Pick<GatePassage, 'factsHash'>): Facts | undefined => {
  const read = Facts.safeParse(facts).data
  return read && factsHashOf(facts) === factsHash && observedIn(judgement, read) ? read : undefined
}
