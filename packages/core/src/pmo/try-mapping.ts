import { isMoney, isPerson } from '../facts/reading.ts'
import type { Call, Ports } from '../ports.ts'
import type { NeutralField } from '../work/fields.ts'
import type { FieldReading, FieldValue, WorkItem } from '../work/items.ts'
import type { Mapping } from '../work/mapping.ts'
import { decimalAmount } from '../work/money.ts'
import { projectFields } from './read-components.ts'
import type { MappingTrial } from './views.ts'

const shownItems = 5

const inWords = (value: FieldValue): string => {
  if (typeof value === 'object') {
    if (isMoney(value)) return `${value.currency} ${decimalAmount(value)}`
    if (isPerson(value)) return value.active ? value.name : `${value.name} (inactive)`
    return value.join(', ')
  }
  return String(value)
}

const trialField = (field: NeutralField, reading: FieldReading | undefined): MappingTrial['items'][number]['fields'][number] => {
  if (!reading) return { field, reading: null }
  if (!reading.ok) return { field, reading: null, problem: reading.detail }
  return { field, reading: reading.value === null ? null : inWords(reading.value) }
}

const problemsIn = (items: readonly WorkItem[], fields: readonly NeutralField[]): MappingTrial['problems'] =>
  fields.flatMap((field) => {
    const bad = items.flatMap((item) => {
      const reading = item.fields[field]
      return reading && !reading.ok ? [reading.detail] : []
    })
    return bad[0] === undefined ? [] : [{ field, count: bad.length, example: bad[0] }]
  })

/** Reads the first page of project items with a mapping that is not saved yet: five of them shown, and every value that it cannot read. */
export const tryMapping = async (ports: Ports, call: Call, input: { readonly mapping: Mapping }): Promise<MappingTrial> => {
  const mapped = projectFields.filter((field) => input.mapping.fields[field] !== undefined)
  const pages = ports.tracker({ mapping: input.mapping, zone: call.zone }).items({ kind: 'components' }, mapped)
  for await (const page of pages) {
    return {
      read: page.values.length,
      items: page.values
        .slice(0, shownItems)
        .map((item) => ({ key: item.key, title: item.title, fields: mapped.map((field) => trialField(field, item.fields[field])) })),
      problems: problemsIn(page.values, mapped),
    }
  }
  return { read: 0, items: [], problems: [] }
}
