import type { Person } from '@plumbline/core'

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

interface IdentityLike {
  readonly id?: unknown
  readonly displayName?: unknown
  readonly uniqueName?: unknown
  readonly descriptor?: unknown
  readonly inactive?: unknown
  readonly isDeletedInOrigin?: unknown
}

/** The identity's lasting id, the same in fields, history, teams and the signed-in user (assumption ado-identity-id). Sign-in names change when people marry or move. */
export const personRef = (identity: IdentityLike): string | undefined =>
  text(identity.id)?.toLowerCase() ?? text(identity.descriptor) ?? text(identity.uniqueName)?.toLowerCase()

/** A person as Azure DevOps knows them; `undefined` where it is no identity at all. */
export const personOf = (value: unknown): Person | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  const identity: IdentityLike = value
  const ref = personRef(identity)
  if (ref === undefined) return undefined
  const active = identity.inactive !== true && identity.isDeletedInOrigin !== true
  return { ref, name: text(identity.displayName) ?? text(identity.uniqueName) ?? ref, active }
}
