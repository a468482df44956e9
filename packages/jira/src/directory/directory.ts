import { type Directory, type HttpRequest, neutralText } from '@plumbline/core'
import * as z from 'zod/mini'
import { User } from '../fields/native.ts'
import { get } from '../http/http.ts'

const Permissions = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.optional(z.nullable(z.boolean())) })) })

/** Apps and customers of a help desk have accounts too; people who work here have one of Atlassian's. */
const Account = z.extend(User, { accountType: z.optional(z.nullable(z.string())) })

/** Whether whoever asks administers this Jira; nobody does where nobody asks. */
export const administers = async (asUser: HttpRequest | undefined): Promise<boolean> => {
  if (!asUser) return false
  const path = '/rest/api/3/mypermissions?permissions=ADMINISTER'
  const { permissions } = await get(asUser, path, { what: 'read your permissions', shape: Permissions })
  return permissions['ADMINISTER']?.havePermission === true
}

/** The PMO is who administers this Jira. Asked as the person, never for somebody else; without a person nobody is PMO. */
export const directoryOf = (asUser: HttpRequest | undefined): Directory => ({
  pmoIs: { kind: 'administrators' },
  isPmo: async () => administers(asUser),
  find: async (text) => {
    if (!asUser) return []
    const path = `/rest/api/3/user/search?query=${encodeURIComponent(text)}&maxResults=20`
    const found = await get(asUser, path, { what: 'look people up', shape: z.array(Account) })
    return found.flatMap(({ accountId, accountType, displayName, active }) =>
      accountId && accountType === 'atlassian' ? [{ ref: accountId, name: neutralText(displayName ?? ''), active: active ?? true }] : [],
    )
  },
})
