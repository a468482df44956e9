import type { Baseline } from '@plumbline/core'
import { day, daysUntil, whole } from '../format/index.ts'
import { t } from '../words/words.ts'
import { amount, hundredths, signed, totalOf } from './amounts.ts'

const moved = (days: number): string => t(days > 0 ? 'plan.differs.later' : 'plan.differs.earlier', { count: Math.abs(days) })

const ofCost = (before: Baseline, after: Baseline, locale: string): readonly string[] => {
  const [from, to] = [totalOf(before.costs), totalOf(after.costs)]
  const by = to - from
  const same = by === 0 && before.currency === after.currency
  if (same) return []
  return [
    t('plan.differs.cost', {
      by: signed(amount(by, after.currency, locale), by),
      from: amount(from, before.currency, locale),
      to: amount(to, after.currency, locale),
    }),
  ]
}

const ofFinish = (before: Baseline, after: Baseline, locale: string): readonly string[] =>
  before.finish === after.finish
    ? []
    : [
        t('plan.differs.finish', {
          by: moved(daysUntil(before.finish, after.finish)),
          from: day(before.finish, locale),
          to: day(after.finish, locale),
        }),
      ]

const ofScope = (before: Baseline, after: Baseline, locale: string): readonly string[] => {
  const [from, to] = [before.scope.items ?? 0, after.scope.items ?? 0]
  return [
    ...(from === to ? [] : [t('plan.differs.items', { by: signed(whole(to - from, locale), to - from), from, to })]),
    ...(before.scope.statement.text === after.scope.statement.text ? [] : [t('plan.differs.statement')]),
  ]
}

const ofMilestones = (before: Baseline, after: Baseline, locale: string): readonly string[] => {
  const was = new Map(before.milestones.map(({ name, due }) => [name, due]))
  const changed = after.milestones.filter(({ name, due }) => was.get(name) !== due)
  return changed.map(({ name, due }) => {
    const from = was.get(name)
    return t('plan.differs.milestone', { name, from: from === undefined ? '–' : day(from, locale), to: day(due, locale) })
  })
}

const ofBenefits = (before: Baseline, after: Baseline, locale: string): readonly string[] => {
  const was = new Map(before.benefits.map(({ name, target }) => [name, target]))
  return after.benefits.flatMap(({ name, target, unit }) => {
    const from = was.get(name)
    if (from === target) return []
    const said = (size: number | undefined): string => (size === undefined ? '–' : `${hundredths(size, locale)} ${unit}`.trim())
    return [t('plan.differs.benefit', { name, from: said(from), to: said(target) })]
  })
}

/** What one baseline has other than the one before it, in sentences. */
export const differences = (before: Baseline, after: Baseline, locale: string): readonly string[] => [
  ...ofCost(before, after, locale),
  ...ofFinish(before, after, locale),
  ...ofScope(before, after, locale),
  ...ofMilestones(before, after, locale),
  ...ofBenefits(before, after, locale),
  ...(JSON.stringify(before.tolerances) === JSON.stringify(after.tolerances) ? [] : [t('plan.differs.tolerances')]),
]
