import type { Canonical, FactUnit, ObservedFact } from '@plumbline/core'
import { maybe, t } from '../words/words.ts'
import { money, moneyOf, percent, whole } from './amounts.ts'
import { day } from './dates.ts'

const numberIn = (value: number, unit: FactUnit, locale: string): string => {
  if (unit === 'basisPoints') return percent(value, locale)
  if (unit === 'days') return t('shared.days', { count: value })
  if (unit === 'months') return t('shared.months', { count: value })
  if (unit === 'hundredths') return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value / 100)
  return whole(value, locale)
}

const textIn = (value: string, unit: FactUnit, locale: string): string => {
  if (unit === 'date' && /^\d{4}-\d\d-\d\d$/.test(value)) return day(value, locale)
  const amount = unit === 'money' ? moneyOf(value) : undefined
  return amount ? money(amount, locale) : (maybe(`choice.${value}`) ?? maybe(`tier.${value}`) ?? value)
}

/** A known value in the words and units of its fact. */
export const knownValue = (value: Canonical, unit: FactUnit, locale: string): string => {
  if (typeof value === 'number') return numberIn(value, unit, locale)
  if (typeof value === 'string') return textIn(value, unit, locale)
  if (unit === 'person') return t(value ? 'shared.named' : 'shared.notNamed')
  return t(value ? 'shared.yes' : 'shared.no')
}

/** An observed fact as text; what is not known says so and why. */
export const factValue = ({ observed, unit }: Pick<ObservedFact, 'observed' | 'unit'>, locale: string): string =>
  typeof observed === 'object' ? `${t('shared.notKnown')}: ${t(`unknown.${observed.unknown}`)}` : knownValue(observed, unit, locale)
