import { type FieldReading, type Mapping, type NeutralField, type Sources, specOf, type TimeZone } from '@plumbline/core'
import { readValue } from './read.ts'
import type { SiteField } from './schema.ts'

/** The site's fields by id. */
export type FieldsOfSite = ReadonlyMap<string, SiteField>

export const byId = (fields: readonly SiteField[]): FieldsOfSite => new Map(fields.map((field) => [field.id, field]))

/** Reads neutral fields of one site with one mapping. */
export interface FieldReader {
  /** Field ids to ask Jira for: mapped ones that the site still has. */
  readonly sources: readonly string[]
  /** Neutral fields that this Jira field holds. */
  readonly heldBy: (source: string) => readonly NeutralField[]
  readonly read: (field: NeutralField, stored: Readonly<Record<string, unknown>>) => FieldReading
  readonly readStored: (field: NeutralField, value: unknown) => FieldReading
}

/** Jira keeps its own times in seconds, whatever they are shown in. */
const ownTimes = /^(aggregate)?time(spent|estimate|originalestimate)$/
const inHours = (source: string, value: unknown): unknown => (typeof value === 'number' && ownTimes.test(source) ? value / 3600 : value)

const goneWords = (field: NeutralField, source: string): string =>
  `${specOf(field).label}: the field ${source} was deleted or may not be seen. Choose another one in the settings.`

export const fieldReader = (
  site: FieldsOfSite,
  mapping: Mapping,
  asked: { readonly fields: readonly NeutralField[]; readonly zone: TimeZone },
): FieldReader => {
  const sourceOf = (field: NeutralField) => mapping.fields[field]?.source
  const missing = (field: NeutralField, detail: string): FieldReading => ({
    ok: false,
    reason: 'missing',
    detail: `${specOf(field).label}: ${detail}`,
  })
  const readStored = (field: NeutralField, value: unknown): FieldReading => {
    const mapped = mapping.fields[field]
    if (!mapped) return { ok: false, reason: 'unmapped', detail: `${specOf(field).label}: the settings do not say which field holds it.` }
    if (!site.has(mapped.source)) return { ok: false, reason: 'missing', detail: goneWords(field, mapped.source) }
    return readValue(inHours(mapped.source, value), { field, mapping: mapped, zone: asked.zone })
  }
  return {
    sources: [...new Set(asked.fields.flatMap((field) => sourceOf(field) ?? []))].filter((source) => site.has(source)),
    heldBy: (source) => asked.fields.filter((field) => sourceOf(field) === source),
    readStored,
    read: (field, stored) => {
      const source = sourceOf(field)
      const absent = source !== undefined && site.has(source) && !Object.hasOwn(stored, source)
      return absent
        ? missing(field, `the field ${source} is not used on this item. Add it to the project's screens.`)
        : readStored(field, source === undefined ? null : stored[source])
    },
  }
}

const storedAs = ({ schema }: SiteField): string => [schema?.type, schema?.items, schema?.custom].map((part) => part ?? '').join(' ')

/** How the site's fields store what the mapping asks of them, and what is said of those that are gone. */
export const sourcesOf = (site: FieldsOfSite, mapping: Mapping, fields: readonly NeutralField[]): Sources => {
  const stored: Record<string, string> = {}
  const gone: Record<string, string> = {}
  for (const field of fields) {
    const source = mapping.fields[field]?.source
    const native = source === undefined ? undefined : site.get(source)
    if (native) stored[field] = storedAs(native)
    else if (source !== undefined) gone[field] = goneWords(field, source)
  }
  return { stored, gone }
}
