import type { Sources, Tracker } from '../../ports.ts'
import { type NeutralField, neutralFieldNames } from '../../work/fields.ts'
import type { FieldReadings, WorkItem } from '../../work/items.ts'
import type { ItemRef } from '../../work/values.ts'
import { historyFields, historyOf, mappedBelow, projectFields } from '../read-components.ts'
import type { Settings } from '../settings.ts'
import { lineOf, rowOf } from './row.ts'
import { ownFields, type Sheet } from './sheet.ts'

export const sourcesOf = (tracker: Tracker, settings: Settings): Promise<Sources> =>
  tracker.sources([...projectFields, ...mappedBelow(settings)])

/** A field that is there again, or is of another kind than when the sheets were read: their values of it say nothing, and no item changed. */
export const areStale = (read: Sources | undefined, { stored }: Sources): boolean =>
  read !== undefined && Object.entries(stored).some(([field, kind]) => read.stored[field] !== kind)

/** A field that was there when the sheets were read and is not any more. */
export const haveGone = (read: Sources | undefined, { gone }: Sources): boolean =>
  read !== undefined && Object.keys(gone).some((field) => !(field in read.gone))

const goneFrom = (item: WorkItem, gone: FieldReadings): WorkItem => ownFields({ ...item, fields: { ...item.fields, ...gone } })

const without = (sheet: Sheet, gone: FieldReadings): Sheet => {
  // What is kept of artefacts is asked for again.
  const { papers: _papers, ...rest } = sheet
  return {
    ...rest,
    project: goneFrom(sheet.project, gone),
    entries: sheet.entries.map((item) => goneFrom(item, gone)),
    rows: sheet.rows.map((row) => {
      if (row.kind !== 'delivery') return row
      const line = lineOf(row)
      return rowOf({ ...line, item: goneFrom(line.item, gone) })
    }),
  }
}

const holds = ({ project, entries, rows }: Sheet, fields: readonly NeutralField[]): boolean => {
  const says = (item: WorkItem): boolean => fields.some((field) => item.fields[field]?.ok)
  return says(project) || entries.some(says) || rows.some((row) => row.kind === 'delivery' && says(lineOf(row).item))
}

/** The sheets as a full read would tell them where fields are gone: what they held says nothing any more. */
export const withoutGone = async (
  tracker: Tracker,
  sheets: ReadonlyMap<ItemRef, Sheet>,
  gone: Sources['gone'],
): Promise<ReadonlyMap<ItemRef, Sheet>> => {
  const fields = neutralFieldNames.filter((field) => gone[field] !== undefined)
  const concerned = fields.length === 0 ? [] : [...sheets].filter(([, sheet]) => holds(sheet, fields))
  if (concerned.length === 0) return sheets
  const readings: FieldReadings = Object.fromEntries(
    fields.map((field) => [field, { ok: false, reason: 'missing', detail: gone[field] ?? '' }]),
  )
  const refs = concerned.map(([ref]) => ref)
  const pasts = fields.some((field) => historyFields.includes(field)) ? await historyOf(tracker, refs) : null
  const after = concerned.map(([ref, sheet]) => {
    const { history: before, ...rest } = without(sheet, readings)
    const history = pasts === null ? before : pasts?.filter((entry) => entry.item === ref)
    return [ref, { ...rest, ...(history ? { history } : {}) }] as const
  })
  return new Map([...sheets, ...after])
}
