import type { Template, Tier } from '@plumbline/core'
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

export const formatOf = (text: string): DocumentFormat => (text.trimStart().startsWith('{') ? 'json' : 'yaml')

/** The template as text, in the format that its author works in. */
export const rewritten = (template: Template, text: string): Promise<string> => writeTemplateText(template, formatOf(text))
