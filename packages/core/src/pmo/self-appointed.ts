import { type RoleField, roleFields } from '../facts/catalogue.ts'
import { isPerson } from '../facts/reading.ts'
import type { Gate } from '../methodology/template.ts'
import type { Tracker } from '../ports.ts'
import type { FieldReading } from '../work/items.ts'
import type { ItemRef, PersonRef } from '../work/values.ts'
import { collect } from './read-components.ts'

const names = (reading: FieldReading, person: PersonRef): boolean =>
  reading.ok && reading.value !== null && isPerson(reading.value) && reading.value.ref === person

/** Deciding roles that this person's own last edit gave them: whoever may edit the item must not thereby decide on it. */
export const selfAppointedRoles = async (tracker: Tracker, item: ItemRef, gate: Gate, person: PersonRef): Promise<readonly RoleField[]> => {
  const roles = roleFields.filter((role) => gate.decidedBy.includes(role))
  if (roles.length === 0) return []
  const { values } = await collect(tracker.history([item], roles))
  return roles.filter((role) => {
    const last = values.findLast(({ change }) => change.field === role)
    return last?.by === person && last.change.field !== 'state' && names(last.change.to, person)
  })
}
