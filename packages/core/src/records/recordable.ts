import { type FactSpec, factCatalogue, factSpecOf } from '../facts/catalogue.ts'
import { meaningOf } from '../facts/meaning.ts'
import type { Template } from '../methodology/template.ts'
import { factsOf } from '../rules/parts.ts'
import { specOf } from '../work/fields.ts'
import type { ValueShape } from './value-text.ts'

/** A fact that may be recorded by hand, and how its value is written. */
export interface Recordable extends ValueShape {
  readonly fact: string
  readonly label: string
  readonly meaning: string
  readonly fields: FactSpec['fields']
  /** Days after which what was recorded no longer counts; absent: it stays. */
  readonly freshDays?: number
}

const choicesOf = ({ choices, fields }: FactSpec): readonly string[] | undefined =>
  choices ?? fields.map((field) => specOf(field).choices).find(Boolean)

/** A fact of this name as it may be recorded; `undefined` where there is none, or where the tracker alone tells it. */
export const recordableOf = (fact: string): Recordable | undefined => {
  const spec = factSpecOf(fact)
  if (!spec?.recorded || spec.type === 'person') return undefined
  const { type, unit, label, fields, recorded } = spec
  const choices = type === 'choice' ? choicesOf(spec) : undefined
  return {
    fact,
    type,
    unit,
    label,
    meaning: meaningOf(fact) ?? '',
    fields,
    ...(choices ? { choices } : {}),
    ...(recorded.freshDays === undefined ? {} : { freshDays: recorded.freshDays }),
  }
}

const named = (names: readonly string[]): readonly Recordable[] => [...new Set(names)].flatMap((name) => recordableOf(name) ?? [])

/** The recordable facts that a template's criteria ask for. */
export const askedBy = (template: Template): readonly Recordable[] =>
  named(template.criteria.flatMap(({ passes, when }) => [...(when ? factsOf(when) : []), ...factsOf(passes)]))

/** Every recordable fact that the catalogue names in full. */
export const everyRecordable = (): readonly Recordable[] => named(Object.keys(factCatalogue))
