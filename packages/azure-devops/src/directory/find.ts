import type { Person } from '@plumbline/core'
import type { Rest } from '../http/http.ts'
import { listIn, member, textIn } from '../http/plain.ts'
import { identityBase } from './identity-service.ts'

const most = 20

const personIn = (identity: unknown): Person | undefined => {
  const id = textIn(identity, 'id')
  if (id === undefined || member(identity, 'isContainer') === true) return undefined
  const name = textIn(identity, 'customDisplayName') ?? textIn(identity, 'providerDisplayName') ?? id
  return { ref: id.toLowerCase(), name, active: member(identity, 'isActive') !== false }
}

/** People by a part of their name, account or address, with groups left out (assumption ado-identity-search). */
export const findPeople = async (rest: Rest, text: string): Promise<readonly Person[]> => {
  const identities = await rest.call({
    path: `${await identityBase(rest)}/_apis/identities`,
    query: { searchFilter: 'General', filterValue: text, queryMembership: 'None' },
    what: 'look people up',
    read: listIn,
  })
  return identities.flatMap((identity) => personIn(identity) ?? []).slice(0, most)
}
