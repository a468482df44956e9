import { TrackerError } from '../failure.ts'
import type { FieldValues, ItemDraft, Unfilled } from './draft.ts'
import { type NeutralField, neutralFieldNames, specOf } from './fields.ts'
import { type Mapping, registerTypes } from './mapping.ts'
import { registerWords } from './registers.ts'
import type { Stored } from './stored.ts'
import { neutralText } from './text.ts'
import { writtenOf } from './written.ts'

/** How a tracker's type takes values: `F` is what the adapter knows of one of its fields. */
export interface FieldsOfType<F> {
  /** `undefined`: the type does not have it. */
  readonly field: (source: string) => F | undefined
  /** The value as the tracker's REST takes it; `undefined`: this field cannot hold it. */
  readonly native: (stored: Stored, field: F) => unknown
}

export interface PlannedFields {
  /** By the tracker's own name of the field. */
  readonly set: Readonly<Record<string, unknown>>
  readonly leftOut: readonly Unfilled[]
}

const native = <F>(ways: readonly Stored[], field: F, type: FieldsOfType<F>): unknown => {
  for (const way of ways) {
    const value = type.native(way, field)
    if (value !== undefined) return value
  }
  return undefined
}

/** What of these values the type can take, and what is left out and why. */
export const planFields = <F>(values: FieldValues, mapping: Mapping, type: FieldsOfType<F>): PlannedFields => {
  const set: Record<string, unknown> = {}
  const leftOut: Unfilled[] = []
  const given = neutralFieldNames.filter((name) => values[name] !== undefined)
  const plan = (name: NeutralField): string | undefined => {
    const mapped = mapping.fields[name]
    const value = values[name] ?? null
    if (!mapped) return 'the settings do not say which field holds it.'
    const field = type.field(mapped.source)
    if (field === undefined) return `the field ${mapped.source} is not on this type of item.`
    if (value === null) {
      set[mapped.source] = null
      return undefined
    }
    const written = writtenOf(value, name, mapped)
    if (!written.ok) return `the field ${mapped.source} was left as it is: ${written.why}.`
    const found = native(written.ways, field, type)
    if (found === undefined) return `the field ${mapped.source} does not take this value.`
    set[mapped.source] = found
    return undefined
  }
  for (const name of given) {
    const why = plan(name)
    if (why !== undefined) leftOut.push({ field: name, detail: `${specOf(name).label}: ${why}` })
  }
  return { set, leftOut }
}

/** What drafts of a kind are, as people call them. */
export const wordsForDraft = (kind: ItemDraft['kind']): string => (kind === 'project' ? 'projects' : registerWords[kind])

/** The tracker's types that can hold a draft, as the settings say. */
export const typesForDraft = (kind: ItemDraft['kind'], mapping: Mapping): readonly string[] => {
  const types = kind === 'project' ? mapping.projectItemTypes : registerTypes(mapping, kind)
  if (types.length > 0) return types
  const words = wordsForDraft(kind)
  throw new TrackerError(
    'invalid',
    `The settings do not say which type of item holds ${words}`,
    `Let a PMO admin choose a type for ${words} in the settings, under Mapping.`,
  )
}

const longestTitle = 255

/** A title as trackers take it: one line, not too long. */
export const titleOf = ({ title }: Pick<ItemDraft, 'title'>): string => {
  const line = neutralText(title).replace(/\s+/g, ' ')
  if (line === '') throw new TrackerError('invalid', 'The item has no title', 'Give it a title.')
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle - 1)}…`
}
