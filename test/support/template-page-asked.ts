import type { Criterion, Gate, Template, Tier } from '@plumbline/core'

export const tiers: readonly Tier[] = ['light', 'standard', 'major']

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/** A table in Markdown. */
export const inColumns = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

/** How hard a criterion is asked for in a tier, once all its steps are in force. */
export const askedIn = (criterion: Criterion, tier: Tier): string => {
  const { demand, weight, severity } = criterion.tiers?.[tier] ?? { ...criterion, severity: criterion.severity.at(-1)?.severity ?? 'off' }
  if (severity === 'off') return '–'
  return `${demand === 'must' ? 'must' : `should ${weight}`} · ${severity}`
}

/** Typical time for the musts that hold a gate and those before it, from nothing. */
export const effortIn = (template: Template, gate: Gate, tier: Tier): string => {
  const upTo = template.gates.slice(0, template.gates.indexOf(gate) + 1).map(({ id }) => id)
  const minutes = template.criteria
    .filter((criterion) => upTo.includes(criterion.gate) && askedIn(criterion, tier) === 'must · block')
    .reduce((sum, { guideline }) => sum + guideline.effortMinutes, 0)
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 30) / 2} h`
}
