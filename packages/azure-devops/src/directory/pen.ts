import type { PenRight, Person } from '@plumbline/core'
import { writersGroups } from '../guard/group.ts'
import { writersGroup } from '../guard/wanted.ts'
import type { Rest } from '../http/http.ts'
import { listIn, member, textIn } from '../http/plain.ts'
import { identityBase } from './identity-service.ts'

const membershipsOf = async (rest: Rest, { ref }: Person): Promise<ReadonlySet<unknown>> => {
  const found = await rest.call({
    path: `${await identityBase(rest)}/_apis/identities`,
    query: { identityIds: ref, queryMembership: 'ExpandedUp' },
    what: 'read to which groups you belong',
    read: listIn,
  })
  return new Set(
    found.flatMap((identity) => {
      const groups = member(identity, 'memberOf')
      return Array.isArray(groups) ? groups : []
    }),
  )
}

/** Whether somebody is a member of the group of writers, also by another group (assumption ado-own-memberships). Where there is no such group nothing is kept from anybody. */
export const penRight = async (rest: Rest, person: Person): Promise<PenRight> => {
  const groups = await writersGroups(rest)
  if (groups.length === 0) return { may: true }
  const memberships = await membershipsOf(rest, person)
  return { may: groups.some((group) => memberships.has(textIn(group, 'descriptor'))), group: writersGroup }
}
