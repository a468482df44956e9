import { describe, expect, it } from 'vitest'
import type { Facts } from '../facts/facts.ts'
import { factsHashOf } from '../facts/facts-hash.ts'
import { effectiveTemplate } from '../methodology/effective.ts'
import { firstPhaseGate as phaseGate } from '../methodology/phase-gate-1.ts'
import { goodProject } from '../testing/worked.ts'
import { decidedFacts } from './decided.ts'
import { judge } from './judge.ts'

const judgement = judge(effectiveTemplate(phaseGate, 'standard'), 'G0', goodProject)
const evidence = { factsHash: '', readAt: '', itemsRead: 0, scopeComplete: true, hiddenItems: 0, sources: {} }
const decided = (facts: unknown) => ({ judgement, facts: facts as Facts, evidence })
const whole = (count: number) => ({ known: true, value: { is: 'whole', whole: count } }) as const
const withFact = (fact: string, count: number): Facts => ({ ...goodProject, values: { ...goodProject.values, [fact]: whole(count) } })
const unseen = 'flow.efficiency'

describe('the facts of a decided judgement', () => {
  it('are those under the hash that the record of the passage names', () =>
    expect(decidedFacts(decided(goodProject), { factsHash: factsHashOf(goodProject) })).toEqual(goodProject))

  it.each<[string, Facts, string | undefined]>([
    ['are none where the record names no hash', goodProject, undefined],
    ['are none where a fact was changed', withFact(unseen, 1), factsHashOf(goodProject)],
    [
      'are none where a fact that the judgement saw says something else, whatever the record names',
      withFact('cost.varianceRatio', 1),
      factsHashOf(withFact('cost.varianceRatio', 1)),
    ],
    ['are none where they have another form', { asOf: 7 } as never, factsHashOf({ asOf: 7 } as never)],
  ])('%s', (_name, facts, factsHash) => expect(decidedFacts(decided(facts), factsHash === undefined ? {} : { factsHash })).toBeUndefined())
})
