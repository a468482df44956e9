import { strictEqual } from 'node:assert/strict'
import { bestOfEach, report } from './measure.ts'
import {
  explained,
  factsOf,
  inFacts,
  inRecord,
  jsonLogicEngine,
  jsonRulesEngine,
  oneByOne,
  plumbline,
  recordsOf,
  rulesOf,
} from './portfolio-rules.ts'

const few = 200

/** As a storage gives it: objects that were built field by field are several times slower to read, for every engine. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/**
 * The same 50 rules in three engines. json-logic-engine reads the same documents as we do, and, for its best case, flat records that were made for it
 * before the clock starts; json-rules-engine gets only those. The peers know no unknown, and stop at the first part that decides. With explanations on,
 * everything that was looked at is kept beside the truth, and written out for one project in a hundred: as many as anybody opens. The peers keep no
 * evidence and do no more than before, so that ratio compares more work with less. Decision 0009 says how.
 */
export const compareEngines = async (): Promise<void> => {
  const rules = rulesOf(50)
  const records = recordsOf(20_000).map(stored)
  const facts = records.map(factsOf).map(stored)
  const [ours, single, engine] = [plumbline(rules), oneByOne(rules), jsonRulesEngine(rules)]
  const [why, whyAll] = [explained(rules, (record) => record % 100 === 0), explained(rules, () => true)]
  const [logic, flatLogic] = [jsonLogicEngine(rules, inFacts), jsonLogicEngine(rules, inRecord)]
  // Speed of answers that differ says nothing.
  const passing = ours(facts)
  for (const say of [logic, single, why, whyAll]) strictEqual(say(facts), passing)
  strictEqual(flatLogic(records), passing)
  strictEqual(await engine(records.slice(0, few)), ours(facts.slice(0, few)))

  const [truth = 0, explanation = 0, written = 0, alone = 0, compiled = 0, flat = 0, sample = 0] = await bestOfEach(15, [
    () => ours(facts),
    () => why(facts),
    () => whyAll(facts),
    () => single(facts),
    () => logic(facts),
    () => flatLogic(records),
    () => engine(records.slice(0, few)),
  ])
  const slow = sample * (records.length / few)
  report('50 rules × 20,000 projects', [
    { name: 'Plumbline: truth', milliseconds: truth },
    { name: 'Plumbline: truth, reasons kept, and written out for 1 %', milliseconds: explanation },
    { name: 'Plumbline: truth, reasons kept, and written out for all', milliseconds: written },
    { name: 'Plumbline: truth, one project after another', milliseconds: alone },
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
