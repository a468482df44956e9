import type { FieldType } from './fields.ts'
import type { StateCategory } from './values.ts'

/** The tracker's own types, fields and states: what a PMO admin chooses from when mapping. */
export interface TrackerSchema {
  /** `of`: the place that keeps the type for itself, which its name says too. */
  readonly types: readonly { readonly name: string; readonly id: string; readonly of?: string }[]
  /** `holds`: the neutral field types that this field can be read as. */
  readonly fields: readonly { readonly source: string; readonly label: string; readonly holds: readonly FieldType[] }[]
  readonly states: readonly { readonly name: string; readonly category: StateCategory | undefined }[]
}
