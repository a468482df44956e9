import type { IsoDate } from '../work/values.ts'
import type { Criterion, Severity, SeverityStep, Template } from './template.ts'
import { nextVersion } from './version.ts'

/** When a template that is new to an organisation begins to be shown, to warn and to block. A date left out: from the beginning for observing, never for the others. */
export interface Introduction {
  readonly observeFrom?: IsoDate
  readonly warnFrom?: IsoDate
  readonly blockFrom?: IsoDate
}

const last = (severity: Severity | readonly SeverityStep[]): Severity =>
  typeof severity === 'string'
    ? severity
    : (severity.toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? '')).at(-1)?.severity ?? 'off')

const stepsTo = (end: Severity, { observeFrom, warnFrom, blockFrom }: Introduction): SeverityStep[] => {
  if (end === 'off') return [{ severity: 'off' }]
  const start: SeverityStep = { ...(observeFrom === undefined ? {} : { from: observeFrom }), severity: 'observe' }
  const reaches = end === 'observe' ? [] : end === 'warn' ? ['warn' as const] : (['warn', 'block'] as const)
  const dated = { warn: warnFrom, block: blockFrom }
  return [
    start,
    ...reaches.flatMap((severity): SeverityStep[] => {
      const from = dated[severity]
      return from === undefined ? [] : [{ from, severity }]
    }),
  ]
}

const stepped = (criterion: Criterion, dates: Introduction): Criterion => ({
  ...criterion,
  severity: stepsTo(last(criterion.severity), dates),
  ...(criterion.tiers
    ? {
        tiers: Object.fromEntries(
          Object.entries(criterion.tiers).map(([tier, asked]) => [tier, { ...asked, severity: stepsTo(last(asked.severity), dates) }]),
        ),
      }
    : {}),
})

/**
 * A template as an organisation takes it up: every criterion begins by being observed and steps to the severity that the template recommends on dates that the PMO sets,
 * in every tier. It is a version of its own. Throws `RangeError` where the dates are not in order.
 */
export const introduced = (template: Template, dates: Introduction): Template => {
  const order = [dates.observeFrom, dates.warnFrom, dates.blockFrom].filter((day) => day !== undefined)
  if (order.some((day, index) => index > 0 && day <= (order[index - 1] ?? '')))
    throw new RangeError('Observing comes before warning, and warning before blocking; put the dates in this order')
  return {
    ...template,
    version: nextVersion(template.version, 'minor'),
    criteria: template.criteria.map((criterion) => stepped(criterion, dates)),
  }
}
