import type { CriterionView, JudgedGate } from '@plumbline/core'
import { standOf } from './limits.ts'

/** How a criterion stands, as the panel shows it. */
export type Standing = 'met' | 'fails' | 'warns' | 'waiting' | 'unknown' | 'waived' | 'notApplicable'

/** Facts that only a person can make true by saying so: an artefact's approval, acceptance by operations. */
const isConfirmation = (fact: string): boolean => /^artefacts\[.+\]\.state$/.test(fact) || fact === 'operations.accepted'

/** Nothing is left to do but for somebody to confirm. */
const waitsOnPerson = (criterion: CriterionView): boolean => {
  const missing = criterion.observed.filter((fact) => ['missed', 'empty'].includes(standOf(fact)))
  return missing.length > 0 && missing.every(({ fact }) => isConfirmation(fact))
}

/** A must that blocks, is not waived and is not known to be met. Warnings never hold a gate. */
export const holds = ({ demand, severity, waived, value }: CriterionView): boolean =>
  demand === 'must' && severity === 'block' && !waived && (value === 'fail' || value === 'unknown')

export const standingOf = (criterion: CriterionView): Standing => {
  if (criterion.waived) return 'waived'
  if (criterion.value === 'pass') return 'met'
  if (criterion.value === 'notApplicable') return 'notApplicable'
  if (criterion.value === 'unknown') return 'unknown'
  if (waitsOnPerson(criterion)) return 'waiting'
  return holds(criterion) ? 'fails' : 'warns'
}

export interface Groups {
  readonly holding: readonly CriterionView[]
  /** The should-score keeps the gate by itself, whichever shoulds are open. */
  readonly scoreHolds: boolean
  readonly worthFixing: readonly CriterionView[]
  readonly waiting: readonly CriterionView[]
  readonly met: readonly CriterionView[]
  readonly notApplicable: readonly CriterionView[]
  /** Everything that holds the gate, with what waits on a person, by whether it fails or could not be checked. */
  readonly failing: number
  readonly unchecked: number
  readonly waitingToHold: number
}

const score = (judged: JudgedGate): 'kept' | 'missed' | 'unknown' => {
  const { shouldScore } = judged
  if (!shouldScore || shouldScore.min >= shouldScore.limit) return 'kept'
  return shouldScore.max < shouldScore.limit ? 'missed' : 'unknown'
}

/** Failing before not checked, then the quickest fix first. */
const bySteps = (a: CriterionView, b: CriterionView): number =>
  Number(a.value === 'unknown') - Number(b.value === 'unknown') ||
  a.guideline.effortMinutes - b.guideline.effortMinutes ||
  a.id.localeCompare(b.id)

export const groupsOf = (judged: JudgedGate): Groups => {
  const standing = (...wanted: readonly Standing[]): CriterionView[] =>
    judged.criteria.filter((criterion) => wanted.includes(standingOf(criterion))).sort(bySteps)
  const open = standing('fails', 'warns', 'unknown')
  const waiting = standing('waiting')
  const byScore = score(judged)
  const holding = open.filter(holds)
  return {
    holding,
    scoreHolds: byScore !== 'kept',
    worthFixing: open.filter((criterion) => !holds(criterion)),
    waiting,
    met: standing('met', 'waived'),
    notApplicable: standing('notApplicable'),
    failing: [...holding, ...waiting.filter(holds)].filter(({ value }) => value === 'fail').length + Number(byScore === 'missed'),
    unchecked: holding.filter(({ value }) => value === 'unknown').length + Number(byScore === 'unknown'),
    waitingToHold: waiting.filter(holds).length,
  }
}
