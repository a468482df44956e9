import type { IterationRecord } from '@plumbline/core'

/** An iteration as it is typed: every field a text, empty where nothing is said. */
export type TypedIteration = Readonly<Record<keyof IterationRecord, string>>

export const counts = ['planned', 'doneOfPlanned', 'added', 'improvementActions'] as const

const said = (value: string | number | boolean | undefined): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value === undefined ? '' : String(value)
}

export const typedIteration = (iteration: Partial<IterationRecord>): TypedIteration => ({
  name: said(iteration.name),
  from: said(iteration.from),
  to: said(iteration.to),
  goal: said(iteration.goal),
  goalMet: said(iteration.goalMet),
  planned: said(iteration.planned),
  doneOfPlanned: said(iteration.doneOfPlanned),
  added: said(iteration.added),
  reviewHeldOn: said(iteration.reviewHeldOn),
  reviewNote: said(iteration.reviewNote),
  retrospectiveHeldOn: said(iteration.retrospectiveHeldOn),
  improvementActions: said(iteration.improvementActions),
})

export type IterationMistake = 'missing' | 'notWhole' | 'endsBeforeStart' | 'iterationTwice' | 'future'
export type ReadIteration =
  | { readonly ok: true; readonly iteration: IterationRecord }
  | { readonly ok: false; readonly field: keyof IterationRecord; readonly mistake: IterationMistake }

const wrong = (field: keyof IterationRecord, mistake: IterationMistake): ReadIteration => ({ ok: false, field, mistake })

/** What was typed as an iteration; `others`: names that are taken. */
export const readIteration = (typed: TypedIteration, others: readonly string[], today: string): ReadIteration => {
  const missing = (['name', 'from', 'to', 'goal'] as const).find((field) => typed[field].trim() === '')
  if (missing) return wrong(missing, 'missing')
  if (others.includes(typed.name.trim())) return wrong('name', 'iterationTwice')
  if (typed.to < typed.from) return wrong('to', 'endsBeforeStart')
  const odd = counts.find((field) => !/^\d{0,9}$/.test(typed[field].trim()))
  if (odd) return wrong(odd, 'notWhole')
  const ahead = (['reviewHeldOn', 'retrospectiveHeldOn'] as const).find((field) => typed[field] > today)
  if (ahead) return wrong(ahead, 'future')
  const { name, from, to, goal, goalMet, reviewNote, reviewHeldOn, retrospectiveHeldOn } = typed
  const given = counts.filter((field) => typed[field].trim() !== '')
  return {
    ok: true,
    iteration: {
      name: name.trim(),
      from,
      to,
      goal: goal.trim(),
      ...(goalMet === '' ? {} : { goalMet: goalMet === 'yes' }),
      ...Object.fromEntries(given.map((field) => [field, Number(typed[field])])),
      ...(reviewHeldOn === '' ? {} : { reviewHeldOn }),
      ...(reviewNote.trim() === '' ? {} : { reviewNote: reviewNote.trim() }),
      ...(retrospectiveHeldOn === '' ? {} : { retrospectiveHeldOn }),
    },
  }
}
