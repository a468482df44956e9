import type { Call, Ports } from '../../ports.ts'
import type { SaveLimitsResult } from '../views/selection.ts'
import type { PlaceMistake } from '../views/strategy.ts'
import type { PortfolioInput } from './client.ts'
import { limitsPlace } from './documents.ts'
import { saveStanding } from './heads.ts'
import type { PortfolioLimits } from './inputs.ts'
import { periodsOf } from './periods.ts'
import { openSelection } from './show-selection.ts'

const guardrailMistakes = ({ guardrails }: PortfolioLimits): PlaceMistake[] =>
  guardrails.flatMap(({ id, atLeast, atMost, measure }, at): PlaceMistake[] => {
    const place = `guardrails.${at}`
    if (guardrails.findIndex((other) => other.id === id) !== at) return [{ place, message: `"${id}" is there twice; give one another id` }]
    if (atLeast === undefined && atMost === undefined) return [{ place, message: 'it limits nothing; give at least, at most or both' }]
    if (atLeast !== undefined && atMost !== undefined && atLeast > atMost)
      return [{ place, message: `at least ${atLeast} and at most ${atMost} cannot both hold; correct one of them` }]
    if (measure === 'share' && Math.max(atLeast ?? 0, atMost ?? 0) > 10_000) return [{ place, message: 'a share is 100 % at most' }]
    return []
  })

/** A limit of a period that the plan does not have would limit nothing without anybody noticing. */
const periodMistakes = (limits: PortfolioLimits): PlaceMistake[] => {
  const known = new Set(periodsOf(limits.periods).map(({ id }) => id))
  const named = [
    ...Object.keys(limits.budgets).map((period) => [`budgets.${period}`, period] as const),
    ...(['funds', 'capacity'] as const).flatMap((what) =>
      Object.entries(limits[what]).flatMap(([name, periods]) =>
        Object.keys(periods).map((period) => [`${what}.${name}.${period}`, period] as const),
      ),
    ),
  ]
  return named.flatMap(([place, period]) =>
    known.has(period) ? [] : [{ place, message: `the plan has no period "${period}"; its periods are ${[...known].join(', ')}` }],
  )
}

/** Saves what limits the portfolio, where it makes sense and nobody saved others meanwhile. */
export const saveLimits = async (ports: Ports, call: Call, input: PortfolioInput<'selection.saveLimits'>): Promise<SaveLimitsResult> => {
  const limits = input.limits as PortfolioLimits
  const mistakes = [...guardrailMistakes(limits), ...periodMistakes(limits)]
  if (mistakes.length > 0) return { ok: false, problem: 'mistakes', mistakes }
  const saved = await saveStanding(ports, call, limitsPlace, limits, { note: input.note, replaces: input.limitsVersion })
  const view = await openSelection(ports, call, {})
  return saved ? { ok: true, view } : { ok: false, problem: 'conflict', newer: view }
}
