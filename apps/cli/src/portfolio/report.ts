import type { Unlimited } from '@plumbline/core/portfolio'
import type { Answer } from './job.ts'

const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 3 })

export const amountWords = (amount: number): string => plain.format(amount)
export const shareWords = (share: number): string => percent.format(share)

/** The answer on one line, proven or not. */
export const headline = (answer: Answer): string => {
  switch (answer.status) {
    case 'optimal':
      return `OPTIMAL: ${answer.selected.length} selected, value ${amountWords(answer.value)}; no selection is worth more`
    case 'feasible':
      return `FEASIBLE: ${answer.selected.length} selected, value ${amountWords(answer.value)}; no selection is worth more than ${amountWords(answer.bound)} (gap ${shareWords(answer.gap)})`
    case 'infeasible':
      return 'INFEASIBLE: no selection keeps every demand'
    case 'unknown':
      return `NOT KNOWN: nothing was found in time, and nothing proven; no selection is worth more than ${amountWords(answer.bound)}`
  }
}

const unlimitedWords = (open: Unlimited): string =>
  open.is === 'budget'
    ? `no budget is given for ${open.period}: the ${amountWords(open.cost)} asked for it are not limited`
    : `no capacity of ${open.role} is given for ${open.period}: the ${amountWords(open.demand)} asked of it are not limited`

export const report = (answer: Answer): string =>
  [
    headline(answer),
    ...('selected' in answer ? answer.selected.map((id) => `  ${id}`) : []),
    ...answer.unlimited.map((open) => `note: ${unlimitedWords(open)}`),
  ].join('\n')

/** The documented answer: what was not found is null, never left out. */
export const documented = ({ unlimited, ...answer }: Answer): string => {
  const { status } = answer
  const found = 'value' in answer ? answer : { selected: [], value: null, bound: 'bound' in answer ? answer.bound : null, gap: null }
  return JSON.stringify({ ...found, status, unlimited })
}
