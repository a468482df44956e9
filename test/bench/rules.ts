import { strictEqual } from 'node:assert/strict'
import { bestOfEach, report } from './measure.ts'
import {
  explained,
  factsOf,
  inFacts,
  inRecord,
  jsonLogicEngine,
  jsonRulesEngine,
  plumbline,
  recordsOf,
  rulesOf,
} from './portfolio-rules.ts'

const few = 200

/** As a storage gives it: objects that were built field by field are several times slower to read, for every engine. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/**
 * The same 50 rules in three engines. json-logic-engine reads the same documents as we do, and, for its best case, flat records that were made for it
 * before the clock starts; json-rules-engine gets only those. The peers know no unknown, and stop at the first part that decides; so do we where only the
 * truth is asked. With explanations on, every fact that a rule names and every limit is written out
 * at once, as a judgement needs it, while the peers keep no evidence and do no more than before: that ratio compares more work with less.
 * json-logic-engine makes a program text of each rule and has it evaluated, which we never do. Decision 0009 says what that leaves out of reach.
 */
export const compareEngines = async (): Promise<void> => {
  const rules = rulesOf(50)
  const records = recordsOf(20_000).map(stored)
  const facts = records.map(factsOf).map(stored)
  const [ours, why, engine] = [plumbline(rules), explained(rules), jsonRulesEngine(rules)]
  const [logic, flatLogic] = [jsonLogicEngine(rules, inFacts), jsonLogicEngine(rules, inRecord)]
  // Speed of answers that differ says nothing.
  const passing = ours(facts)
  strictEqual(logic(facts), passing)
  strictEqual(flatLogic(records), passing)
  strictEqual(why(facts), passing)
  strictEqual(await engine(records.slice(0, few)), ours(facts.slice(0, few)))

  const runs = [() => ours(facts), () => why(facts), () => logic(facts), () => flatLogic(records), () => engine(records.slice(0, few))]
  const [truth = 0, explanation = 0, compiled = 0, flat = 0, sample = 0] = await bestOfEach(9, runs)
  const slow = sample * (records.length / few)
  report('50 rules × 20,000 projects', [
    { name: 'Plumbline: truth', milliseconds: truth },
    { name: 'Plumbline: truth, observed facts and limits', milliseconds: explanation },
    { name: 'json-logic-engine, compiled: truth, from the same documents', milliseconds: compiled },
    { name: 'json-logic-engine, compiled: truth, from flat records', milliseconds: flat },
    { name: `json-rules-engine: events, from flat records (${few} projects, times ${records.length / few})`, milliseconds: slow },
    { name: 'truth against json-rules-engine', ratio: slow / truth, target: 200 },
    { name: 'truth against json-logic-engine', ratio: compiled / truth, target: 2 },
    { name: 'with explanations against json-logic-engine, which gives none', ratio: compiled / explanation, target: 1 },
    { name: 'truth against json-logic-engine with flat records', ratio: flat / truth, target: 2 },
    { name: 'with explanations against json-logic-engine with flat records', ratio: flat / explanation, target: 1 },
  ])
}
