import type { Template, Tier, TierTable } from '@plumbline/core'
import { type DocumentFormat, writeTemplateText } from '@plumbline/core/methodology'

export type Severity = Template['criteria'][number]['severity'][number]['severity']
export const severities: readonly Severity[] = ['off', 'observe', 'warn', 'block']

/** Another value of a parameter, in general or for one tier. */
export const withParameter = (template: Template, name: string, tier: Tier | undefined, value: number): Template => {
  const before = template.parameters[name]
  if (!before) return template
  const after = tier === undefined ? { ...before, value } : { ...before, tiers: { ...before.tiers, [tier]: value } }
  return { ...template, parameters: { ...template.parameters, [name]: after } }
}

/** A parameter without a value of its own for a tier: the general one counts there. */
export const withoutTier = (template: Template, name: string, tier: Tier): Template => {
  const before = template.parameters[name]
  if (!before?.tiers) return template
  const { [tier]: _, ...tiers } = before.tiers
  const { tiers: __, ...rest } = before
  const after = Object.keys(tiers).length > 0 ? { ...rest, tiers } : rest
  return { ...template, parameters: { ...template.parameters, [name]: after } }
}

/** Another table by which projects get their tier. */
export const withTierTable = (template: Template, tierTable: TierTable): Template => ({ ...template, tierTable })

export const formatOf = (text: string): DocumentFormat => (text.trimStart().startsWith('{') ? 'json' : 'yaml')

/** The template as text, in the format that its author works in. */
export const rewritten = (template: Template, text: string): Promise<string> => writeTemplateText(template, formatOf(text))

type Criterion = Template['criteria'][number]

/** Another criterion in the place of the one with this id. */
export const withCriterion = (template: Template, id: string, criterion: Criterion): Template => ({
  ...template,
  criteria: template.criteria.map((each) => (each.id === id ? criterion : each)),
})

export const withoutCriterion = (template: Template, id: string): Template => ({
  ...template,
  criteria: template.criteria.filter((criterion) => criterion.id !== id),
})

const freshId = ({ criteria }: Template): string => {
  const stem = criteria[0]?.id.replace(/-?\d+$/, '') ?? 'C'
  const taken = new Set(criteria.map(({ id }) => id))
  for (let number = criteria.length + 1; ; number += 1) {
    const id = `${stem}-${String(number).padStart(2, '0')}`
    if (!taken.has(id)) return id
  }
}

/** One more criterion at a gate, observed by the PMO until somebody says more; returned with its id. */
export const withNewCriterion = (
  template: Template,
  gate: string,
  words: { readonly statement: string; readonly guideline: string },
): { readonly template: Template; readonly id: string } => {
  const id = freshId(template)
  const fixedBy = template.roles.find((role) => role.id === 'projectManager')?.id ?? template.roles[0]?.id ?? 'pmo'
  const { guideline: text, statement } = words
  const criterion: Criterion = {
    id,
    gate,
    demand: 'must',
    weight: 1,
    statement,
    passes: { fact: 'roles[sponsor].person', is: 'present' },
    severity: [{ severity: 'observe' }],
    waivable: true,
    fixedBy,
    guideline: { why: text, howToFix: text, example: text, helper: text, effortMinutes: 10 },
  }
  return { template: { ...template, criteria: [...template.criteria, criterion] }, id }
}
