import type { Facts } from '../facts/facts.ts'
import { judge } from '../gates/judge.ts'
import type { Outcome, RuleValue } from '../gates/judgement.ts'
import { readTemplate } from '../methodology/check.ts'
import { effectiveTemplate } from '../methodology/effective.ts'
import { lintTemplate } from '../methodology/lint.ts'
import type { Template, Tier } from '../methodology/template.ts'
import { factsOf } from '../rules/parts.ts'

/** Each criterion's value for worked facts, over all gates of the tier. */
export const judgedBy = (template: Template, facts: Facts, tier: Tier = 'standard'): Record<string, RuleValue> => {
  const effective = effectiveTemplate(template, tier)
  return Object.fromEntries(effective.gates.flatMap(({ id }) => judge(effective, id, facts).rules.map((rule) => [rule.id, rule.value])))
}

export const outcomesOf = (template: Template, facts: Facts, tier: Tier = 'standard'): Record<string, Outcome> => {
  const effective = effectiveTemplate(template, tier)
  return Object.fromEntries(effective.gates.map(({ id }) => [id, judge(effective, id, facts).outcome]))
}

export const mustsOf = (template: Template, tier: Tier): string[] =>
  effectiveTemplate(template, tier)
    .criteria.filter(({ demand }) => demand === 'must')
    .map(({ id }) => id)
    .sort()

/** What is wrong with a built-in template: mistakes, lint other than what is by design, artefacts asked for and not described, texts said twice. */
export const problemsOf = (template: Template): string[] => {
  const read = readTemplate(JSON.parse(JSON.stringify(template)))
  const asked = template.criteria.flatMap(({ passes, when }) => [...factsOf(passes), ...(when ? factsOf(when) : [])])
  const kinds = new Set(asked.flatMap((fact) => /^artefacts\[(\w+)\]/.exec(fact)?.[1] ?? []))
  const own = template.criteria.filter(({ addedByPmo }) => addedByPmo !== true)
  const texts = own.flatMap(({ guideline, statement }) => [guideline.why, guideline.howToFix, guideline.example, statement])
  return [
    ...(read.ok ? [] : read.problems.map(({ place, message }) => `${place}: ${message}`)),
    ...lintTemplate(template)
      .filter(({ severity, code }) => severity === 'error' || code === 'unusedParameter' || code === 'bareEvery')
      .map(({ place, message }) => `${place}: ${message}`),
    ...[...kinds].filter((kind) => !template.artefacts?.some(({ id }) => id === kind)).map((kind) => `${kind}: no artefact`),
    ...texts.filter((text, index) => texts.indexOf(text) !== index),
    ...own.filter(({ evidence }) => evidence === undefined).map(({ id }) => `${id}: no evidence`),
    ...own
      .filter(({ guideline }) => !/^Good: .* Bad: /.test(guideline.example))
      .map(({ id }) => `${id}: the example is not one good and one bad`),
  ]
}

/** The facts without those that only the named gates ask for: what a project knows that came under the template half way. */
export const withoutFactsOf = (template: Template, gates: readonly string[], facts: Facts): Facts => {
  const askedBy = (mine: (gate: string) => boolean): ReadonlySet<string> =>
    new Set(
      template.criteria
        .filter(({ gate }) => mine(gate))
        .flatMap(({ passes, when }) => [...factsOf(passes), ...(when ? factsOf(when) : [])]),
    )
  const before = askedBy((gate) => gates.includes(gate))
  const still = askedBy((gate) => !gates.includes(gate))
  const unread = [...before].filter((fact) => !still.has(fact))
  return {
    ...facts,
    values: { ...facts.values, ...Object.fromEntries(unread.map((fact) => [fact, { known: false, reason: 'unmapped' } as const])) },
  }
}
