import type { Template } from '../methodology/template.ts'
import { allWithin, factsOf, partsOf } from '../rules/parts.ts'

/** Facts and registers that a template names anywhere: what costs more to read or to keep is read and kept for these only. */
export const asksOf = ({ criteria, kpis = [], ceremonies = [] }: Template): ReadonlySet<string> => {
  const conditions = criteria.flatMap(({ passes, when }) => (when ? [passes, when] : [passes]))
  return new Set([
    ...conditions.flatMap(factsOf),
    ...conditions.flatMap(allWithin).flatMap((part) => partsOf(part).registers),
    ...kpis.map(({ fact }) => fact),
    ...ceremonies.flatMap(({ fact }) => fact ?? []),
  ])
}

/** Facts of which a template looks at the weeks before: these are worth a line each week. */
export const watchedBy = ({ criteria }: Template): ReadonlySet<string> => {
  const parts = criteria.flatMap(({ passes, when }) => [...allWithin(passes), ...(when ? allWithin(when) : [])])
  return new Set(
    parts.flatMap((part) => {
      if ('inARow' in part) return factsOf(part)
      const before = 'value' in part && typeof part.value === 'object' && 'earlier' in part.value ? part.value : undefined
      return before?.at === 'previousPeriod' ? [before.earlier] : []
    }),
  )
}

/** Whether a template looks at what was known at the previous gate. */
export const looksBack = ({ criteria }: Template): boolean =>
  criteria
    .flatMap(({ passes, when }) => [...allWithin(passes), ...(when ? allWithin(when) : [])])
    .some((part) => 'value' in part && typeof part.value === 'object' && 'earlier' in part.value && part.value.at === 'previousGate')
