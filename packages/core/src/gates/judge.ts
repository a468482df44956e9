import type { Facts } from '../facts/facts.ts'
import { canonical, hashOf } from '../hash.ts'
import { type EffectiveCriterion, type EffectiveTemplate, severityOn } from '../methodology/effective.ts'
import type { Gate } from '../methodology/template.ts'
import { type Book, makeBook, observing, type Rule } from '../rules/compile.ts'
import type { Page } from '../rules/page.ts'
import { type Grade, truthOf } from '../rules/truth.ts'
import type { IsoDate } from '../work/values.ts'
import type { Judgement, Outcome, RuleResult, RuleValue, ShouldScore } from './judgement.ts'
import { limitsFrom } from './limits.ts'
import { covers, type Waiver } from './waiver.ts'

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const valueOf = (when: Grade, passes: Grade): RuleValue => (when === 0 ? 'notApplicable' : when === 1 ? 'unknown' : truthOf(passes))

/** A criterion with everything about it that is the same for all components. */
export interface Prepared {
  readonly criterion: EffectiveCriterion
  readonly when: Rule | undefined
  readonly passes: Rule
  readonly observed: (page: Page) => RuleResult['observed']
  readonly limits: (page: Page) => RuleResult['limits']
}

export interface Plan {
  readonly gate: Gate
  readonly book: Book
  readonly criteria: readonly Prepared[]
}

const planOf = (template: EffectiveTemplate, gateId: string): Plan => {
  const gate = template.gates.find(({ id }) => id === gateId)
  if (!gate) throw new RangeError(`The template ${template.name} has no gate "${gateId}"`)
  const book = makeBook(template.parameters)
  const criteria = template.criteria
    .filter((criterion) => criterion.gate === gateId || criterion.gate === '*')
    .toSorted((a, b) => byText(a.id, b.id))
    .map((criterion): Prepared => {
      const when = criterion.when && book.add(criterion.when)
      const passes = book.add(criterion.passes)
      const rules = when ? [when, passes] : [passes]
      const limits = limitsFrom(rules.flatMap(({ notes }) => notes.limits))
      return { criterion, when, passes, observed: observing(rules), limits }
    })
  return { gate, book, criteria }
}

const plans = new WeakMap<EffectiveTemplate, Map<string, Plan>>()

/** Compiled once: a template judges many components, and compiling costs as much as judging dozens of them. */
export const planFor = (template: EffectiveTemplate, gateId: string): Plan => {
  const own = plans.get(template) ?? new Map<string, Plan>()
  const plan = own.get(gateId) ?? planOf(template, gateId)
  plans.set(template, own.set(gateId, plan))
  return plan
}

/** By the criteria of a plan; nothing for those that are off on that day. */
export type Results = readonly (RuleResult | undefined)[]

const scoreOf = ({ gate, criteria }: Plan, results: Results): ShouldScore | null => {
  const weights = { pass: 0, fail: 0, unknown: 0 }
  for (const [index, { criterion }] of criteria.entries()) {
    const result = results[index]
    if (!result || criterion.demand !== 'should' || criterion.gate !== gate.id) continue
    if (result.value !== 'notApplicable' && !result.waived) weights[result.value] += criterion.weight
  }
  const total = weights.pass + weights.fail + weights.unknown
  if (total === 0) return null
  const share = (weight: number): number => Math.floor((weight * 10_000) / total)
  return { min: share(weights.pass), max: share(weights.pass + weights.unknown), limit: gate.shouldLimit }
}

const outcomeOf = ({ criteria }: Plan, results: Results, score: ShouldScore | null): Outcome => {
  const blocked = (value: RuleValue): boolean =>
    results.some(
      (result, index) =>
        result?.value === value && result.severity === 'block' && !result.waived && criteria[index]?.criterion.demand === 'must',
    )
  if (blocked('fail') || (score !== null && score.max < score.limit)) return 'notReady'
  if (blocked('unknown') || (score !== null && score.min < score.limit)) return 'unknown'
  return 'ready'
}

/** `undefined`: it is off on that day. */
export const judgeCriterion = (
  { criterion, when, passes, observed, limits }: Prepared,
  gateId: string,
  page: Page,
  waivers: readonly Waiver[],
): RuleResult | undefined => {
  const { id } = criterion
  const severity = severityOn(criterion.severity, page.asOf)
  if (severity === 'off') return undefined
  if (criterion.leftOut) return { id, value: 'notApplicable', severity, observed: {}, limits: [], waived: false }
  const value = valueOf(when ? when.grade(page) : 2, passes.grade(page))
  const waived = value === 'fail' && criterion.waivable && waivers.some((waiver) => covers(waiver, id, gateId, page.asOf))
  return { id, value, severity, observed: observed(page), limits: limits(page), waived }
}

export const judgementOf = (template: EffectiveTemplate, plan: Plan, asOf: IsoDate, results: Results): Judgement => {
  const shouldScore = scoreOf(plan, results)
  return {
    template: { id: template.id, version: template.version, hash: template.hash },
    gate: plan.gate.id,
    asOf,
    outcome: outcomeOf(plan, results, shouldScore),
    shouldScore,
    rules: results.filter((result) => result !== undefined),
  }
}

/**
 * Judges one gate of one component on the day of its facts: decision record 0001 in code. Pure: the same template, facts and waivers give the same bytes everywhere.
 * Criteria that are checked at all times (`*`) are judged with every gate; a blocking must among them holds it, their shoulds do not enter the gate's score.
 * Throws `RangeError` when the template has no such gate.
 */
export const judge = (template: EffectiveTemplate, gateId: string, facts: Facts, waivers: readonly Waiver[] = []): Judgement => {
  const plan = planFor(template, gateId)
  const page = plan.book.open(facts)
  const results = plan.criteria.map((criterion) => judgeCriterion(criterion, gateId, page, waivers))
  return judgementOf(template, plan, facts.asOf, results)
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

/** The hash of what a judgement says on whatever day. */
export const says = (judgement: Judgement): string => hashOf(withoutDay(judgement))
