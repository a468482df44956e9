import { collectionCatalogue, specOfName } from '../facts/entries.ts'
import { makeBook } from '../rules/compile.ts'
import type { Condition } from '../rules/condition.ts'
import { loadExpressions } from '../rules/expression.ts'
import { allWithin, factsOf, partsOf } from '../rules/parts.ts'
import { boundedProblems } from './bounded.ts'
import { parametersIn } from './effective.ts'
import { explain } from './explain.ts'
import { structureProblems } from './structure.ts'
import { type Criterion, Template, type Tier } from './template.ts'

/** A mistake in a template: where it is and what to do about it. */
export interface TemplateProblem {
  readonly place: string
  readonly message: string
}

const registersOf = (condition: Condition): readonly string[] => allWithin(condition).flatMap((part) => partsOf(part).registers)

/** A record has no registers and no earlier values; nor were registers kept for the weeks before. */
const nestedProblems = (place: string, condition: Condition): TemplateProblem[] =>
  allWithin(condition).flatMap((part) => {
    const [own] = partsOf(part).registers
    const inside = partsOf(part).conditions.flatMap(allWithin)
    if (own === undefined && !('inARow' in part)) return []
    const register = inside.flatMap((inner) => partsOf(inner).registers)[0]
    const within = own === undefined ? '"inARow"' : `the records of ${own}`
    return [
      ...(register === undefined ? [] : [{ place, message: `${register} cannot be looked at within ${within}; say it beside it` }]),
      ...(inside.some((inner) => 'inARow' in inner)
        ? [{ place, message: `"inARow" cannot stand within ${within}; say it beside it` }]
        : []),
    ]
  })

const conditionProblems = (place: string, condition: Condition): TemplateProblem[] => [
  ...factsOf(condition)
    .filter((fact) => !specOfName(fact))
    .map((fact) => ({ place, message: `"${fact}" is not in the fact catalogue; choose a fact that is` })),
  ...registersOf(condition)
    .filter((name) => !Object.hasOwn(collectionCatalogue, name))
    .map((name) => ({ place, message: `"${name}" is no register; the registers are ${Object.keys(collectionCatalogue).join(', ')}` })),
  ...nestedProblems(place, condition),
]

const tiers: readonly Tier[] = ['light', 'standard', 'major']

const distinctProblems = (problems: readonly TemplateProblem[]): TemplateProblem[] => [
  ...new Map(problems.map((problem) => [`${problem.place}\n${problem.message}`, problem])).values(),
]

const conditionsOf = ({ passes, when }: Criterion): readonly Condition[] => [passes, ...(when ? [when] : [])]

const compileProblems = (template: Template): TemplateProblem[] =>
  tiers.flatMap((tier) => {
    const book = makeBook(parametersIn(template, tier))
    return template.criteria.flatMap((criterion) => {
      try {
        for (const condition of conditionsOf(criterion)) book.add(condition)
        return []
      } catch (error) {
        return [{ place: criterion.id, message: error instanceof Error ? error.message : String(error) }]
      }
    })
  })

type Read = { readonly ok: true; readonly template: Template } | { readonly ok: false; readonly problems: readonly TemplateProblem[] }

const shaped = (data: unknown): Read => {
  const unbounded = boundedProblems(data)
  if (unbounded.length > 0) return { ok: false, problems: unbounded }
  const parsed = Template.safeParse(data)
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap((issue) => explain(issue, data)) }
  return { ok: true, template: parsed.data }
}

const checked = (template: Template): Read => {
  const problems = distinctProblems([
    ...structureProblems(template),
    ...template.criteria.flatMap((criterion) => conditionsOf(criterion).flatMap((condition) => conditionProblems(criterion.id, condition))),
    ...compileProblems(template),
  ])
  return problems.length === 0 ? { ok: true, template } : { ok: false, problems }
}

/**
 * Reads a template from plain data, of whatever origin: the template, or everything that is wrong with it. Ends in bounded time.
 * One with expressions is refused where nobody loaded what evaluates them; `readTemplateData` does that first.
 */
export const readTemplate = (data: unknown): Read => {
  const read = shaped(data)
  return read.ok ? checked(read.template) : read
}

/** The same for templates that may have expressions. */
export const readTemplateData = async (data: unknown): Promise<Read> => {
  const read = shaped(data)
  if (!read.ok) return read
  await loadExpressions(read.template)
  return checked(read.template)
}
