import type { Facts } from '../facts/facts.ts'
import type { Parameters } from '../rules/compile.ts'
import type { Condition } from '../rules/condition.ts'
import type { Mapping } from '../work/mapping.ts'
import { allTiers } from './change.ts'
import { parametersUsedBy } from './difference-parameters.ts'
import { parametersIn } from './effective.ts'
import type { LintFinding } from './lint-finding.ts'
import { gateFindings } from './lint-gates.ts'
import { roleFindings } from './lint-roles.ts'
import { supplyFindings } from './lint-supply.ts'
import { resolved } from './strictness.ts'
import type { Criterion, Template } from './template.ts'

export type { LintFinding }

/** What is known of the site that the template is for. */
export interface LintSite {
  readonly mapping?: Mapping
  /** Facts of its live projects. */
  readonly facts?: readonly Facts[]
}

const atLeastOne = (condition: Condition): string[] => {
  if ('some' in condition) return [condition.some]
  const asks = (is: string, value: unknown): boolean =>
    typeof value === 'number' && ((is === 'atLeast' && value >= 1) || (is === 'above' && value >= 0) || (is === 'equals' && value >= 1))
  if ('count' in condition) return asks(condition.is, condition.value) ? [condition.count] : []
  if ('all' in condition) return condition.all.flatMap(atLeastOne)
  if (!('fact' in condition) || condition.is === 'present' || !condition.fact.endsWith('.count')) return []
  return asks(condition.is, condition.value) ? [condition.fact.slice(0, -'.count'.length)] : []
}

/** Registers of which a condition says "every" without asking for an entry: an empty one would pass. */
const bareEvery = (condition: Condition, asked: readonly string[]): string[] => {
  if ('all' in condition) {
    const here = [...asked, ...condition.all.flatMap(atLeastOne)]
    return condition.all.flatMap((part) => bareEvery(part, here))
  }
  if ('any' in condition) return condition.any.flatMap((part) => bareEvery(part, asked))
  return 'every' in condition && !asked.includes(condition.every) ? [condition.every] : []
}

const bareIn = (criterion: Criterion, parameters: Parameters): string[] => {
  const when = criterion.when ? atLeastOne(resolved(criterion.when, parameters)) : []
  return bareEvery(resolved(criterion.passes, parameters), when)
}

const bareEveries = (template: Template): LintFinding[] =>
  template.criteria.flatMap((criterion) => {
    const bare = new Set(allTiers.flatMap((tier) => bareIn(criterion, parametersIn(template, tier))))
    return [...bare].map((name) => ({
      code: 'bareEvery',
      severity: 'warning',
      place: criterion.id,
      message: `An empty register of ${name} passes "every"; also ask for at least one entry with count, or say in "when" where it applies`,
    }))
  })

const unusedParameters = (template: Template): LintFinding[] => {
  const used = new Set(template.criteria.flatMap(parametersUsedBy))
  return Object.keys(template.parameters)
    .filter((name) => !used.has(name))
    .map((name) => ({
      code: 'unusedParameter',
      severity: 'notice',
      place: `parameters.${name}`,
      message: `No criterion uses ${name}; remove it`,
    }))
}

/** Only the score of all shoulds holds a gate, so that one that says "block" promises what it does not do. */
const blockingShoulds = (template: Template): LintFinding[] =>
  template.criteria
    .filter(({ demand, severity }) => demand === 'should' && severity.some((step) => step.severity === 'block'))
    .map(({ id }) => ({
      code: 'blockingShould',
      severity: 'warning',
      place: id,
      message: `${id} is a should, which holds a gate only through the score of all shoulds, never by itself; make it a must, or let it warn`,
    }))

/** Looks at a valid template for what would surprise its author: rules that an empty register passes, gates that nobody reaches or decides, facts that this site cannot know. */
export const lintTemplate = (template: Template, site: LintSite = {}): readonly LintFinding[] => [
  ...gateFindings(template),
  ...roleFindings(template, site.facts),
  ...bareEveries(template),
  ...blockingShoulds(template),
  ...(site.mapping ? supplyFindings(template, site.mapping) : []),
  ...unusedParameters(template),
]
