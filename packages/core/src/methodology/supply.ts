import { factSpecOf } from '../facts/catalogue.ts'
import { type NeutralField, specOf } from '../work/fields.ts'
import type { Mapping } from '../work/mapping.ts'

/** Facts that one of their fields is enough for. */
const anyField: ReadonlySet<string> = new Set(['component.tier'])

const unmapped = (fields: readonly NeutralField[], mapping: Mapping): readonly NeutralField[] =>
  fields.filter((field) => mapping.fields[field] === undefined)

const typesFor = (fact: string, mapping: Mapping): string | undefined => {
  const ofRegister = fact.startsWith('risks[].') || fact === 'risks.count' || fact === 'risks.highWithoutResponse'
  if (ofRegister) return mapping.riskTypes.length === 0 ? 'say which type of item is a risk' : ''
  if (fact.startsWith('scope.')) return mapping.deliveryTypes.length === 0 ? 'say which types of item are delivery work' : ''
  if (fact === 'component.phase') return Object.keys(mapping.phases).length === 0 ? 'say which state is which phase' : ''
  return undefined
}

/** Why a site with this mapping cannot know a fact, as what to do about it; `undefined` where it can. */
export const lackingFor = (fact: string, mapping: Mapping): string | undefined => {
  const spec = factSpecOf(fact)
  if (!spec) return 'use a fact of the catalogue'
  const types = typesFor(fact, mapping)
  if (types !== undefined && types !== '') return types
  if (spec.fields.length === 0)
    return types === undefined ? 'nothing in a tracker tells it yet; leave the criterion at observe until something does' : undefined
  const missing = unmapped(spec.fields, mapping)
  if (missing.length === 0 || (anyField.has(fact) && missing.length < spec.fields.length)) return undefined
  return `map ${missing.map((field) => `“${specOf(field).label}”`).join(', ')}`
}
