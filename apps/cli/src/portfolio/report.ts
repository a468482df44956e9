import type { Decided, FrontierPoint } from '@plumbline/core/portfolio'
import type { Answer } from './job.ts'
import { amountWords, changeWords, constraintWords, nameOf, reasonWords, shareWords, unlimitedWords } from './words.ts'

/** The answer on one line, proven or not. */
const headline = (decided: Decided): string => {
  switch (decided.status) {
    case 'optimal':
      return `OPTIMAL: ${decided.selected.length} selected, value ${amountWords(decided.value)}; no selection is worth more`
    case 'feasible':
      return `FEASIBLE: ${decided.selected.length} selected, value ${amountWords(decided.value)}; no selection is worth more than ${amountWords(decided.bound)} (gap ${shareWords(decided.gap)})`
    case 'infeasible':
      return 'INFEASIBLE: no selection keeps every demand'
    case 'unknown':
      return `NOT KNOWN: nothing was found in time, and nothing proven; no selection is worth more than ${amountWords(decided.bound)}`
  }
}

const part = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)])

const details = (decided: Decided): string[] => {
  if (decided.status === 'unknown') return []
  if (decided.status === 'infeasible')
    return [
      ...part(
        decided.irreducible ? 'These cannot all hold, and any one less could:' : 'These cannot all hold:',
        decided.conflict.map(constraintWords),
      ),
      ...part(
        'It becomes possible when',
        decided.remedies.map(({ changes }) => changes.map(changeWords).join(', and ')),
      ),
    ]
  const binding = decided.uses.filter((use) => use.binding)
  return [
    ...part('In', decided.reasons.filter((reason) => reason.in).map(reasonWords)),
    ...part('Out', decided.reasons.filter((reason) => !reason.in).map(reasonWords)),
    ...part(
      'What binds, and what one more unit is worth',
      binding.map(
        ({ constraint, used, worth }) =>
          `${nameOf(constraint)}: ${amountWords(used)} of ${amountWords(constraint.limit)}, ${amountWords(worth)}`,
      ),
    ),
    ...part(
      'Nearly as good',
      decided.swaps.map((swap) => `${swap.in} in place of ${swap.out}, at ${amountWords(swap.loss)}`),
    ),
  ]
}

const decidedReport = (decided: Decided): string =>
  [headline(decided), ...details(decided), ...decided.unlimited.map((open) => `note: ${unlimitedWords(open)}`)].join('\n')

const pointWords = (point: FrontierPoint): string => {
  const at = `${(point.level / 100).toFixed(1).padStart(6)} %  budget ${amountWords(point.budget)}`
  if (!('value' in point))
    return `${at}  ${point.status === 'infeasible' ? 'nothing possible' : `not known, at most ${amountWords(point.bound)}`}`
  const proven = point.status === 'optimal' ? 'proven' : `gap ${shareWords(point.gap)}`
  return `${at}  cost ${amountWords(point.cost ?? 0)}  value ${amountWords(point.value)}  ${proven}  ${point.selected.length} selected`
}

export const report = (answer: Answer): string =>
  answer.task === 'select' ? decidedReport(answer.decided) : answer.points.map(pointWords).join('\n')

const none = { selected: [], value: null, bound: null, gap: null }

/** The documented answer: what was not found is null, never left out. */
export const documented = (answer: Answer): string => {
  if (answer.task === 'frontier')
    return JSON.stringify({ points: answer.points.map(({ status, ...point }) => ({ status, ...none, ...point })) })
  const { status, ...decided } = answer.decided
  return JSON.stringify({ status, ...none, ...decided })
}
