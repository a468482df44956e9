import { type RoleField, roleFields } from '../facts/catalogue.ts'
import { canonical } from '../hash.ts'
import type { Call } from '../ports.ts'
import type { FieldMapping, Mapping } from '../work/mapping.ts'
import type { PersonRef } from '../work/values.ts'
import type { RolesProposed, Settings } from './settings.ts'

type RoleMapping = Partial<Record<RoleField, FieldMapping>>

const isRole = (field: string): field is RoleField => (roleFields as readonly string[]).includes(field)

/** From which fields of the tracker the people in the roles are read: whoever stands there decides at gates. */
export const rolesIn = ({ fields }: Mapping): RoleMapping => Object.fromEntries(Object.entries(fields).filter(([field]) => isRole(field)))

/** The mapping with other fields for the roles. */
export const withRoles = (mapping: Mapping, roles: RoleMapping): Mapping => ({
  ...mapping,
  fields: { ...Object.fromEntries(Object.entries(mapping.fields).filter(([field]) => !isRole(field))), ...roles },
})

const same = (one: unknown, other: unknown): boolean => canonical(one ?? null) === canonical(other ?? null)
const isFirst = (mapping: Mapping): boolean => Object.keys(rolesIn(mapping)).length === 0

/**
 * A mapping as it is saved: other fields for the roles are only proposed, because whoever stands in them decides. Where no role was mapped yet, one person maps them.
 * What was proposed before stays until the same or another is saved.
 */
export const setRolesAside = (
  head: Settings,
  mapping: Mapping,
  { actor, now }: Pick<Call, 'actor' | 'now'>,
): Pick<Settings, 'mapping' | 'roles'> => {
  const [was, is] = [rolesIn(head.mapping), rolesIn(mapping)]
  if (same(was, is)) return { mapping, ...(head.roles ? { roles: head.roles } : {}) }
  if (isFirst(head.mapping)) return { mapping }
  const by = { ref: actor.ref, name: actor.name }
  return { mapping: withRoles(mapping, was), roles: { by, at: now, fields: is } }
}

/** The settings after somebody agreed to what was proposed, or took it back. */
export const afterRoles = ({ roles, ...settings }: Settings, agree: boolean): Settings =>
  agree && roles ? { ...settings, mapping: withRoles(settings.mapping, roles.fields) } : settings

const ownProposal = (before: RolesProposed | undefined, after: RolesProposed | undefined, actor: PersonRef): boolean =>
  !after || same(before, after) || after.by.ref === actor

/** Whether the fields of the roles came into new settings as they may: unchanged, the first ones, or as one person proposed and this one agreed. */
export const mayMapRoles = (before: Settings, after: Settings, actor: PersonRef): boolean => {
  if (!ownProposal(before.roles, after.roles, actor)) return false
  const is = rolesIn(after.mapping)
  if (same(rolesIn(before.mapping), is) || isFirst(before.mapping)) return true
  return before.roles !== undefined && before.roles.by.ref !== actor && same(before.roles.fields, is) && !after.roles
}
