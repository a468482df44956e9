import { type RoleField, roleFields } from '../facts/catalogue.ts'
import { isPerson } from '../facts/reading.ts'
import type { EffectiveTemplate } from '../methodology/effective.ts'
import type { Tracker } from '../ports.ts'
import type { FieldReading } from '../work/items.ts'
import type { ItemRef, PersonRef } from '../work/values.ts'
import { collect } from './read-components.ts'

const names = (reading: FieldReading, person: PersonRef): boolean =>
  reading.ok && reading.value !== null && isPerson(reading.value) && reading.value.ref === person

/** Roles that decide at a gate, grant waivers, or release a gate in an emergency. */
export const decidingRoles = ({ gates, waivers, criteria, emergency }: EffectiveTemplate): ReadonlySet<string> =>
  new Set([
    ...emergency.roles,
    ...gates.flatMap(({ decidedBy }) => decidedBy),
    ...(waivers ? [waivers.grantedBy] : []),
    ...criteria.flatMap(({ waiver }) => (waiver ? [waiver.grantedBy] : [])),
  ])

/**
 * Deciding roles that this person's own last edit gave them, or gave somebody for whom they decide, or that such a person gave themselves:
 * whoever may edit the item must not thereby decide on it.
 */
export const selfAppointedRoles = async (
  tracker: Tracker,
  item: ItemRef,
  roles: ReadonlySet<string>,
  { actor, delegators }: { readonly actor: PersonRef; readonly delegators: readonly PersonRef[] },
): Promise<readonly RoleField[]> => {
  const fields = roleFields.filter((role) => roles.has(role))
  if (fields.length === 0) return []
  const { values } = await collect(tracker.history([item], fields))
  return fields.filter((role) => {
    const last = values.findLast(({ change }) => change.field === role)
    if (!last || last.change.field === 'state') return false
    const { to } = last.change
    return [actor, ...delegators].some((person) => names(to, person) && (last.by === person || last.by === actor))
  })
}
