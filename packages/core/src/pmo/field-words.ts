import { specOfName } from '../facts/entries.ts'
import { specOf } from '../work/fields.ts'

/** The field by what the mapping page calls it, with the tracker's own name for whoever looks it up there. */
export const fieldWords = (fact: string, source: string): string => {
  const [field] = specOfName(fact)?.fields ?? []
  const label = field && specOf(field).label
  return label === undefined || label === source ? source : `${label} (${source})`
}
