import { collectionCatalogue, factSpecOf } from '../facts/catalogue.ts'
import { compile } from '../rules/compile.ts'
import type { Condition, Operand } from '../rules/condition.ts'
import { boundedProblems } from './bounded.ts'
import { effectiveTemplate } from './effective.ts'
import { explain } from './explain.ts'
import { structureProblems } from './structure.ts'
import { Template, type Tier } from './template.ts'

/** A mistake in a template: where it is and what to do about it. */
export interface TemplateProblem {
  readonly place: string
  readonly message: string
}

const operandFacts = (operand: Operand): string[] => (typeof operand === 'object' && 'fact' in operand ? [operand.fact] : [])

/** Every fact that a condition names, also those of a register's records. */
export const factsOf = (condition: Condition): string[] => {
  if ('all' in condition) return condition.all.flatMap(factsOf)
  if ('any' in condition) return condition.any.flatMap(factsOf)
  if ('not' in condition) return factsOf(condition.not)
  if ('distinct' in condition) return [...condition.distinct]
  if ('every' in condition || 'some' in condition) return factsOf(condition.satisfies)
  if ('count' in condition) return [...(condition.where ? factsOf(condition.where) : []), ...operandFacts(condition.value)]
  return condition.is === 'present' ? [condition.fact] : [condition.fact, ...operandFacts(condition.value)]
}

const collectionsOf = (condition: Condition): string[] => {
  if ('all' in condition) return condition.all.flatMap(collectionsOf)
  if ('any' in condition) return condition.any.flatMap(collectionsOf)
  if ('not' in condition) return collectionsOf(condition.not)
  if ('every' in condition) return [condition.every]
  if ('some' in condition) return [condition.some]
  return 'count' in condition ? [condition.count] : []
}

const conditionProblems = (place: string, condition: Condition): TemplateProblem[] => [
  ...factsOf(condition)
    .filter((fact) => !factSpecOf(fact))
    .map((fact) => ({ place, message: `"${fact}" is not in the fact catalogue; choose a fact that is` })),
  ...collectionsOf(condition)
    .filter((name) => !Object.hasOwn(collectionCatalogue, name))
    .map((name) => ({ place, message: `"${name}" is no register; the registers are ${Object.keys(collectionCatalogue).join(', ')}` })),
]

const tiers: readonly Tier[] = ['light', 'standard', 'major']

const compileProblems = (template: Template): TemplateProblem[] =>
  tiers.flatMap((tier) => {
    const effective = effectiveTemplate(template, tier)
    return effective.criteria.flatMap((criterion) => {
      try {
        for (const condition of [criterion.passes, ...(criterion.when ? [criterion.when] : [])]) compile(condition, effective.parameters)
        return []
      } catch (error) {
        return [{ place: criterion.id, message: error instanceof Error ? error.message : String(error) }]
      }
    })
  })

/** Reads a template from plain data, of whatever origin: the template, or everything that is wrong with it. Ends in bounded time. */
export const readTemplate = (
  data: unknown,
): { readonly ok: true; readonly template: Template } | { readonly ok: false; readonly problems: readonly TemplateProblem[] } => {
  const unbounded = boundedProblems(data)
  if (unbounded.length > 0) return { ok: false, problems: unbounded }
  const parsed = Template.safeParse(data)
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap((issue) => explain(issue, data)) }
  const template = parsed.data
  const problems = [
    ...structureProblems(template),
    ...template.criteria.flatMap((criterion) =>
      [criterion.passes, ...(criterion.when ? [criterion.when] : [])].flatMap((condition) => conditionProblems(criterion.id, condition)),
    ),
    ...compileProblems(template),
  ]
  return problems.length === 0 ? { ok: true, template } : { ok: false, problems }
}
