import { type EnforcementPlan, type SlotStanding, TrackerError } from '@plumbline/core'
import { type StandingItem, standingIn } from '@plumbline/core/enforcement'
import type { Rest } from '../http/http.ts'
import { batchSize, chunks, readBatch } from '../items/fetch.ts'
import { idsWhere, namesIn } from '../items/search.ts'
import { slotField, slots } from '../marks/schema.ts'

const ofTypes = (types: readonly string[]): string => namesIn('System.WorkItemType', types)

/** Counts from the project items as they stand, with what their slots hold. */
export const standingOf = async (rest: Rest, plan: EnforcementPlan, onSite: ReadonlySet<string>): Promise<readonly SlotStanding[]> => {
  const items: StandingItem[] = []
  const own = slots.filter((slot) => onSite.has(slotField(slot)))
  const fields = ['System.State', ...own.map(slotField)]
  if (plan.itemTypes.length === 0) return standingIn(plan, items)
  for await (const ids of idsWhere(rest, ofTypes(plan.itemTypes), 'count whom the gates hold'))
    for (const part of chunks(ids, batchSize))
      for (const { id, fields: values } of await readBatch(rest, part, fields)) {
        const passed = own.filter((slot) => typeof values[slotField(slot)] === 'string' && values[slotField(slot)] !== '')
        items.push({ ref: String(id), key: `#${id}`, state: String(values['System.State'] ?? ''), passed })
      }
  return standingIn(plan, items)
}

/** How many items of these types stand in a state that means no phase: they stand for something else than projects. */
export const otherwiseUsed = async (rest: Rest, types: readonly string[], phases: readonly string[]): Promise<number> => {
  if (types.length === 0 || phases.length === 0) return 0
  let count = 0
  const condition = `${ofTypes(types)} AND NOT ${namesIn('System.State', phases)}`
  for await (const ids of idsWhere(rest, condition, 'see what else the type is used for')) count += ids.length
  return count
}

/** Whether no item holds anything in the field. */
export const holdsNothing = async (rest: Rest, field: string): Promise<boolean> => {
  try {
    for await (const ids of idsWhere(rest, `[${field}] <> ''`, `see what ${field} holds`)) if (ids.length > 0) return false
    return true
  } catch (cause) {
    if (cause instanceof TrackerError && cause.code === 'invalid') return false
    throw cause
  }
}
