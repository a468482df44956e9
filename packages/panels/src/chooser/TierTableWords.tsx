import type { Money, TierTable } from '@plumbline/core'
import { money } from '../format/index.ts'
import { t } from '../words/words.ts'
import { said } from './say.ts'

interface Limits {
  readonly budget: readonly ['chooser.table.budgetBelow' | 'chooser.table.budgetAbove', Money | undefined]
  readonly months: readonly ['chooser.table.monthsBelow' | 'chooser.table.monthsAbove', number | undefined]
  readonly classes: readonly string[] | undefined
}

const listed = (parts: readonly string[], type: 'conjunction' | 'disjunction', locale: string): string =>
  new Intl.ListFormat(locale, { type }).format(parts)

const partsOf = ({ budget: [budgetId, limit], months: [monthsId, months], classes }: Limits, locale: string): readonly string[] => [
  ...(limit ? [t(budgetId, { limit: money(limit, locale) })] : []),
  ...(months === undefined ? [] : [t(monthsId, { months })]),
  ...(classes
    ? [
        t('chooser.table.data', {
          classes: listed(
            classes.map((name) => said(`chooser.data.${name}`)),
            'disjunction',
            locale,
          ),
        }),
      ]
    : []),
]

/** The limits that the tier was chosen by. */
export const TierTableWords = ({ table: { light, major }, locale }: { readonly table: TierTable; readonly locale: string }) => {
  const lightParts = partsOf(
    {
      budget: ['chooser.table.budgetBelow', light.budgetBelow],
      months: ['chooser.table.monthsBelow', light.monthsBelow],
      classes: light.dataClasses,
    },
    locale,
  )
  const majorParts = partsOf(
    {
      budget: ['chooser.table.budgetAbove', major.budgetAbove],
      months: ['chooser.table.monthsAbove', major.monthsAbove],
      classes: major.dataClasses,
    },
    locale,
  )
  return (
    <dl className="ch-table p-small p-muted" aria-label={t('chooser.table.title')}>
      {lightParts.length === 0 ? null : (
        <div>
          <dt>{t('tier.light')}</dt>
          <dd>{listed(lightParts, 'conjunction', locale)}</dd>
        </div>
      )}
      {majorParts.length === 0 ? null : (
        <div>
          <dt>{t('tier.major')}</dt>
          <dd>{listed(majorParts, 'disjunction', locale)}</dd>
        </div>
      )}
    </dl>
  )
}
