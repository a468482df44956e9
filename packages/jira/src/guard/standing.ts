import type { EnforcementPlan, HttpRequest, SlotStanding } from '@plumbline/core'
import { type StandingItem, standingIn } from '@plumbline/core/enforcement'
import * as z from 'zod/mini'
import { searchIssues } from '../items/search.ts'
import { MarksValue } from '../marks/schema.ts'

const Fields = z.object({ status: z.object({ name: z.string() }) })

/** Counts from the project items as they stand, with the marks that the validators read. */
export const standingOf = async (request: HttpRequest, plan: EnforcementPlan, field: string): Promise<readonly SlotStanding[]> => {
  const types = plan.itemTypes.filter((type) => /^\d+$/.test(type))
  const items: StandingItem[] = []
  if (types.length === 0) return standingIn(plan, items)
  const search = {
    jql: `issuetype in (${types.join(', ')}) ORDER BY key ASC`,
    fields: ['status', field],
    what: 'count whom the gates hold',
  }
  for await (const { issues } of searchIssues(request, search))
    for (const { id, key, fields } of issues) {
      const read = Fields.safeParse(fields)
      const marks = MarksValue.safeParse(fields[field] ?? null)
      const passed = marks.success ? marks.data.gates.flatMap(({ slot, state }) => (state === 'passed' ? [slot] : [])) : []
      if (read.success) items.push({ ref: id, key, state: read.data.status.name, passed })
    }
  return standingIn(plan, items)
}
