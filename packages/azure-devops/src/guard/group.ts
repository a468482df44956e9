import type { Rest } from '../http/http.ts'
import { listIn, member, textIn } from '../http/plain.ts'
import { writersGroup } from './wanted.ts'

/** The identity service; in the cloud it has a host of its own, a server serves it itself. */
const identityService = '8a3d49b8-91f0-46ef-b33d-dda338c25db3'

/** Whether the group of writers exists, in the organisation or in a team project (assumption ado-identity-search). */
export const writersExist = async (rest: Rest): Promise<boolean> => {
  const base = await rest.find({
    path: `/_apis/ResourceAreas/${identityService}`,
    version: '7.1-preview.1',
    what: 'find the address of the identity service',
    read: (value) => textIn(value, 'locationUrl')?.replace(/\/+$/, '') ?? '',
  })
  const identities = await rest.call({
    path: `${base ?? ''}/_apis/identities`,
    query: { searchFilter: 'General', filterValue: writersGroup, queryMembership: 'None' },
    what: `look up the group ${writersGroup}`,
    read: listIn,
  })
  const named = (name: string | undefined) => name?.split('\\').at(-1)?.toLowerCase() === writersGroup.toLowerCase()
  return identities.some((identity) => member(identity, 'isContainer') === true && named(textIn(identity, 'providerDisplayName')))
}
