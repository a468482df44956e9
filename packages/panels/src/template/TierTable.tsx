import type { Client, Template, Tier, TierTable } from '@plumbline/core'
import { defaultTierTable } from '@plumbline/core/chooser'
import { useId } from 'react'
import { Problem } from '../call/Problem.tsx'
import { minorDigits } from '../format/index.ts'
import { t } from '../words/words.ts'
import { withTierTable } from './edit.ts'
import { useTiers } from './use-tiers.ts'

interface TableProps {
  readonly template: Template
  readonly change: (template: Template) => void
}

const dataClasses = ['public', 'internal', 'personal', 'special'] as const
const allTiers = ['light', 'standard', 'major'] as const satisfies readonly Tier[]

type Limits = {
  readonly budget?: { readonly minor: number; readonly currency: string }
  readonly months?: number
  readonly classes: readonly string[]
}

const lightOf = ({ light }: TierTable): Limits => ({
  ...(light.budgetBelow ? { budget: light.budgetBelow } : {}),
  ...(light.monthsBelow === undefined ? {} : { months: light.monthsBelow }),
  classes: light.dataClasses ?? [],
})
const majorOf = ({ major }: TierTable): Limits => ({
  ...(major.budgetAbove ? { budget: major.budgetAbove } : {}),
  ...(major.monthsAbove === undefined ? {} : { months: major.monthsAbove }),
  classes: major.dataClasses ?? [],
})
const classesOf = ({ classes }: Limits) => (classes.length > 0 ? { dataClasses: [...classes] } : {})
const asLight = (limits: Limits): TierTable['light'] => ({
  ...(limits.budget ? { budgetBelow: limits.budget } : {}),
  ...(limits.months === undefined ? {} : { monthsBelow: limits.months }),
  ...classesOf(limits),
})
const asMajor = (limits: Limits): TierTable['major'] => ({
  ...(limits.budget ? { budgetAbove: limits.budget } : {}),
  ...(limits.months === undefined ? {} : { monthsAbove: limits.months }),
  ...classesOf(limits),
})

const whole = /^\d{1,12}$/

/** Without a number the line asks nothing; it then goes. */
const without = (limits: Limits, line: 'budget' | 'months'): Limits => {
  const { [line]: _, ...rest } = limits
  return rest
}

interface SideProps {
  readonly side: 'light' | 'major'
  readonly limits: Limits
  readonly currency: string
  readonly put: (limits: Limits) => void
}

const Side = ({ side, limits, currency, put }: SideProps) => {
  const unit = 10 ** minorDigits(currency)
  const typed = (text: string, with_: (value: number) => Limits, line: 'budget' | 'months') => {
    if (text.trim() === '') put(without(limits, line))
    else if (whole.test(text.trim())) put(with_(Number(text)))
  }
  return (
    <fieldset className="st-tier">
      <legend>
        <b>{t(`tier.${side}`)}</b> <span className="p-muted p-small">{t(`template.tiers.${side}`)}</span>
      </legend>
      <label>
        <span className="p-label">{t(`template.tiers.${side}.budget`, { currency })}</span>
        <input
          className="p-field"
          inputMode="numeric"
          value={limits.budget ? String(limits.budget.minor / unit) : ''}
          onChange={(event) => typed(event.target.value, (value) => ({ ...limits, budget: { minor: value * unit, currency } }), 'budget')}
        />
      </label>
      <label>
        <span className="p-label">{t(`template.tiers.${side}.months`)}</span>
        <input
          className="p-field"
          inputMode="numeric"
          value={limits.months === undefined ? '' : String(limits.months)}
          onChange={(event) => typed(event.target.value, (value) => (value > 0 ? { ...limits, months: value } : limits), 'months')}
        />
      </label>
      <div role="group" aria-label={`${t(`tier.${side}`)}: ${t('template.tiers.classes')}`}>
        <span className="p-label">{t('template.tiers.classes')}</span>
        <div className="p-row">
          {dataClasses.map((each) => (
            <label key={each} className="st-check">
              <input
                type="checkbox"
                checked={limits.classes.includes(each)}
                onChange={(event) =>
                  put({
                    ...limits,
                    classes: event.target.checked ? [...limits.classes, each] : limits.classes.filter((other) => other !== each),
                  })
                }
              />
              <span>{t(`choice.${each}`)}</span>
            </label>
          ))}
        </div>
      </div>
    </fieldset>
  )
}

/** How the live projects stand by tier today, from their last judgements. */
export const LiveTiers = ({ client }: { readonly client: Client }) => {
  const { counts, problem, again } = useTiers(client)
  if (problem) return <Problem problem={problem} retry={again} />
  return (
    <table className="p-table st-live">
      <caption>{t('template.tiers.live')}</caption>
      <thead>
        <tr>
          {allTiers.map((tier) => (
            <th key={tier} scope="col" className="p-number">
              {t(`tier.${tier}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {allTiers.map((tier) => (
            <td key={tier} className="p-number">
              {counts ? counts[tier] : '…'}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

/** The table by which budget, duration and data class give a project its tier, to be edited. */
export const TierTableEditor = ({ template, change }: TableProps) => {
  const table = template.tierTable ?? defaultTierTable
  const currency = table.light.budgetBelow?.currency ?? table.major.budgetAbove?.currency ?? 'EUR'
  const id = useId()
  const put = (next: TierTable) => change(withTierTable(template, next))
  const inCurrency = (code: string) => {
    const of = <T extends { readonly minor: number; readonly currency: string }>(amount: T | undefined) =>
      amount && { minor: Math.round((amount.minor / 10 ** minorDigits(amount.currency)) * 10 ** minorDigits(code)), currency: code }
    const [light, major] = [lightOf(table), majorOf(table)]
    const moved = (limits: Limits): Limits => {
      const budget = of(limits.budget)
      return budget ? { ...limits, budget } : limits
    }
    put({ light: asLight(moved(light)), major: asMajor(moved(major)) })
  }
  return (
    <div className="p-card st-tiers">
      <p className="p-muted p-small">{t(template.tierTable ? 'template.tiers.help' : 'template.tiers.default')}</p>
      <Side side="light" limits={lightOf(table)} currency={currency} put={(limits) => put({ ...table, light: asLight(limits) })} />
      <Side side="major" limits={majorOf(table)} currency={currency} put={(limits) => put({ ...table, major: asMajor(limits) })} />
      <p className="p-muted p-small">{t('template.tiers.standard')}</p>
      <label htmlFor={id} className="st-day">
        <span className="p-label">{t('template.tiers.currency')}</span>
        <select id={id} className="p-field" value={currency} onChange={(event) => inCurrency(event.target.value)}>
          {[...new Set([currency, 'EUR', 'GBP', 'USD', 'CHF'])].map((code) => (
            <option key={code} value={code}>
              {code}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
