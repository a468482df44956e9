import type { Person } from '@plumbline/core'
import type { Rest } from '../http/http.ts'
import { listIn, member, textIn } from '../http/plain.ts'

/** The identity service; in the cloud it has a host of its own, a server serves it itself. */
const identityService = '8a3d49b8-91f0-46ef-b33d-dda338c25db3'
const most = 20

const personIn = (identity: unknown): Person | undefined => {
  const id = textIn(identity, 'id')
  if (id === undefined || member(identity, 'isContainer') === true) return undefined
  const name = textIn(identity, 'customDisplayName') ?? textIn(identity, 'providerDisplayName') ?? id
  return { ref: id.toLowerCase(), name, active: member(identity, 'isActive') !== false }
}

/** People by a part of their name, account or address, with groups left out (assumption ado-identity-search). */
export const findPeople = async (rest: Rest, text: string): Promise<readonly Person[]> => {
  const base = await rest.find({
    path: `/_apis/ResourceAreas/${identityService}`,
    version: '7.1-preview.1',
    what: 'find the address of the identity service',
    read: (value) => textIn(value, 'locationUrl')?.replace(/\/+$/, '') ?? '',
  })
  const identities = await rest.call({
    path: `${base ?? ''}/_apis/identities`,
    query: { searchFilter: 'General', filterValue: text, queryMembership: 'None' },
    what: 'look people up',
    read: listIn,
  })
  return identities.flatMap((identity) => personIn(identity) ?? []).slice(0, most)
}
