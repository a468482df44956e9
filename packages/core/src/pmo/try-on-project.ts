import type { Facts } from '../facts/facts.ts'
import { TrackerError } from '../failure.ts'
import type { Observation, RuleValue } from '../gates/judgement.ts'
import type { StoredJudgement } from '../gates/records.ts'
import { hashOf } from '../hash.ts'
import { effectiveTemplate } from '../methodology/effective.ts'
import { fitting, misfitsOf } from '../methodology/tailoring-fit.ts'
import type { Template } from '../methodology/template.ts'
import type { Call, Ports } from '../ports.ts'
import { compile, type Parameters } from '../rules/compile.ts'
import type { Condition } from '../rules/condition.ts'
import { observedMeaning } from '../rules/naming.ts'
import type { ItemRef } from '../work/values.ts'
import { judgementKey } from './documents.ts'
import { templateOf } from './dry-run-template.ts'
import { gateAheadIn } from './life-cycle.ts'
import type { TriedCondition, TriedView } from './template-views.ts'

const storedOf = async (ports: Ports, item: ItemRef): Promise<StoredJudgement> => {
  const stored = (await ports.shelf.read(judgementKey(item)))?.value
  if (stored && !('none' in stored) && hashOf(stored.facts) === stored.evidence.factsHash) return stored
  throw new TrackerError(
    'invalid',
    'Of this project no facts are stored on which a criterion could be tried',
    'Judge its gate, or choose another project.',
  )
}

/** A part of a condition by itself, with the values on which it rests; entries of a register are told together. */
const tried = (condition: Condition, parameters: Parameters, facts: Facts): TriedCondition => {
  const { truth, observed, limits } = compile(condition, parameters)(facts)
  const inner = 'all' in condition ? condition.all : 'any' in condition ? condition.any : 'not' in condition ? [condition.not] : []
  return {
    condition,
    truth,
    observed: Object.entries(observed).map(([fact, value]: [string, Observation]) => {
      const limit = limits.find((each) => each.fact === fact)
      return { fact, ...observedMeaning(fact, { passes: condition }), observed: value, ...(limit ? { limit } : {}) }
    }),
    parts: inner.map((part) => tried(part, parameters, facts)),
  }
}

const valueOf = (when: TriedCondition | null, passes: TriedCondition): RuleValue => {
  if (when?.truth === 'fail') return 'notApplicable'
  return when?.truth === 'unknown' ? 'unknown' : passes.truth
}

const wanted = (template: Template, stored: StoredJudgement, criterion: string | undefined): ((id: string, gate: string) => boolean) => {
  if (criterion !== undefined) return (id) => id === criterion
  const ahead = gateAheadIn(template, stored.facts)
  return (_, gate) => gate === '*' || ('gate' in ahead && gate === ahead.gate.id)
}

/**
 * A criterion of a draft, or all of the gate ahead, tried on one project: each condition by itself with the value that it met, from the facts of the last judgement.
 * Nothing is read from the tracker and nothing is written.
 */
export const tryOnProject = async (
  ports: Ports,
  _: Call,
  { text, item, criterion }: { readonly text: string; readonly item: ItemRef; readonly criterion?: string },
): Promise<TriedView> => {
  const [template, stored] = await Promise.all([templateOf(ports, { text }), storedOf(ports, item)])
  const { tier, component } = stored
  const entries = stored.tailoring?.entries ?? []
  const effective = effectiveTemplate(template, tier, fitting(entries, misfitsOf(template, tier, entries)))
  const isWanted = wanted(template, stored, criterion)
  return {
    item: component.ref,
    key: component.key,
    title: component.title,
    tier,
    asOf: stored.facts.asOf,
    parameters: effective.parameters,
    criteria: effective.criteria
      .filter(({ id, gate }) => isWanted(id, gate))
      .map(({ id, statement, when, passes }) => {
        const [first, second] = [
          when ? tried(when, effective.parameters, stored.facts) : null,
          tried(passes, effective.parameters, stored.facts),
        ]
        return { id, statement, value: valueOf(first, second), when: first, passes: second }
      }),
  }
}
