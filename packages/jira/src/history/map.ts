import { type ItemKind, instantOf, type Mapping, neutralText, type Transition } from '@plumbline/core'
import type { FieldReader, FieldsOfSite } from '../fields/fields.ts'
import { type Storage, storageOf } from '../fields/schema.ts'
import { unexpectedAnswer } from '../http/failure.ts'
import type { Status } from '../states/schema.ts'
import { categoryOf, stateOf } from '../states/states.ts'
import type { Changed, History } from './schema.ts'

/** What the changes of one issue are mapped with. */
export interface HistoryReading {
  readonly mapping: Mapping
  readonly reader: FieldReader
  readonly site: FieldsOfSite
  readonly statuses: ReadonlyMap<string, Status>
  readonly kindOf: (item: string) => ItemKind
}

type Side = { readonly id: string | null | undefined; readonly text: string | null | undefined }

/**
 * A changelog keeps ids and words of a value, not the value: this is the value as the issue itself would store it. Where a kind of value is told otherwise than believed
 * (assumption jira-changelog-values) it is the same, or nothing that could be taken for one.
 */
export const storedOf = ({ type, items }: Storage, { id, text }: Side): unknown => {
  if (!text && !id) return null
  const words = text || (id ?? '')
  if (type === 'number') return Number.isNaN(Number(words)) ? words : Number(words)
  if (type === 'date') return (id ?? words).slice(0, 10)
  if (type === 'datetime') return id ?? words
  // Whether the account is still active a changelog does not say; nothing in a judgement reads it.
  if (type === 'user' || items === 'user') return { accountId: id, displayName: words, active: true }
  if (type === 'array' && items === 'string') return words.split(/,?\s+/).filter(Boolean)
  return type === 'string' ? words : { value: words }
}

const at = ({ created }: History): string => {
  const instant = typeof created === 'number' ? new Date(created).toISOString() : instantOf(created)
  if (instant === undefined) throw unexpectedAnswer('read the history', created)
  return instant
}

const nameOf = (change: Changed) => change.fieldId ?? change.field ?? ''

/** The changes of one issue, oldest first, with the resolution that held when a state was reached. */
export const transitionsOf = (item: string, histories: readonly History[], reading: HistoryReading): readonly Transition[] => {
  const { mapping, reader, site, statuses } = reading
  const kind = reading.kindOf(item)
  const dated = histories.map((history) => ({ history, at: at(history) }))
  const ordered = dated.sort((a, b) => a.at.localeCompare(b.at) || Number(a.history.id) - Number(b.history.id))
  const changesOf = (history: History) => history.items ?? []
  let resolution = ordered.flatMap(({ history }) => changesOf(history)).find((change) => nameOf(change) === 'resolution')?.fromText
  const state = ({ id, text }: Side, resolved: typeof resolution) => {
    const status = statuses.get(id ?? '')
    return stateOf(
      { name: status?.name ?? neutralText(text ?? ''), category: status && categoryOf(status), resolution: resolved, kind },
      mapping,
    )
  }
  const transitionsIn = ({ history, at }: (typeof ordered)[number]): readonly Transition[] => {
    const { accountId, displayName } = history.author ?? {}
    const who = { ...(accountId ? { by: accountId } : {}), ...(displayName ? { byName: neutralText(displayName) } : {}) }
    const before = resolution
    const resolved = changesOf(history).findLast((change) => nameOf(change) === 'resolution')
    if (resolved) resolution = resolved.toText
    return changesOf(history).flatMap((change, index): readonly Transition[] => {
      const from: Side = { id: change.from, text: change.fromText }
      const to: Side = { id: change.to, text: change.toText }
      const source = nameOf(change)
      const entry = { item, id: `${history.id}.${index}`, at, ...who }
      if (source === 'status') return [{ ...entry, change: { field: 'state', from: state(from, before), to: state(to, resolution) } }]
      const field = site.get(source)
      const storage = field ? storageOf(field) : { type: 'string' }
      return reader.heldBy(source).map((neutral) => ({
        ...entry,
        change: {
          field: neutral,
          from: reader.readStored(neutral, storedOf(storage, from)),
          to: reader.readStored(neutral, storedOf(storage, to)),
        },
      }))
    })
  }
  return ordered.flatMap(transitionsIn)
}
