import type { DeclarationRequest, ItemRef } from '@plumbline/core'
import { personOf } from '../fields/people.ts'
import type { NativeField } from '../fields/schema.ts'
import { dated, updatesOf } from '../history/updates.ts'
import type { Rest } from '../http/http.ts'
import { idsWhere } from '../items/search.ts'
import { readOwnFields } from './marks.ts'
import { requestField, wishIn } from './schema.ts'

type Fields = () => Promise<ReadonlyMap<string, NativeField>>

/**
 * The wish that waits on an item. Anybody who may edit the item may write the field, so its author is whoever the tracker's own history says wrote this very text last
 * (assumption updates-attest-author: only the permission to bypass rules can write in another's name).
 */
export const readDeclarationRequest = async (rest: Rest, fields: Fields, item: ItemRef): Promise<DeclarationRequest | undefined> => {
  if (!(await fields()).has(requestField)) return undefined
  const { id, stored } = await readOwnFields(rest, item, [requestField])
  const wish = wishIn(stored)
  if (wish === undefined) return undefined
  const written = dated(await updatesOf(rest, id)).findLast(({ update }) => update.fields?.[requestField] !== undefined)
  const author = personOf(written?.update.revisedBy)
  const text = written?.update.fields?.[requestField]?.newValue
  if (author === undefined || written?.at === undefined || text !== stored(requestField)) return undefined
  return { ...wish, by: author.ref, byName: author.name, at: written.at }
}

export const itemsWithRequests = async (rest: Rest, fields: Fields): Promise<readonly ItemRef[]> => {
  if (!(await fields()).has(requestField)) return []
  const items: ItemRef[] = []
  for await (const ids of idsWhere(rest, `[${requestField}] <> ''`, 'find waiting declarations')) items.push(...ids.map(String))
  return items
}
