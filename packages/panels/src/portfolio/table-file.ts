import type { ComponentSummary, Instant, Money } from '@plumbline/core'
import { minorDigits } from '../format/index.ts'
import { gradeOf } from './model.ts'

/** Money as a number, with as many digits as its currency has. */
export interface Amount {
  readonly amount: number
  readonly digits: number
}
export type FileCell = string | number | Amount | null

const amount = (money: Money | null | undefined): Amount | null => {
  if (!money) return null
  const digits = minorDigits(money.currency)
  return { amount: money.minor / 10 ** digits, digits }
}

/** What a file of the portfolio holds, column by column; what is not known is empty. */
export const fileColumns: readonly (readonly [string, (component: ComponentSummary) => FileCell])[] = [
  ['key', ({ key }) => key],
  ['project', ({ title }) => title],
  ['department', ({ department }) => department],
  ['tier', ({ tier }) => tier],
  ['phase', ({ phase }) => phase],
  ['health', ({ health }) => health],
  ['gate', ({ gate }) => (gate ? `${gate.id} ${gate.name}` : null)],
  ['gate review due', ({ gate }) => gate?.dueOn ?? null],
  ['gate no longer held', ({ unheld }) => unheld ?? null],
  ['judgement', ({ outcome }) => outcome],
  ['criteria that hold', ({ holding }) => holding],
  ['criteria not checked', ({ unknown }) => unknown],
  ['data grade', (component) => gradeOf(component)],
  ['approved budget', ({ approvedBudget }) => amount(approvedBudget)],
  ['forecast at completion', ({ estimateAtCompletion }) => amount(estimateAtCompletion)],
  ['currency', ({ approvedBudget, estimateAtCompletion }) => approvedBudget?.currency ?? estimateAtCompletion?.currency ?? null],
  ['risk exposure', ({ riskExposure }) => amount(riskExposure)],
  ['planned start', ({ startPlanned }) => startPlanned],
  ['planned finish', ({ finishPlanned }) => finishPlanned],
  ['days later than baseline', ({ slipDays }) => slipDays ?? null],
  ['items done', ({ doneItems }) => doneItems],
  ['items', ({ totalItems }) => totalItems],
  ['project manager', ({ projectManager }) => projectManager],
  ['sponsor', ({ sponsor }) => sponsor],
  ['judged at', ({ judgedAt }) => judgedAt],
  ['judgement hash', ({ judgementHash }) => judgementHash],
  ['other site', ({ mirror }) => mirror?.name ?? null],
]

/** The last column says how old each number is, because a file is read long after the page: up to when the tracker at home was read. */
export const fileRows = (components: readonly ComponentSummary[], readAt: Instant | undefined): readonly (readonly FileCell[])[] => [
  [...fileColumns.map(([name]) => name), 'read at'],
  ...components.map((component) => [...fileColumns.map(([, value]) => value(component)), component.mirror?.readAt ?? readAt ?? null]),
]
