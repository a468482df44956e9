import {
  type FieldReading,
  type FieldReadings,
  instantOf,
  isFieldOf,
  kindOf,
  type Mapping,
  type NeutralField,
  neutralText,
  specOf,
  stateOf,
  type TimeZone,
  type WorkItem,
} from '@plumbline/core'
import { isRich, type TypeInProject } from '../fields/fields.ts'
import { readValue } from '../fields/read.ts'
import type { NativeField } from '../fields/schema.ts'
import { unexpectedAnswer } from '../http/failure.ts'
import type { Rest } from '../http/http.ts'
import type { StatesOfType } from '../states/states.ts'
import { pageOf } from './page.ts'
import type { NativeItem } from './schema.ts'

/** What the organisation's administration says, asked once: its fields, and the states and fields of a type. */
export interface Site {
  readonly fields: () => Promise<ReadonlyMap<string, NativeField>>
  readonly fieldsOf: (where: TypeInProject) => Promise<ReadonlySet<string>>
  readonly statesOf: (where: TypeInProject) => Promise<StatesOfType>
}

/** One reading of the tracker: through this mapping, in this zone. */
export interface Reading {
  readonly rest: Rest
  readonly site: Site
  readonly mapping: Mapping
  readonly zone: TimeZone
}

/** A field that every work item has. */
const words = (item: NativeItem, field: string): string => {
  const value = item.fields[field]
  if (typeof value === 'string') return value
  throw unexpectedAnswer(`read work item ${item.id}`, `${field} is missing`)
}

const moment = (item: NativeItem, field: string): string => {
  const instant = instantOf(words(item, field))
  if (instant !== undefined) return instant
  throw unexpectedAnswer(`read work item ${item.id}`, `${field} is no moment`)
}

const unreadable = (source: string, why: string): string => `cannot read ${source}: ${why}`
const missing = (detail: string): FieldReading => ({ ok: false, reason: 'missing', detail })

/** What every work item says of a field that the organisation has no more. */
export const goneWords = (source: string): string => unreadable(source, 'the field was deleted')

const readField = async (item: NativeItem, field: NeutralField, reading: Reading): Promise<FieldReading> => {
  const mapping = reading.mapping.fields[field]
  if (mapping === undefined) return { ok: false, reason: 'unmapped', detail: `${specOf(field).label} is not mapped` }
  const native = (await reading.site.fields()).get(mapping.source)
  if (native === undefined) return missing(goneWords(mapping.source))
  const value = item.fields[mapping.source]
  if (value !== undefined && value !== null) return readValue(value, { field, mapping, zone: reading.zone, rich: isRich(native) })
  // Empty fields are left out of answers, and so are fields that the type does not have.
  const where = { project: words(item, 'System.TeamProject'), type: words(item, 'System.WorkItemType') }
  const onType = await reading.site.fieldsOf(where)
  return onType.has(mapping.source)
    ? { ok: true, value: null }
    : missing(unreadable(mapping.source, `${where.type} in ${where.project} has no such field`))
}

const readFields = async (
  item: NativeItem,
  kind: WorkItem['kind'],
  fields: readonly NeutralField[],
  reading: Reading,
): Promise<FieldReadings> => {
  const own = fields.filter((field) => isFieldOf(field, kind))
  const entries = await Promise.all(own.map(async (field) => [field, await readField(item, field, reading)] as const))
  return Object.fromEntries(entries)
}

/** Since when a work item is in its state; the tracker keeps it by itself (assumption ado-state-change-date). */
export const stateSinceField = 'Microsoft.VSTS.Common.StateChangeDate'

/** A work item in neutral words. */
export const itemOf = async (item: NativeItem, fields: readonly NeutralField[], reading: Reading): Promise<WorkItem> => {
  const type = words(item, 'System.WorkItemType')
  const project = words(item, 'System.TeamProject')
  const kind = kindOf(type, reading.mapping)
  const name = words(item, 'System.State')
  const category = (await reading.site.statesOf({ project, type })).get(name)
  const parent = item.fields['System.Parent']
  const since = item.fields[stateSinceField]
  const stateSince = typeof since === 'string' ? instantOf(since) : undefined
  return {
    ref: String(item.id),
    key: `#${item.id}`,
    title: neutralText(words(item, 'System.Title')),
    url: pageOf(item, project),
    kind,
    state: stateOf({ name, category }, kind, reading.mapping),
    ...(typeof parent === 'number' ? { parent: String(parent) } : {}),
    createdAt: moment(item, 'System.CreatedDate'),
    updatedAt: moment(item, 'System.ChangedDate'),
    ...(stateSince === undefined ? {} : { stateSince }),
    fields: await readFields(item, kind, fields, reading),
  }
}
