import type { ItemMarks } from '../../gates/records.ts'
import { hashOf } from '../../hash.ts'
import { isPlain } from '../../plain.ts'
import { isFieldOf, type NeutralField } from '../../work/fields.ts'
import type { Coverage, Transition, WorkItem } from '../../work/items.ts'
import type { Mapping } from '../../work/mapping.ts'
import type { Instant, ItemRef, TimeZone } from '../../work/values.ts'
import type { PaperPast } from './past.ts'
import { isLine, lineFields, type Row, rowIn } from './row.ts'

/**
 * The work sheet of one component: what facts need of its project item and of all that hangs below it. A refresh applies what changed to it,
 * and derives facts from it without reading the tracker again.
 */
export interface Sheet {
  /** Which mapping and zone it was read with: under others it says nothing. */
  readonly basis: string
  readonly project: WorkItem
  readonly marks: ItemMarks
  /** The project item's own past; absent where it could not be read. */
  readonly history?: readonly Transition[] | undefined
  readonly coverage: Coverage
  /** Delivery items, and what is of no mapped type. */
  readonly rows: readonly Row[]
  /** Entries of registers and artefacts, whole. */
  readonly entries: readonly WorkItem[]
  /** Whether pasts of delivery items are kept, because the template in force asks for facts of them. */
  readonly flows: boolean
  /** Pasts of artefacts, where they are kept. */
  readonly papers?: Readonly<Record<ItemRef, PaperPast>>
  /** When Plumbline last wrote marks on the project item. */
  readonly wrote?: Instant
}

/** What a reading depends on beside the tracker: sheets of another basis are read anew. */
export const basisOf = (mapping: Mapping, zone: TimeZone): string => hashOf({ form: 1, fields: lineFields, mapping, zone }).slice(0, 32)

/** Only what such an item has, whatever else was read with it; a field that nobody mapped reads as not mapped where it is absent, and needs no room. */
export const ownFields = ({ stateSince: _, ...item }: WorkItem): WorkItem => ({
  ...item,
  fields: Object.fromEntries(
    Object.entries(item.fields).filter(
      ([field, reading]) => isFieldOf(field as NeutralField, item.kind) && (reading.ok || reading.reason !== 'unmapped'),
    ),
  ),
})

const byRef = (a: { readonly ref: ItemRef }, b: { readonly ref: ItemRef }): number => (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0)

/** One order, whichever way a sheet came about. */
export const inOrder = (sheet: Sheet): Sheet => ({
  ...sheet,
  rows: sheet.rows.toSorted(byRef),
  entries: sheet.entries.filter((item) => !isLine(item)).toSorted(byRef),
})

/** A sheet as text; its lines as one text, because quotes around each would cost more than they hold. */
export const textOf = (sheet: Sheet): string => JSON.stringify({ ...sheet, rows: sheet.rows.map(({ text }) => text).join('\n') })

const checked = (value: unknown): value is Omit<Sheet, 'rows'> & { readonly rows: string } =>
  isPlain(value) &&
  typeof value['basis'] === 'string' &&
  typeof value['rows'] === 'string' &&
  isPlain(value['project']) &&
  isPlain(value['marks']) &&
  isPlain(value['coverage']) &&
  Array.isArray(value['entries'])

/** `undefined`: it is no sheet. */
export const sheetIn = (text: string): Sheet | undefined => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!checked(value)) return undefined
  return { ...value, rows: value.rows === '' ? [] : value.rows.split('\n').map(rowIn) }
}

/** What facts could follow from: when the project item was last touched is no fact. */
export const saysOf = ({ wrote: _wrote, ...sheet }: Sheet): string => textOf({ ...sheet, project: { ...sheet.project, updatedAt: '' } })
