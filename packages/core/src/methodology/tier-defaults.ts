import type { TierTable } from './template-parts.ts'

/** How much governance a built-in template asks of whom, until the PMO says otherwise. */
export const defaultTierTable: TierTable = {
  light: { budgetBelow: { minor: 100_000_00, currency: 'GBP' }, monthsBelow: 4, dataClasses: ['public', 'internal'] },
  major: { budgetAbove: { minor: 5_000_000_00, currency: 'GBP' }, dataClasses: ['special'] },
}
