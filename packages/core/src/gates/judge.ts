import type { Facts } from '../facts/facts.ts'
import { canonical, hashOf } from '../hash.ts'
import { type EffectiveCriterion, type EffectiveTemplate, severityOn } from '../methodology/effective.ts'
import { compile, type Evaluation } from '../rules/compile.ts'
import type { Judgement, Limit, Outcome, RuleResult, RuleValue, ShouldScore } from './judgement.ts'
import { covers, type Waiver } from './waiver.ts'

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const inOrder = (limits: readonly Limit[]): Limit[] => {
  const byCanonical = new Map(limits.map((limit) => [canonical(limit), limit]))
  return [...byCanonical.keys()].sort(byText).flatMap((key) => byCanonical.get(key) ?? [])
}

const valueOf = (when: Evaluation | undefined, passes: Evaluation): RuleValue => {
  if (when?.truth === 'fail') return 'notApplicable'
  if (when?.truth === 'unknown') return 'unknown'
  return passes.truth
}

const judgeRule = (
  criterion: EffectiveCriterion,
  template: EffectiveTemplate,
  gate: string,
  facts: Facts,
  waivers: readonly Waiver[],
): RuleResult => {
  const when = criterion.when ? compile(criterion.when, template.parameters)(facts) : undefined
  const passes = compile(criterion.passes, template.parameters)(facts)
  const value = valueOf(when, passes)
  return {
    id: criterion.id,
    value,
    severity: severityOn(criterion.severity, facts.asOf),
    observed: { ...when?.observed, ...passes.observed },
    limits: inOrder([...(when?.limits ?? []), ...passes.limits]),
    waived: value === 'fail' && criterion.waivable && waivers.some((waiver) => covers(waiver, criterion.id, gate, facts.asOf)),
  }
}

interface Judged {
  readonly criterion: EffectiveCriterion
  readonly result: RuleResult
}

const scoreOf = (shoulds: readonly Judged[], limit: number): ShouldScore | null => {
  const counting = shoulds.filter(({ result }) => result.value !== 'notApplicable' && !result.waived)
  const weigh = (values: readonly RuleValue[]): number =>
    counting.filter(({ result }) => values.includes(result.value)).reduce((sum, { criterion }) => sum + criterion.weight, 0)
  const total = weigh(['pass', 'fail', 'unknown'])
  if (total === 0) return null
  const share = (weight: number): number => Math.floor((weight * 10_000) / total)
  return { min: share(weigh(['pass'])), max: share(weigh(['pass', 'unknown'])), limit }
}

const outcomeOf = (musts: readonly Judged[], score: ShouldScore | null): Outcome => {
  const blocking = musts.filter(({ result }) => result.severity === 'block' && !result.waived)
  if (blocking.some(({ result }) => result.value === 'fail') || (score !== null && score.max < score.limit)) return 'notReady'
  if (blocking.some(({ result }) => result.value === 'unknown') || (score !== null && score.min < score.limit)) return 'unknown'
  return 'ready'
}

/**
 * Judges one gate of one component on the day of its facts: decision record 0001 in code. Pure: the same template, facts and waivers give the same bytes everywhere.
 * Criteria that are checked at all times (`*`) are judged with every gate; a blocking must among them holds it, their shoulds do not enter the gate's score.
 * Throws `RangeError` when the template has no such gate.
 */
export const judge = (template: EffectiveTemplate, gateId: string, facts: Facts, waivers: readonly Waiver[] = []): Judgement => {
  const gate = template.gates.find(({ id }) => id === gateId)
  if (!gate) throw new RangeError(`The template ${template.name} has no gate "${gateId}"`)
  const judged = template.criteria
    .filter((criterion) => criterion.gate === gateId || criterion.gate === '*')
    .filter((criterion) => severityOn(criterion.severity, facts.asOf) !== 'off')
    .map((criterion) => ({ criterion, result: judgeRule(criterion, template, gateId, facts, waivers) }))
    .sort((a, b) => byText(a.criterion.id, b.criterion.id))
  const shouldScore = scoreOf(
    judged.filter(({ criterion }) => criterion.demand === 'should' && criterion.gate === gateId),
    gate.shouldLimit,
  )
  return {
    template: { id: template.id, version: template.version, hash: template.hash },
    gate: gateId,
    asOf: facts.asOf,
    outcome: outcomeOf(
      judged.filter(({ criterion }) => criterion.demand === 'must'),
      shouldScore,
    ),
    shouldScore,
    rules: judged.map(({ result }) => result),
  }
}

export const judgementHashOf = (judgement: Judgement): string => hashOf(judgement)

const withoutDay = (judgement: Judgement): unknown => ({
  ...judgement,
  asOf: '',
  rules: judgement.rules.map(({ limits: _, ...rule }) => rule),
})

/**
 * Whether two judgements say the same, whatever their day: what decides if a judgement is written again.
 * Limits are left out because they follow from the template, the facts observed and the day ("within 30 days" moves every night).
 */
export const saysTheSame = (a: Judgement, b: Judgement): boolean => canonical(withoutDay(a)) === canonical(withoutDay(b))
