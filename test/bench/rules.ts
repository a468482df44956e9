import { strictEqual } from 'node:assert/strict'
import { bestOfEach, report } from './measure.ts'
import { explained, factsOf, jsonLogicEngine, jsonRulesEngine, plumbline, recordsOf, rulesOf } from './portfolio-rules.ts'

const few = 200

/**
 * The same 50 rules in three engines. The peers get flat records, we get facts with their types and reasons: the same values.
 * They know no unknown, and stop at the first part that decides; so do we where only the truth is asked. With explanations on, every fact that a rule
 * names and every limit is told, which the peers cannot do.
 */
export const compareEngines = async (): Promise<void> => {
  const rules = rulesOf(50)
  const records = recordsOf(20_000)
  const facts = records.map(factsOf)
  const [ours, why, logic, engine] = [plumbline(rules), explained(rules), jsonLogicEngine(rules), jsonRulesEngine(rules)]
  // Speed of answers that differ says nothing.
  const passing = ours(facts)
  strictEqual(logic(records), passing)
  strictEqual(why(facts), passing)
  strictEqual(await engine(records.slice(0, few)), ours(facts.slice(0, few)))

  const runs = [() => ours(facts), () => why(facts), () => logic(records), () => engine(records.slice(0, few))]
  const [truth = 0, explanation = 0, compiled = 0, sample = 0] = await bestOfEach(9, runs)
  const slow = sample * (records.length / few)
  report('50 rules × 20,000 projects', [
    { name: 'Plumbline: truth', milliseconds: truth },
    { name: 'Plumbline: truth, observed facts and limits', milliseconds: explanation },
    { name: 'json-logic-engine, compiled: truth', milliseconds: compiled },
    { name: `json-rules-engine: events (${few} projects, times ${records.length / few})`, milliseconds: slow },
    { name: 'truth against json-rules-engine', ratio: slow / truth, target: 200 },
    { name: 'truth against json-logic-engine', ratio: compiled / truth, target: 2 },
    { name: 'with explanations against json-logic-engine', ratio: compiled / explanation, target: 1 },
  ])
}
