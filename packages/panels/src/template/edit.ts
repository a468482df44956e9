import type { Template, Tier, TierTable } from '@plumbline/core'
import { type DocumentFormat, writeTemplateText } from '@plumbline/core/methodology'

export type Severity = Template['criteria'][number]['severity'][number]['severity']
export const severities: readonly Severity[] = ['off', 'observe', 'warn', 'block']

/** Another severity for one criterion from now on; steps with days belong to the text. */
export const withSeverity = (template: Template, id: string, severity: Severity): Template => ({
  ...template,
  criteria: template.criteria.map((criterion) => (criterion.id === id ? { ...criterion, severity: [{ severity }] } : criterion)),
})

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
