import type { FactValue } from '../facts/facts.ts'
import type { Comparison } from './condition.ts'
import { type Truth, truthOf } from './truth.ts'

const ordered = (order: number, is: Comparison): boolean => {
  switch (is) {
    case 'equals':
      return order === 0
    case 'notEquals':
      return order !== 0
    case 'below':
      return order < 0
    case 'atMost':
      return order <= 0
    case 'above':
      return order > 0
    case 'atLeast':
      return order >= 0
  }
}

const orderOf = (left: number | string, right: number | string): number => (left < right ? -1 : left > right ? 1 : 0)

/** Compares two values of one kind; another kind or another currency makes it unknown. Nothing is nothing in every currency. Only equality is meant for flags, choices and people. */
export const compare = (left: FactValue, is: Comparison, right: FactValue): Truth => {
  if (left.is === 'whole' && right.is === 'whole') return truthOf(ordered(orderOf(left.whole, right.whole), is))
  if (left.is === 'date' && right.is === 'date') return truthOf(ordered(orderOf(left.date, right.date), is))
  if (left.is === 'money' && right.is === 'money') {
    if (left.money.currency !== right.money.currency) return 'unknown'
    return truthOf(ordered(orderOf(left.money.minor, right.money.minor), is))
  }
  if (left.is === 'money' && right.is === 'whole' && right.whole === 0) return truthOf(ordered(orderOf(left.money.minor, 0), is))
  if (is !== 'equals' && is !== 'notEquals') return 'unknown'
  if (left.is === 'flag' && right.is === 'flag') return truthOf((left.flag === right.flag) === (is === 'equals'))
  if (left.is === 'choice' && right.is === 'choice') return truthOf((left.choice === right.choice) === (is === 'equals'))
  if (left.is === 'person' && right.is === 'person') return truthOf((left.person === right.person) === (is === 'equals'))
  return 'unknown'
}
