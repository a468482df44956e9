import type { ComponentSummary, Money } from '@plumbline/core'
import { minorDigits } from '../format/index.ts'

const amount = (money: Money | null): string => {
  if (!money) return ''
  const digits = minorDigits(money.currency)
  return (money.minor / 10 ** digits).toFixed(digits)
}

/** A field that a spreadsheet reads as text, never as a formula (OWASP, CSV injection). */
const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value)
  const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text
  return /[",\n\r;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const columns: readonly (readonly [string, (component: ComponentSummary) => string | number | null])[] = [
  ['key', ({ key }) => key],
  ['project', ({ title }) => title],
  ['department', ({ department }) => department],
  ['tier', ({ tier }) => tier],
  ['phase', ({ phase }) => phase],
  ['health', ({ health }) => health],
  ['gate', ({ gate }) => (gate ? `${gate.id} ${gate.name}` : null)],
  ['gate review due', ({ gate }) => gate?.dueOn ?? null],
  ['judgement', ({ outcome }) => outcome],
  ['criteria that hold', ({ holding }) => holding],
  ['criteria not checked', ({ unknown }) => unknown],
  ['approved budget', ({ approvedBudget }) => amount(approvedBudget)],
  ['forecast at completion', ({ estimateAtCompletion }) => amount(estimateAtCompletion)],
  ['currency', ({ approvedBudget, estimateAtCompletion }) => approvedBudget?.currency ?? estimateAtCompletion?.currency ?? null],
  ['planned start', ({ startPlanned }) => startPlanned],
  ['planned finish', ({ finishPlanned }) => finishPlanned],
  ['items done', ({ doneItems }) => doneItems],
  ['items', ({ totalItems }) => totalItems],
  ['project manager', ({ projectManager }) => projectManager],
  ['sponsor', ({ sponsor }) => sponsor],
  ['judged at', ({ judgedAt }) => judgedAt],
  ['judgement hash', ({ judgementHash }) => judgementHash],
]

/** The portfolio as RFC 4180 text with a byte order mark, so that spreadsheets read it as UTF-8. What is not known is empty. */
export const portfolioCsv = (components: readonly ComponentSummary[]): string => {
  const rows = [columns.map(([name]) => name), ...components.map((component) => columns.map(([, value]) => value(component)))]
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
