import { factCatalogue, factSpecOf } from '../facts/catalogue.ts'
import { collectionCatalogue } from '../facts/entries.ts'
import { builtInTemplates } from '../methodology/catalogue.ts'
import { parametersIn } from '../methodology/effective.ts'
import { firstPhaseGate } from '../methodology/phase-gate-1.ts'
import { statementIn } from '../methodology/statement.ts'
import type { Template } from '../methodology/template.ts'
import { compile } from '../rules/compile.ts'
import { observedMeaning } from '../rules/naming.ts'

const templates: readonly Template[] = [firstPhaseGate, ...builtInTemplates]

const labelsOf = (template: Template): readonly string[] =>
  template.criteria.flatMap((criterion) =>
    [criterion.passes, ...(criterion.when ? [criterion.when] : [])].flatMap((condition) => {
      const { observed } = compile(condition, parametersIn(template, 'standard'))({ asOf: '2022-01-01', values: {}, collections: {} })
      return Object.keys(observed).map((name) => observedMeaning(name, criterion).label)
    }),
  )

const own = (template: Template): readonly string[] => {
  const { phases, gates, roles, artefacts = [], parameters } = template
  return [
    template.name,
    template.summary,
    ...[...phases, ...gates, ...roles, ...artefacts].map(({ name }) => name),
    ...artefacts.map(({ id }) => factSpecOf(`artefacts[${id}].state`)?.label ?? ''),
    ...roles.map(({ id }) => factSpecOf(`training.validFor[${id}]`)?.label ?? ''),
    ...Object.values(parameters).flatMap(({ label }) => label ?? []),
    ...labelsOf(template),
  ]
}

/** Every name and label that the product brings: facts, fields of registers, and what the built-in templates call their parts. */
export const builtInNames = (): readonly string[] => {
  const entries = Object.values(collectionCatalogue).flatMap((fields) => Object.values(fields))
  return [...new Set([...Object.values(factCatalogue), ...entries].map(({ label }) => label).concat(templates.flatMap(own)))]
}

/** What the criteria of the built-in templates ask, in each tier. */
export const builtInSentences = (): readonly string[] => [
  ...new Set(
    templates.flatMap((template) =>
      (['light', 'standard', 'major'] as const).flatMap((tier) =>
        template.criteria.map((criterion) => statementIn(template, criterion, tier)),
      ),
    ),
  ),
]

/** What people read under the criteria of these templates, in every version that comes with the product. */
export const builtInGuidance = (ids: readonly string[]): readonly string[] => {
  const criteria = templates.filter(({ id }) => ids.includes(id)).flatMap((template) => template.criteria)
  return [...new Set(criteria.flatMap(({ guideline: { why, howToFix, example, helper } }) => [why, howToFix, example, helper]))]
}
