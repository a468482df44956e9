import type { Canonical, Limit, ObservedFact } from '@plumbline/core'
import { moneyOf } from '../format/index.ts'

const size = (value: Canonical): number | string => (typeof value === 'string' ? (moneyOf(value)?.minor ?? value) : Number(value))

/** Whether a known value keeps its limit; `undefined` where either side is not known. Only for emphasis: the judgement was made by the engine. */
export const keeps = (observed: Canonical, limit: Limit): boolean | undefined => {
  if (limit.is === 'present') return observed !== false
  if (limit.value === undefined || typeof limit.value === 'object') return undefined
  const [is, bound] = [size(observed), size(limit.value)]
  switch (limit.is) {
    case 'equals':
      return is === bound
    case 'notEquals':
      return is !== bound
    case 'below':
      return is < bound
    case 'atMost':
      return is <= bound
    case 'above':
      return is > bound
    case 'atLeast':
      return is >= bound
  }
}

/** What a project is (its tier, phase, data class) decides whether a criterion applies; it is never what has to be fixed. */
const isContext = ({ fact, unit }: ObservedFact): boolean => unit === 'choice' && fact.startsWith('component.')

export type Stand = 'kept' | 'missed' | 'empty' | 'unknown' | 'context'

/** How one observed fact stands to its limit. An empty field is an answer where being filled in is what is asked. */
export const standOf = (observed: ObservedFact): Stand => {
  if (typeof observed.observed === 'object') {
    const asked = observed.limit?.is === 'present' && observed.observed.unknown === 'empty'
    return asked ? 'empty' : 'unknown'
  }
  if (!observed.limit || isContext(observed)) return 'context'
  const kept = keeps(observed.observed, observed.limit)
  return kept === undefined ? 'unknown' : kept ? 'kept' : 'missed'
}
