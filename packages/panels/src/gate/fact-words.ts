import type { Canonical, FactUnit, Limit, ObservedFact } from '@plumbline/core'
import { daysUntil, knownValue, money, moneyOf } from '../format/index.ts'
import { t } from '../words/words.ts'

/** A limit in words: "at most 10%", "not before 24 Oct". */
export const limitWords = ({ is, value }: Limit, unit: FactUnit, locale: string): string => {
  if (is === 'present') return t('gate.limit.present')
  if (value === undefined || typeof value === 'object') return t('gate.limit.unknown')
  const limit = knownValue(value, unit, locale)
  if (unit === 'date' && (is === 'atLeast' || is === 'atMost')) return t(`gate.limit.date.${is}`, { limit })
  return t(`gate.limit.${is}`, { limit })
}

const numberDelta = (distance: number, unit: FactUnit, locale: string): string => {
  const over = distance > 0
  const size = Math.abs(distance)
  if (unit === 'count' || unit === 'score') return t(over ? 'gate.delta.excess' : 'gate.delta.missing', { count: size })
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(size / 100)
  const delta =
    unit === 'basisPoints'
      ? t('gate.delta.points', { points })
      : unit === 'hundredths'
        ? points
        : t(unit === 'months' ? 'shared.months' : 'shared.days', { count: size })
  return t(over ? 'gate.delta.over' : 'gate.delta.under', { delta })
}

const textDelta = (observed: string, limit: string, unit: FactUnit, locale: string): string | undefined => {
  if (unit === 'date') {
    const days = daysUntil(limit, observed)
    return t(days < 0 ? 'gate.delta.tooEarly' : 'gate.delta.tooLate', { days: Math.abs(days) })
  }
  const [is, bound] = [moneyOf(observed), moneyOf(limit)]
  if (!is || !bound || is.currency !== bound.currency) return undefined
  const delta = money({ minor: Math.abs(is.minor - bound.minor), currency: is.currency }, locale)
  return t(is.minor > bound.minor ? 'gate.delta.over' : 'gate.delta.under', { delta })
}

/** How far a value is from its limit, where a distance says something. */
export const deltaWords = (observed: Canonical, limit: Limit, unit: FactUnit, locale: string): string | undefined => {
  const { value } = limit
  if (value === undefined || typeof value === 'object') return undefined
  if (typeof observed === 'number' && typeof value === 'number') return numberDelta(observed - value, unit, locale)
  if (typeof observed === 'string' && typeof value === 'string') return textDelta(observed, value, unit, locale)
  return undefined
}

/** What would make an unknown fact known: map the field or fill it in. */
export const remedyWords = ({ observed, field, recordable }: ObservedFact): string | undefined => {
  if (typeof observed !== 'object') return undefined
  if (recordable && !field && (observed.unknown === 'unmapped' || observed.unknown === 'noRecord')) return t('gate.remedy.record')
  const reason = observed.unknown === 'unmapped' && !field ? 'unmappedNoField' : observed.unknown
  return t(`gate.remedy.${reason}`)
}

/** Facts whose remedy is found in the settings. */
export const isMappingProblem = ({ observed, field }: ObservedFact): boolean =>
  typeof observed === 'object' &&
  (['fieldMissing', 'wrongType', 'stateUnmapped'].includes(observed.unknown) || (observed.unknown === 'unmapped' && field !== undefined))
