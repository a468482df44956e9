import { type FieldValues, type ItemRef, type Meaning, type NeutralField, TrackerError, type Unfilled } from '@plumbline/core'
import { planFields } from '@plumbline/core/drafts'
import type { readValue } from '../fields/read.ts'
import type { NativeField } from '../fields/schema.ts'
import type { Rest } from '../http/http.ts'
import { readBatch } from '../items/fetch.ts'
import { itemId } from '../items/ids.ts'
import type { Site } from '../items/map.ts'
import type { NativeItem } from '../items/schema.ts'
import { nativeOf } from './native.ts'

interface Editor {
  readonly rest: Rest
  readonly site: Pick<Site, 'fields' | 'fieldsOf'>
  /** How fields are read everywhere else. */
  readonly readValue: typeof readValue
  readonly isRich: (native: NativeField | undefined) => boolean
}
interface Edit {
  readonly values: FieldValues
  readonly meaning: Meaning
}

/** People are compared by reference, everything else as it stands. */
const bare = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'ref' in value ? value.ref : (value ?? null))
const same = (one: unknown, other: unknown): boolean => JSON.stringify(bare(one)) === JSON.stringify(bare(other))

const readItem = async ({ rest, site }: Editor, item: ItemRef, { values, meaning }: Edit): Promise<NativeItem> => {
  const id = itemId(item)
  const known = await site.fields()
  const sources = (Object.keys(values) as NeutralField[]).flatMap((name) => meaning.mapping.fields[name]?.source ?? [])
  const asked = ['System.TeamProject', 'System.WorkItemType', 'System.Rev', ...sources.filter((source) => known.has(source))]
  const [found] = await readBatch(rest, [id], [...new Set(asked)])
  if (found) return found
  throw new TrackerError('not-found', `The work item ${id} does not exist, or may not be read`, 'Check its number and your rights.')
}

/** What differs between an item and the values that it is to have. */
const planned = async ({ site, readValue, isRich }: Editor, found: NativeItem, { values, meaning: { mapping, zone } }: Edit) => {
  const [project, type] = [String(found.fields['System.TeamProject']), String(found.fields['System.WorkItemType'])]
  const [known, ofType] = [await site.fields(), await site.fieldsOf({ project, type })]
  const differs = ([name, value]: readonly [string, unknown]): boolean => {
    const field = name as NeutralField
    const mapped = mapping.fields[field]
    if (!mapped || !ofType.has(mapped.source)) return true
    const rich = isRich(known.get(mapped.source))
    const stored = readValue(found.fields[mapped.source], { field, mapping: mapped, zone, rich })
    return !stored.ok || !same(stored.value, value)
  }
  return planFields(Object.fromEntries(Object.entries(values).filter(differs)) as FieldValues, mapping, {
    field: (source) => (ofType.has(source) ? known.get(source) : undefined),
    native: (stored, native) => nativeOf(stored, native, zone),
  })
}

const tries = 3

/** Writes only what differs, and only onto the revision that was read; a change in between is read and tried again, a few times. */
export const ensureFields = async (editor: Editor, item: ItemRef, edit: Edit): Promise<readonly Unfilled[]> => {
  for (let attempt = 1; ; attempt += 1) {
    const found = await readItem(editor, item, edit)
    const { set, leftOut } = await planned(editor, found, edit)
    const changes = Object.entries(set).map(([name, value]) => ({ op: 'add', path: `/fields/${name}`, value: value ?? '' }))
    if (changes.length === 0) return leftOut
    const call = {
      method: 'PATCH' as const,
      path: `/_apis/wit/workitems/${found.id}`,
      type: 'application/json-patch+json',
      body: [{ op: 'test', path: '/rev', value: found.rev }, ...changes],
      what: `write work item ${found.id}`,
      read: () => undefined,
    }
    try {
      await editor.rest.call(call)
      return leftOut
    } catch (cause) {
      if (!(cause instanceof TrackerError) || cause.code !== 'conflict' || attempt === tries) throw cause
    }
  }
}
