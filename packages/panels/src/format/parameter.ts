import { maybe, t } from '../words/words.ts'
import { percent, whole } from './amounts.ts'

type Scalar = number | string | boolean

/** Units that a person reads in hundredths of what is kept: shares and amounts. */
const inHundredths = (unit: string | undefined): boolean => unit === 'basisPoints' || unit === 'money'

/** A parameter's value as a person says it: 500 basis points are 5%. */
export const parameterValue = (value: Scalar, unit: string | undefined, locale: string): string => {
  if (typeof value === 'boolean') return t(value ? 'shared.yes' : 'shared.no')
  if (typeof value === 'string') return maybe(`choice.${value}`) ?? value
  if (unit === 'basisPoints') return percent(value, locale)
  if (unit === 'days') return t('shared.days', { count: value })
  if (unit === 'months') return t('shared.months', { count: value })
  return whole(unit === 'money' ? value / 100 : value, locale)
}

/** What stands in a field for a value: in the unit that is shown beside it. */
export const typedOf = (value: number, unit: string | undefined): string => String(inHundredths(unit) ? value / 100 : value)

const plain = /^-?\d{1,9}$/
const hundredths = /^-?\d{1,9}(?:[.,]\d{1,2})?$/

/** The whole number that is kept for what was typed; `undefined` while it is none. */
export const readTyped = (typed: string, unit: string | undefined): number | undefined => {
  const text = typed.trim()
  if (!inHundredths(unit)) return plain.test(text) ? Number(text) : undefined
  return hundredths.test(text) ? Math.round(Number(text.replace(',', '.')) * 100) : undefined
}

/** The unit beside a field; nothing where a number stands for itself. */
export const unitWords = (unit: string | undefined): string =>
  unit === 'basisPoints' ? '%' : unit === 'days' || unit === 'months' ? t(`shared.unit.${unit}`) : ''
