import { type FactNeed, type FactSpec } from '../facts/catalogue.ts'
import { specOfName } from '../facts/entries.ts'
import { specOf } from '../work/fields.ts'
import { type Mapping, registerTypes } from '../work/mapping.ts'
import { registerWords } from '../work/registers.ts'

/** Facts that one of their fields is enough for. */
const anyField: ReadonlySet<string> = new Set(['component.tier'])

const needs: Readonly<Record<FactNeed, (mapping: Mapping) => string | undefined>> = {
  deliveryTypes: ({ deliveryTypes }) => (deliveryTypes.length === 0 ? 'say which types of item are delivery work' : undefined),
  phases: ({ phases }) => (Object.keys(phases).length === 0 ? 'say which state is which phase' : undefined),
  record: () => 'nothing in a tracker tells it yet; leave the criterion at observe until something does',
}

const lackingRegister = ({ register }: FactSpec, mapping: Mapping): string | undefined =>
  register === undefined || registerTypes(mapping, register).length > 0
    ? undefined
    : `say which types of item are ${registerWords[register]}`

/** Why a site with this mapping cannot know a fact, as what to do about it; `undefined` where it can. */
export const lackingFor = (fact: string, mapping: Mapping): string | undefined => {
  const spec = specOfName(fact)
  if (!spec) return 'use a fact of the catalogue'
  if (spec.recorded) return undefined
  const first = (spec.needs && needs[spec.needs](mapping)) ?? lackingRegister(spec, mapping)
  if (first !== undefined) return first
  const missing = spec.fields.filter((field) => mapping.fields[field] === undefined)
  if (missing.length === 0 || (anyField.has(fact) && missing.length < spec.fields.length)) return undefined
  return `map ${missing.map((field) => `“${specOf(field).label}”`).join(', ')}`
}
