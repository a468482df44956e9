import { addDays, daysBetween } from '../work/calendar.ts'
import { basisPoints } from '../work/ratio.ts'
import type { IsoDate } from '../work/values.ts'
import type { FactReading, FactRecord } from './facts.ts'
import { date, flag, unknown, whole } from './reading.ts'
import type { IterationRecord, ProjectRecord } from './record.ts'

const goalsLookedAt = 6
const leastGoals = 3
const meanOf = 3
/** Days after which an improvement action is old where no iteration is recorded. */
const oldDays = 60

const meanRatio = (iterations: readonly IterationRecord[], part: (iteration: IterationRecord) => number | undefined): FactReading => {
  const ratios = iterations.flatMap((iteration) => {
    const piece = part(iteration)
    return piece === undefined || iteration.planned === undefined ? [] : (basisPoints(piece, iteration.planned) ?? [])
  })
  const lately = ratios.slice(-meanOf)
  if (lately.length === 0) return unknown('noRecord')
  return whole(Math.round(lately.reduce((sum, ratio) => sum + ratio, 0) / lately.length))
}

const latest = (days: readonly (IsoDate | undefined)[]): FactReading => {
  const last = days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1)
  return last === undefined ? unknown('noRecord') : date(last)
}

const goalsMet = (ended: readonly IterationRecord[]): FactReading => {
  const lately = ended.slice(-goalsLookedAt).filter(({ goalMet }) => goalMet !== undefined)
  if (lately.length < leastGoals) return unknown('noRecord')
  return whole(basisPoints(lately.filter(({ goalMet }) => goalMet).length, lately.length) ?? 0)
}

/** Facts of the iterations that people recorded; a review without an outcome and a retrospective without an action were not held. */
export const iterationFacts = (record: ProjectRecord | undefined, asOf: IsoDate): FactRecord => {
  const iterations = (record?.iterations ?? []).toSorted((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0))
  const running = iterations.findLast(({ from, to }) => from <= asOf && asOf <= to)
  const ended = iterations.filter(({ to }) => to < asOf)
  const past = iterations.filter(({ from }) => from <= asOf)
  return {
    'iteration.goal': running ? flag(running.goal.trim() !== '') : unknown('noRecord'),
    'iteration.lengthDays': running ? whole(daysBetween(running.from, running.to) + 1) : unknown('noRecord'),
    'iteration.goalMetRatio': goalsMet(ended),
    'iteration.carryOverRatio': meanRatio(ended, ({ planned, doneOfPlanned }) =>
      planned === undefined || doneOfPlanned === undefined ? undefined : Math.max(0, planned - doneOfPlanned),
    ),
    'iteration.unplannedRatio': meanRatio(ended, ({ added }) => added),
    'iteration.reviewHeldOn': latest(
      past.map(({ reviewHeldOn, reviewNote }) => ((reviewNote ?? '').trim() === '' ? undefined : reviewHeldOn)),
    ),
    'iteration.retrospectiveHeldOn': latest(
      past.map(({ retrospectiveHeldOn, improvementActions }) => ((improvementActions ?? 0) > 0 ? retrospectiveHeldOn : undefined)),
    ),
  }
}

/** The day before which an open improvement action is old: the start of the iteration before the last one. */
export const oldBefore = (record: ProjectRecord | undefined, asOf: IsoDate): IsoDate => {
  const starts = (record?.iterations ?? []).map(({ from }) => from).filter((from) => from <= asOf)
  return starts.toSorted().at(-3) ?? addDays(asOf, -oldDays)
}
