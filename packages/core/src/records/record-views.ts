import type { FactReading } from '../facts/facts.ts'
import type { IterationRecord, ProjectRecord, RecordedValue } from '../facts/record.ts'
import type { PmoIs } from '../ports.ts'
import type { Instant, IsoDate, ItemRef } from '../work/values.ts'
import type { FactEntry } from './change-record.ts'
import type { Recordable } from './recordable.ts'
import type { ValueMistake } from './value-text.ts'

/** A fact as it was last judged by. */
export interface CurrentFact {
  readonly reading: FactReading
  readonly from: 'field' | 'items' | 'record' | 'nowhere'
  /** The field that held it, by the name that people know and the tracker's own. */
  readonly field?: string
  /** How many items it was read from. */
  readonly items: number
  readonly readAt: Instant
}

/** One fact as the form shows it: what it means, what stands, and whether the tracker's own field counts before it. */
export interface RecordableFact extends Omit<Recordable, 'fields'> {
  /** A criterion of the template asks for it. */
  readonly asked: boolean
  readonly recorded: RecordedValue | null
  /** Recorded too long ago to count. */
  readonly stale: boolean
  /** A mapped field of the tracker holds it too; what stands there counts first. */
  readonly mapped: boolean
  /** What the last judgement knew of it, and where it had it from; absent: it was never judged with it. */
  readonly now?: CurrentFact
}

/** What is recorded of one project, and what may be. */
export interface RecordView {
  readonly item: ItemRef
  readonly project: { readonly key: string; readonly title: string }
  /** Sent back on saving, so that two people's records are never overwritten. */
  readonly recordVersion: string
  /** What was saved cannot be read any more; saving replaces it. */
  readonly damaged: boolean
  readonly mayRecord: boolean
  /** Roles whose holders may record, besides the PMO. */
  readonly recorders: readonly string[]
  readonly pmoIs: PmoIs
  /** Those that the template asks for first. */
  readonly facts: readonly RecordableFact[]
  readonly iterations: readonly IterationRecord[]
  readonly log: ProjectRecord['log']
  /** The currency that amounts of this site are in, where the settings say it. */
  readonly currency?: string
  /** Records are not attested by a ledger yet. */
  readonly protection: 'recordedNotProtected'
  readonly today: IsoDate
  readonly zone: string
}

/** Why an entry of a form or a row of a table was not taken. */
export type RecordMistake =
  | ValueMistake
  | 'factUnknown'
  | 'future'
  | 'noteTooLong'
  | 'iterationNameless'
  | 'iterationTwice'
  | 'endsBeforeStart'
  | 'tooMany'

export interface EntryMistake {
  /** The fact's name, or the iteration's. */
  readonly name: string
  readonly reason: RecordMistake
}

export type SaveRecordResult =
  | { readonly ok: true; readonly view: RecordView }
  | { readonly ok: false; readonly problem: 'conflict'; readonly newer: RecordView }
  | { readonly ok: false; readonly problem: 'mistakes'; readonly mistakes: readonly EntryMistake[] }

/** Which table of the paste a row stands in. */
export type RecordTable = 'facts' | 'iterations'

export type RowReason =
  | RecordMistake
  | 'projectUnknown'
  | 'projectAmbiguous'
  | 'columnMissing'
  | 'columnUnknown'
  | 'cellMissing'
  | 'cellTooMany'
  | 'quoteOpen'
  | 'noTable'
  | 'rowTwice'

/** A row that is not taken: where, what stands there, why, and what would be right. */
export interface RowMistake {
  readonly table: RecordTable
  /** As spreadsheets count, the line of headings being the first. */
  readonly row: number
  readonly column?: string
  readonly given?: string
  readonly reason: RowReason
  /** Words that would be right, where there are only some. */
  readonly expected?: readonly string[]
}

/** One row that changes something, before and after as they are written in a table. */
export interface RowChange {
  readonly table: RecordTable
  readonly row: number
  readonly name: string
  readonly before: string | null
  readonly after: string
}

export interface ImportedProject {
  readonly ref: ItemRef
  readonly key: string
  readonly title: string
  /** Sent back when the preview is carried out. */
  readonly recordVersion: string
  readonly changes: readonly RowChange[]
  readonly unchanged: number
  /** `nothing`: all of it stands already; `conflict`: somebody else recorded meanwhile, so nothing of this project was written. */
  readonly status: 'preview' | 'written' | 'nothing' | 'conflict'
}

/** A page of an import: what becomes of the rows of some projects. Ask with `next` until there is none; a page that is repeated writes nothing again. */
export interface ImportPage {
  readonly rows: number
  /** Rows without a value, which are left as they are. */
  readonly blank: number
  readonly projects: readonly ImportedProject[]
  readonly mistakes: readonly RowMistake[]
  /** Projects named in the table, and through how many of them this page got. */
  readonly total: number
  readonly done: number
  readonly next?: number
}

/** One import as the log remembers it. */
export interface ImportLine {
  readonly at: Instant
  readonly by: string
  readonly byName: string
  readonly projects: number
  readonly changes: number
  readonly mistakes: number
}

/** A fact that a table may record, and how its value is written. */
export type RecordableName = Pick<Recordable, 'fact' | 'label' | 'type' | 'unit' | 'choices'>

export interface ImportLogView {
  /** Every fact that may be recorded here, by label. */
  readonly facts: readonly RecordableName[]
  /** Newest first. */
  readonly imports: readonly ImportLine[]
}

export interface SaveRecordInput {
  readonly item: ItemRef
  readonly facts: Readonly<Record<string, FactEntry | null>>
  readonly iterations?: readonly IterationRecord[] | undefined
  readonly recordVersion: string
}
export interface ImportInput {
  readonly text: string
  readonly commit: boolean
  /** Versions from the preview, by project; a project without one is not written. */
  readonly recordVersions?: Readonly<Record<ItemRef, string>> | undefined
  /** How many of the projects named are done already. */
  readonly from?: number | undefined
}
export interface ExportInput {
  readonly format: 'csv' | 'json'
  /** Which table, where the format holds only one; facts if not said. */
  readonly table?: RecordTable | undefined
}
