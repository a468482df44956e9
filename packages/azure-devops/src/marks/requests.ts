import type { ItemRef, Wish } from '@plumbline/core'
import { personOf } from '../fields/people.ts'
import type { NativeField } from '../fields/schema.ts'
import { type DatedUpdate, dated, updatesOf } from '../history/updates.ts'
import type { Rest } from '../http/http.ts'
import { idsWhere } from '../items/search.ts'
import { readOwnFields } from './marks.ts'
import { requestField, wishIn } from './schema.ts'

type Fields = () => Promise<ReadonlyMap<string, NativeField>>

const wishOf = ({ update, at }: DatedUpdate, text: string): Wish | undefined => {
  const act = wishIn(text)
  const author = personOf(update.revisedBy)
  return act === undefined || author === undefined || at === undefined ? undefined : { act, by: author.ref, byName: author.name, at }
}

/** A wish that is overwritten by another person's still waits; a person's own newer one takes its place, and emptying the field ends them all. */
const waiting = (before: readonly Wish[], change: DatedUpdate): readonly Wish[] => {
  const text = change.update.fields?.[requestField]?.newValue
  if (typeof text !== 'string' || text === '') return []
  const wish = wishOf(change, text)
  return wish ? [...before.filter(({ by }) => by !== wish.by), wish] : before
}

/**
 * The wishes that wait on an item. Anybody who may edit the item may write the field, so the author of each is whoever the tracker's own history says wrote it
 * (assumption updates-attest-author: only the permission to bypass rules can write in another's name).
 */
export const readWishes = async (rest: Rest, fields: Fields, item: ItemRef): Promise<readonly Wish[]> => {
  if (!(await fields()).has(requestField)) return []
  const { id, stored } = await readOwnFields(rest, item, [requestField])
  if (stored(requestField) === '') return []
  const changes = dated(await updatesOf(rest, id)).filter(({ update }) => update.fields?.[requestField] !== undefined)
  return changes.reduce(waiting, [])
}

export const itemsWithWishes = async (rest: Rest, fields: Fields): Promise<readonly ItemRef[]> => {
  if (!(await fields()).has(requestField)) return []
  const items: ItemRef[] = []
  for await (const ids of idsWhere(rest, `[${requestField}] <> ''`, 'find waiting wishes')) items.push(...ids.map(String))
  return items
}
