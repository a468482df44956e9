import type { FieldValues, HttpRequest, ItemRef, Meaning, NeutralField, Unfilled } from '@plumbline/core'
import { planFields } from '@plumbline/core/drafts'
import { type FieldsOfSite, fieldReader } from '../fields/fields.ts'
import { send } from '../http/http.ts'
import { fetchIssues } from '../items/fetch.ts'
import { nativeOf } from './native.ts'
import { editScreen } from './screen.ts'

/** People are compared by reference, everything else as it stands. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(bare(one)) === JSON.stringify(bare(other))
const bare = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'ref' in value ? value.ref : (value ?? null))

/** Writes only what differs, as the app. */
export const ensureFields = async (
  { request, site }: { readonly request: HttpRequest; readonly site: FieldsOfSite },
  item: ItemRef,
  { values, meaning: { mapping, zone } }: { readonly values: FieldValues; readonly meaning: Meaning },
): Promise<readonly Unfilled[]> => {
  const names = Object.keys(values) as NeutralField[]
  const reader = fieldReader(site, mapping, { fields: names, zone })
  const screen = await editScreen(request, item)
  const { issues } = await fetchIssues(request, [item], { fields: reader.sources, what: `read item ${item}` })
  const stored = issues[0]?.fields ?? {}
  const differs = (name: NeutralField): boolean => {
    const reading = reader.read(name, stored)
    return !reading.ok || !same(reading.value, values[name])
  }
  const { set, leftOut } = planFields(Object.fromEntries(names.filter(differs).map((name) => [name, values[name] ?? null])), mapping, {
    field: (source) => screen.get(source),
    native: (value, field) => nativeOf(value, field, zone),
  })
  // A field of many values is emptied by none of them.
  const fields = Object.fromEntries(
    Object.entries(set).map(([id, value]) => [id, value === null && screen.get(id)?.schema.type === 'array' ? [] : value]),
  )
  const path = `/rest/api/3/issue/${encodeURIComponent(item)}`
  if (Object.keys(fields).length > 0) await send(request, { method: 'PUT', path, body: { fields } }, `write item ${item}`)
  return leftOut
}
