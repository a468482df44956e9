import { deepStrictEqual } from 'node:assert/strict'
import { bench, describe } from 'vitest'
import { factsOf, jsonLogicEngine, jsonRulesEngine, plumbline, recordsOf, rulesOf } from './portfolio-rules.ts'

const rules = rulesOf(50)
const records = recordsOf(2000)
const facts = records.map(factsOf)
const ours = plumbline(rules)
const logic = jsonLogicEngine(rules)
const engine = jsonRulesEngine(rules)

// Speed of answers that differ says nothing.
deepStrictEqual(logic(records), ours(facts))
deepStrictEqual(await engine(records), ours(facts))

// Not the same work: Plumbline also keeps what it observed and what was asked, evaluates every part, and knows unknown.
const fewRuns = { time: 0, iterations: 5, warmupTime: 0, warmupIterations: 1 }
describe('50 rules on 2,000 projects', () => {
  bench('Plumbline: truth with evidence', () => void ours(facts), fewRuns)
  bench('json-logic-engine, compiled: truth', () => void logic(records), fewRuns)
  bench('json-rules-engine: events', async () => void (await engine(records)), fewRuns)
})
