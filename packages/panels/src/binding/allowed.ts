import type { BindingView } from '@plumbline/core'
import type { Tailorable } from './say.ts'

type Parameter = Extract<Tailorable, { kind: 'parameter' }>
type Criterion = Extract<Tailorable, { kind: 'criterion' }>
export type Severity = 'observe' | 'warn' | 'block'
export type CriterionChange = Severity | 'leftOut'

const ladder = ['off', 'observe', 'warn', 'block'] as const

/** What a project may agree for a criterion: a stricter severity, and a milder one or none only where the template allows it. */
export const changesFor = ({ severity, limit, waivable }: Criterion): readonly CriterionChange[] => {
  if (limit === 'fixed') return []
  const at = ladder.indexOf(severity)
  const milder = limit === 'relaxable' && waivable
  const severities = (['observe', 'warn', 'block'] as const).filter((each) => {
    const to = ladder.indexOf(each)
    return to > at || (milder && to < at)
  })
  return milder ? [...severities, 'leftOut'] : severities
}

/** Why nothing can be agreed here, or how far it may go. */
export type Limit = 'fixed' | 'protected' | 'strictest' | 'tighten' | 'higher' | 'lower' | 'free'

export const limitOf = (subject: Tailorable): Limit => {
  if (subject.limit === 'fixed') return 'fixed'
  if (subject.kind === 'parameter') return subject.limit === 'relaxable' ? 'free' : (subject.stricter ?? 'tighten')
  if (changesFor(subject).length > 0) return subject.limit === 'relaxable' && subject.waivable ? 'free' : 'tighten'
  return subject.waivable ? 'strictest' : 'protected'
}

/** Whether anything can be agreed for it. */
export const isOpen = (subject: Tailorable): boolean => !['fixed', 'protected', 'strictest'].includes(limitOf(subject))

export type ValueProblem = 'noNumber' | 'same' | 'outOfBounds' | 'looser'

/** What is wrong with a number at once; whether it really tightens what it is used for, the engine says. */
export const problemWith = (parameter: Parameter, value: number | undefined): ValueProblem | undefined => {
  const { value: now, min, max, limit, stricter } = parameter
  if (value === undefined || typeof now !== 'number') return 'noNumber'
  if (value === now) return 'same'
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) return 'outOfBounds'
  if (limit !== 'tightenOnly' || stricter === undefined) return undefined
  return value > now === (stricter === 'higher') ? undefined : 'looser'
}

/** A last day to begin with: long enough to be worth a proposal, short enough to be looked at again. */
export const quarterAhead = (today: string): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) + 90 * 86_400_000).toISOString().slice(0, 10)

export const keyOf = ({ kind, id }: Pick<Tailorable, 'kind' | 'id'>): string => `${kind}:${id}`

export const withKey = ({ tailorable }: BindingView, key: string): Tailorable | undefined => tailorable.find((each) => keyOf(each) === key)
