import { identityBase } from '../directory/identity-service.ts'
import type { Rest } from '../http/http.ts'
import { listIn, member, textIn } from '../http/plain.ts'
import { writersGroup } from './wanted.ts'

/** The groups of writers that there are, in the organisation or in its team projects (assumption ado-identity-search). */
export const writersGroups = async (rest: Rest): Promise<readonly unknown[]> => {
  const identities = await rest.call({
    path: `${await identityBase(rest)}/_apis/identities`,
    query: { searchFilter: 'General', filterValue: writersGroup, queryMembership: 'None' },
    what: `look up the group ${writersGroup}`,
    read: listIn,
  })
  const named = (name: string | undefined) => name?.split('\\').at(-1)?.toLowerCase() === writersGroup.toLowerCase()
  return identities.filter((identity) => member(identity, 'isContainer') === true && named(textIn(identity, 'providerDisplayName')))
}

export const writersExist = async (rest: Rest): Promise<boolean> => (await writersGroups(rest)).length > 0
