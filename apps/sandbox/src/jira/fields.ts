import {
  type FieldMapping,
  type FieldValue,
  type Mapping,
  type NeutralField,
  neutralFieldNames,
  registerKinds,
  specOf,
} from '@plumbline/core'
import { choiceWords } from '../seed/choice-words.ts'
import { typeNames } from '../seed/type-names.ts'
import type { Field, FieldKind, Stored } from './model.ts'
import type { Store } from './store.ts'
import { toAdf } from './values.ts'

const kinds = {
  money: 'number',
  date: 'date',
  whole: 'number',
  hundredths: 'number',
  flag: 'select',
  choice: 'select',
  person: 'user',
  text: 'text',
  list: 'labels',
} as const satisfies Record<string, FieldKind>

const yesNo = { Yes: 'true', No: 'false' }
/** One unit of a money field is a million pounds. */
const minorPerUnit = 100_000_000

/** The site's custom fields, one for each neutral field, with the label of its settings page; the planned finish is Jira's own due date. */
export const siteFields = (): Field[] =>
  neutralFieldNames.map((neutral, position) => {
    const spec = specOf(neutral)
    const id = neutral === 'finishPlanned' ? 'duedate' : `customfield_${10_101 + position}`
    const values = choiceWords[neutral] ?? (spec.type === 'flag' ? yesNo : {})
    const options = Object.keys(values).map((value, index) => ({ id: String(10_000 + position * 10 + index), value }))
    return { id, key: id, name: id === 'duedate' ? 'Due date' : spec.label, kind: kinds[spec.type], options, neutral }
  })

/** A neutral value as the site stores it. */
export const toStored = (store: Store, field: Field, value: FieldValue | null): Stored | null => {
  if (value === null) return null
  if (typeof value === 'number') return field.neutral !== undefined && specOf(field.neutral).type === 'hundredths' ? value / 100 : value
  if (typeof value === 'boolean') return store.optionOf(field, value ? 'Yes' : 'No')
  // a label of Jira holds no blank
  if (Array.isArray(value)) return value.length === 0 ? null : [...new Set(value.map((each) => each.replaceAll(/\s+/gu, '_')))]
  if (typeof value === 'object' && 'minor' in value) return value.minor / minorPerUnit
  if (typeof value === 'object' && 'ref' in value) return store.person(value.ref).accountId
  if (typeof value !== 'string' || value === '') return null
  if (field.kind === 'text') return toAdf(value)
  if (field.kind === 'select') return store.optionOf(field, wordFor(field, value))
  return value
}

const wordFor = (field: Field, value: string): string => {
  const known = field.neutral === undefined ? undefined : choiceWords[field.neutral]
  return Object.entries(known ?? {}).find(([, meaning]) => meaning === value)?.[0] ?? value
}

const mappingOf = (field: Field, neutral: NeutralField): FieldMapping => {
  const type = specOf(neutral).type
  const values = type === 'flag' ? yesNo : choiceWords[neutral]
  return {
    source: field.id,
    ...(type === 'money' ? { money: { currency: 'GBP', minorPerUnit } } : {}),
    ...(values === undefined ? {} : { values: { ...values } }),
  }
}

/** The mapping that fits this site. */
export const siteMapping = (store: Store, phases: Readonly<Record<string, string>>): Mapping => {
  const idOf = (name: string) => store.state.types.filter((type) => type.name === name).map((type) => type.id)
  const fields: Mapping['fields'] = {}
  for (const field of store.state.fields) if (field.neutral !== undefined) fields[field.neutral] = mappingOf(field, field.neutral)
  return {
    projectItemTypes: idOf(typeNames.project),
    deliveryTypes: idOf(typeNames.delivery),
    registers: Object.fromEntries(registerKinds.map((kind) => [kind, idOf(typeNames[kind])])),
    fields,
    stateCategories: { Cancelled: 'dropped' },
    phases: { ...phases },
  }
}

/** What a number of this field counts, for people. */
export const unitOf = (field: Field): string =>
  field.neutral !== undefined && specOf(field.neutral).type === 'money' ? ' (£ million)' : ''
